create table product (
    partner_id uuid not null references partner,
    product_id varchar(100) not null,
    name varchar(300) not null,
    part_number varchar(300),
    family varchar(20) not null,
    primary key (partner_id, product_id)
);

create table workload (
    partner_id uuid not null references partner,
    workload_code varchar(50) not null,
    name varchar(200) not null,
    primary key (partner_id, workload_code)
);

create table subscription (
    partner_id uuid not null,
    subscription_id varchar(100) not null,
    tenant_id uuid not null,
    product_id varchar(100) not null,
    state varchar(20) not null,
    source_state varchar(100) not null,
    trial boolean not null,
    quantity bigint not null,
    channel varchar(50),
    effective_start date,
    commitment_end date,
    auto_renew boolean,
    term_duration varchar(20),
    annual_contract_value numeric(18, 2),
    currency varchar(3),
    category varchar(100),
    last_seen_at timestamp with time zone,
    not_seen_since date,
    archived_at timestamp with time zone,
    primary key (partner_id, subscription_id),
    foreign key (partner_id, tenant_id) references customer,
    foreign key (partner_id, product_id) references product
);

create index subscription_by_customer on subscription (partner_id, tenant_id, product_id);

create table threshold (
    partner_id uuid primary key references partner,
    low_adoption_percent numeric(7, 3) not null,
    low_deployment_percent numeric(7, 3) not null,
    changed_by varchar(320) not null,
    changed_at timestamp with time zone not null
);

create table catalogue_product (
    product_id varchar(100) primary key,
    name varchar(300) not null,
    part_number varchar(300) not null,
    family varchar(20) not null
);

create table catalogue_service_plan (
    product_id varchar(100) not null references catalogue_product,
    plan_id varchar(100) not null,
    plan_name varchar(200) not null,
    friendly_name varchar(300) not null,
    primary key (product_id, plan_id)
);
