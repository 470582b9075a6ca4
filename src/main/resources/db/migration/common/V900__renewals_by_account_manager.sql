alter table renewal add column manager varchar(320) default '' not null;
create index renewal_by_manager on renewal (partner_id, manager, end_key, subscription_id);
comment on column renewal.manager is 'The lower-case e-mail of the customer''s account manager; empty for none';

create table renewal_manager_day (
    partner_id uuid not null references partner,
    end_key date not null,
    manager varchar(320) not null,
    outcome varchar(20) not null,
    currency varchar(3) not null,
    subscriptions bigint not null,
    at_stake numeric(24, 2),
    extended_cost numeric(24, 2),
    unknown_count bigint not null,
    primary key (partner_id, end_key, manager, outcome, currency)
);
create index renewal_manager_day_by_manager on renewal_manager_day (partner_id, manager, end_key);
comment on table renewal_manager_day is
    'The renewals of an account manager''s customers by day, outcome and currency; keys as in renewal_day and renewal';
