create index renewal_by_term on renewal
    (partner_id, end_key, outcome, at_stake, subscription_id, tenant_id, currency);
drop index renewal_by_stake;
create index renewal_by_stake on renewal (partner_id, at_stake desc nulls last, subscription_id);
