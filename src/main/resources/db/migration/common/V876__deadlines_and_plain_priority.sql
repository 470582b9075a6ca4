alter table recommendation add column deadline date;
alter table recommendation add column plain_priority double precision default 0 not null;
alter table recommendation alter column plain_priority drop default;
create index recommendation_by_plain_priority on recommendation (partner_id, holds, plain_priority);
comment on column recommendation.deadline is 'The last day on which what it asks for can be decided; null for none';
comment on column recommendation.plain_priority is 'The priority for readers who may not see money: no amount can be computed back from it';
