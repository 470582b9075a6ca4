create table licence_month (
    partner_id uuid not null,
    tenant_id uuid not null,
    activity_month date not null,
    product varchar(200) not null,
    organisation varchar(200) not null,
    licence_id varchar(100) not null,
    licence_type varchar(10) not null,
    activity_count bigint,
    monthly_active_users bigint,
    purchased_seats bigint,
    assigned_seats bigint,
    last_active_date date,
    batch_merges bigint,
    total_merges bigint,
    annual_contract_value numeric(18, 2),
    support boolean not null,
    primary key (partner_id, tenant_id, activity_month, product, organisation, licence_id),
    foreign key (partner_id, tenant_id) references customer
);

comment on table licence_month is 'What a product-activity file says of a licence in a month; activity_month is the first day';

create table product_score (
    partner_id uuid not null,
    tenant_id uuid not null,
    score double precision,
    weighted_score double precision,
    assigned_ratio double precision,
    usage_ratio double precision,
    activity_component double precision,
    user_component double precision,
    automation_percent double precision,
    licences integer not null,
    scored integer not null,
    primary key (partner_id, tenant_id),
    foreign key (partner_id, tenant_id) references customer
);

create index product_score_by_score on product_score (partner_id, score);
comment on table product_score is 'The product adoption score of each customer with licences, 0 to 100, written by adoption.product.ProductScoreRefresh';

create table recency_rule (
    partner_id uuid primary key references partner,
    full_days integer not null,
    zero_days integer not null,
    changed_by varchar(320) not null,
    changed_at timestamp with time zone not null
);
