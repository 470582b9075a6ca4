create table customer_metrics (
    partner_id uuid not null,
    tenant_id uuid not null,
    sold bigint,
    assigned bigint,
    entitled bigint,
    active bigint,
    deployment_ratio double precision,
    usage_ratio double precision,
    products integer not null,
    inflated boolean not null,
    grace boolean not null,
    next_renewal date,
    renewing_unassigned bigint,
    as_of date,
    usage_trend varchar(1000) default '' not null,
    primary key (partner_id, tenant_id),
    foreign key (partner_id, tenant_id) references customer
);

create index customer_metrics_by_usage on customer_metrics (partner_id, usage_ratio);
create index customer_metrics_by_deployment on customer_metrics (partner_id, deployment_ratio);
create index customer_metrics_by_sold on customer_metrics (partner_id, sold);
create index customer_metrics_by_renewal on customer_metrics (partner_id, next_renewal);
comment on column customer_metrics.usage_trend is 'Usage in tenths of a percent for the last 26 weeks, oldest first, comma between, empty for unknown';

create table product_metrics (
    partner_id uuid not null,
    tenant_id uuid not null,
    product_id varchar(100) not null,
    sold bigint,
    assigned bigint,
    own_sold bigint,
    entitled bigint,
    active bigint,
    adjusted_entitled bigint,
    adjusted_active bigint,
    deployment_ratio double precision,
    usage_ratio double precision,
    inflated boolean not null,
    lower_bound boolean not null,
    grace boolean not null,
    next_renewal date,
    deployment_day date,
    usage_day date,
    workloads varchar(20000) not null,
    causes varchar(20000) not null,
    primary key (partner_id, tenant_id, product_id),
    foreign key (partner_id, tenant_id) references customer,
    foreign key (partner_id, product_id) references product
);

create index product_metrics_by_product on product_metrics (partner_id, product_id, tenant_id);
comment on column product_metrics.workloads is 'JSON list of WorkloadPosition';
comment on column product_metrics.causes is 'JSON list of Cause';

create table customer_day (
    partner_id uuid not null,
    tenant_id uuid not null,
    position_day date not null,
    sold bigint,
    assigned bigint,
    entitled bigint,
    active bigint,
    primary key (partner_id, tenant_id, position_day),
    foreign key (partner_id, tenant_id) references customer
);

create index customer_day_by_day on customer_day (partner_id, position_day, tenant_id);
comment on table customer_day is 'The position as it stood, for each day on which figures of the customer arrived';

create table partner_day (
    partner_id uuid not null references partner,
    position_day date not null,
    sold bigint,
    assigned bigint,
    entitled bigint,
    active bigint,
    primary key (partner_id, position_day)
);

comment on table partner_day is 'The sum over the customers, each with its newest customer_day up to that day';

create table metrics_state (
    partner_id uuid primary key references partner,
    computed_for date not null,
    computed_at timestamp with time zone not null
);

create table saved_view (
    partner_id uuid not null,
    person_id uuid not null,
    view_id uuid not null,
    name varchar(100) not null,
    query varchar(4000) not null,
    primary key (partner_id, person_id, view_id),
    foreign key (partner_id, person_id) references person
);
