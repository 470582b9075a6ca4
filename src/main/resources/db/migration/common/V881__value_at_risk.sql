alter table recommendation add column value_at_risk numeric(19, 2);
alter table recommendation add column value_currency varchar(3);
comment on column recommendation.value_at_risk is 'The yearly value of what goes unused; null when unknown or in several currencies';
