-- Day first: H2 takes rows in and scans a day many times faster so. No foreign keys to product and workload, as
-- PostgreSQL has them: H2 would keep two more indexes for them on its largest tables (docs/decisions/080-benchmarks.md).
create table deployment_position (
    partner_id uuid not null,
    position_day date not null,
    tenant_id uuid not null,
    product_id varchar(100) not null,
    service varchar(50) not null,
    channel varchar(50) not null,
    assigned bigint not null,
    sold bigint not null,
    run_id uuid not null,
    primary key (partner_id, position_day, tenant_id, product_id, service, channel),
    foreign key (partner_id, tenant_id) references customer
);

create index deployment_position_other_way on deployment_position (partner_id, tenant_id, product_id, position_day);
create index deployment_position_by_run on deployment_position (partner_id, run_id);

create table usage_position (
    partner_id uuid not null,
    position_day date not null,
    tenant_id uuid not null,
    product_id varchar(100) not null,
    workload_code varchar(50) not null,
    service varchar(50) not null,
    channel varchar(50) not null,
    active bigint not null,
    entitled bigint not null,
    reassigned bigint,
    run_id uuid not null,
    primary key (partner_id, position_day, tenant_id, product_id, workload_code, service, channel),
    foreign key (partner_id, tenant_id) references customer
);

create index usage_position_other_way on usage_position (partner_id, tenant_id, product_id, position_day);
create index usage_position_by_run on usage_position (partner_id, run_id);
