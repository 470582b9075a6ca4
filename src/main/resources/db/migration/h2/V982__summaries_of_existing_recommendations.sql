insert into recommendation_summary (partner_id, tenant_id, holding, best_id, best_priority, best_value, plain_best_id,
    plain_best_priority)
select b.partner_id, b.tenant_id, b.holding, b.recommendation_id, b.priority, b.value_at_risk, p.recommendation_id,
    p.plain_priority
from (
    select r.partner_id, r.tenant_id, r.recommendation_id, r.priority, r.value_at_risk,
        count(*) over (partition by r.partner_id, r.tenant_id) as holding,
        row_number() over (partition by r.partner_id, r.tenant_id
            order by r.priority desc, r.value_at_risk desc nulls last, r.recommendation_id) as place
    from recommendation r
    where r.holds) b
join (
    select r.partner_id, r.tenant_id, r.recommendation_id, r.plain_priority,
        row_number() over (partition by r.partner_id, r.tenant_id
            order by r.plain_priority desc, r.recommendation_id) as place
    from recommendation r
    where r.holds) p on p.partner_id = b.partner_id and p.tenant_id = b.tenant_id and p.place = 1
where b.place = 1;
