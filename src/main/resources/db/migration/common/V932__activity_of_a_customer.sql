-- The activity of one customer reads what is audited about it, and its renewal decisions.
create index audit_entry_by_subject on audit_entry (partner_id, subject, occurred_at desc, entry_id);
create index renewal_decision_by_customer on renewal_decision (partner_id, tenant_id, decided_at);
