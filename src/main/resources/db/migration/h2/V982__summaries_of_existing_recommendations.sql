insert into recommendation_summary (partner_id, tenant_id, holding, best_id, best_priority, best_value, plain_best_id,
    plain_best_priority)
select partner_id, tenant_id, count(*),
    cast(max(case when place = 1 then cast(recommendation_id as varchar(36)) end) as uuid),
    max(case when place = 1 then priority end),
    max(case when place = 1 then value_at_risk end),
    cast(max(case when plain_place = 1 then cast(recommendation_id as varchar(36)) end) as uuid),
    max(case when plain_place = 1 then plain_priority end)
from (
    select r.partner_id, r.tenant_id, r.recommendation_id, r.priority, r.value_at_risk, r.plain_priority,
        row_number() over (partition by r.partner_id, r.tenant_id
            order by r.priority desc, r.value_at_risk desc nulls last, r.recommendation_id) as place,
        row_number() over (partition by r.partner_id, r.tenant_id
            order by r.plain_priority desc, r.recommendation_id) as plain_place
    from recommendation r
    where r.holds) ranked
group by partner_id, tenant_id;
