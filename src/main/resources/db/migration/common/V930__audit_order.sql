-- A page of the audit sorted by actor or action reads an index instead of sorting all of a partner's entries.
create index audit_entry_by_actor on audit_entry (partner_id, actor, occurred_at desc, entry_id);
create index audit_entry_by_action on audit_entry (partner_id, action, occurred_at desc, entry_id);
