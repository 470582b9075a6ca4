select set_config('app.partner', '*', true);

update renewal r
set manager = coalesce((
        select lower(c.account_manager)
        from customer c
        where c.partner_id = r.partner_id and c.tenant_id = r.tenant_id), '')
where r.partner_id is not null;

insert into renewal_manager_day (partner_id, end_key, manager, outcome, currency, subscriptions, at_stake, extended_cost,
    unknown_count)
select partner_id, end_key, manager, outcome, coalesce(currency, ''), count(*), sum(at_stake), sum(extended_cost),
    sum(case when money_unknown then 1 else 0 end)
from renewal
group by partner_id, end_key, manager, outcome, coalesce(currency, '');
