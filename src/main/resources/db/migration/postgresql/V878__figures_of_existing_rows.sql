select set_config('app.partner', '*', true);

update product_money m
set at_stake = (
        select sum(r.at_stake)
        from renewal r
        where r.partner_id = m.partner_id and r.tenant_id = m.tenant_id and r.product_id = m.product_id),
    unknown_count = (
        select count(*)
        from renewal r
        where r.partner_id = m.partner_id and r.tenant_id = m.tenant_id and r.product_id = m.product_id
            and (r.annual_value is null or m.currency is null))
where m.partner_id is not null;
update product_money set at_stake = null where currency is null;

update recommendation set plain_priority = round(priority / 10) * 10 where partner_id is not null;

update recommendation_rule
set limits = replace(replace(replace(limits, '"UNASSIGNED.AT_LEAST"', '"SPARE_SEATS.AT_LEAST"'),
    '"UNASSIGNED_PERCENT.AT_LEAST"', '"SPARE_PERCENT.AT_LEAST"'), '"DAYS_TO_RENEWAL.AT_MOST"', '"DAYS_TO_TERM_END.AT_MOST"')
where rule_code = 'RENEWAL_UNASSIGNED';
