-- Points estimated from the primary insight of few people tell their share (decision 127): they are no longer kept
update category_score
set points = null, provenance = 'NO_DATA', reason = 'SUPPRESSED_SMALL_GROUP'
where provenance = 'ESTIMATED_PRIMARY' and primary_denominator is not null
    and (category = 'APPS_HEALTH' and primary_denominator < 5
        or category <> 'APPS_HEALTH' and not (
            primary_denominator >= 10
            and (primary_numerator >= 10 or primary_numerator <= 0 and primary_denominator >= 30)
            and (primary_denominator - primary_numerator >= 10
                or primary_denominator - primary_numerator <= 0 and primary_denominator >= 30)));

insert into derivation_due (partner_id, derivation, tenant_id, due_id, marked_by, marked_at)
select p.partner_id, d.derivation, cast('00000000-0000-0000-0000-000000000000' as uuid),
    cast('00000000-0000-0000-0000-000000000986' as uuid), 'migration', current_timestamp
from partner p
cross join (values ('score-totals'), ('benchmarks'), ('recommendations')) as d (derivation)
where exists (
    select 1 from category_score s where s.partner_id = p.partner_id and s.reason = 'SUPPRESSED_SMALL_GROUP');
