alter table recommendation add column deadline date;
alter table recommendation add column plain_priority double precision;
update recommendation set plain_priority = round(priority / 10) * 10 where partner_id is not null;
alter table recommendation alter column plain_priority set not null;
create index recommendation_by_plain_priority on recommendation (partner_id, holds, plain_priority);
comment on column recommendation.deadline is 'The last day on which what it asks for can be decided; null for none';
comment on column recommendation.plain_priority is 'The priority for readers who may not see money: no amount can be computed back from it';

update recommendation_rule
set limits = replace(replace(replace(limits, '"UNASSIGNED.AT_LEAST"', '"SPARE_SEATS.AT_LEAST"'),
    '"UNASSIGNED_PERCENT.AT_LEAST"', '"SPARE_PERCENT.AT_LEAST"'), '"DAYS_TO_RENEWAL.AT_MOST"', '"DAYS_TO_TERM_END.AT_MOST"')
where rule_code = 'RENEWAL_UNASSIGNED';
