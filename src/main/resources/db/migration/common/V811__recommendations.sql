create table recommendation (
    partner_id uuid not null,
    recommendation_id uuid not null,
    tenant_id uuid not null,
    rule_code varchar(60) not null,
    playbook_code varchar(60) not null,
    product_id varchar(100) default '' not null,
    workload_code varchar(100) default '' not null,
    inputs varchar(4000) not null,
    priority double precision not null,
    factors varchar(2000) not null,
    expected_gain varchar(500) not null,
    first_seen date not null,
    computed_for date not null,
    holds boolean not null,
    ended_on date,
    primary key (partner_id, recommendation_id),
    unique (partner_id, tenant_id, rule_code, product_id, workload_code),
    foreign key (partner_id, tenant_id) references customer
);

create index recommendation_by_priority on recommendation (partner_id, holds, priority);
comment on table recommendation is 'What the rules recommend: one row a customer, rule, product and workload, kept when it no longer holds';
comment on column recommendation.product_id is 'Empty when the whole customer is meant';
comment on column recommendation.inputs is 'JSON: the numbers that the rule saw';
comment on column recommendation.factors is 'JSON list of PriorityFactor';
comment on column recommendation.ended_on is 'The day from which it no longer holds';

create table recommendation_grace (
    partner_id uuid not null,
    tenant_id uuid not null,
    product_id varchar(100) default '' not null,
    until_day date not null,
    primary key (partner_id, tenant_id, product_id),
    foreign key (partner_id, tenant_id) references customer
);

comment on table recommendation_grace is 'Until when nothing is recommended: a new customer (empty product), or a product whose seats were just assigned';

create table recommendation_rule (
    partner_id uuid not null references partner,
    rule_code varchar(60) not null,
    enabled boolean not null,
    limits varchar(2000) not null,
    primary key (partner_id, rule_code)
);

comment on table recommendation_rule is 'What a partner changed in a rule; limits is a JSON object of values by condition';

create table recommendation_settings (
    partner_id uuid primary key references partner,
    settings varchar(2000) not null,
    changed_by varchar(320) not null,
    changed_at timestamp with time zone not null
);

comment on column recommendation_settings.settings is 'JSON of RecommendationSettings: the weights of the priority, the target and the days of grace';
