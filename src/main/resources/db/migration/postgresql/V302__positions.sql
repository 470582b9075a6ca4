-- Customer first: PostgreSQL reads one customer's history many times faster so (docs/decisions).
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
    primary key (partner_id, tenant_id, product_id, position_day, service, channel),
    foreign key (partner_id, tenant_id) references customer,
    foreign key (partner_id, product_id) references product
);

create index deployment_position_other_way on deployment_position (partner_id, position_day, tenant_id, product_id);
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
    primary key (partner_id, tenant_id, product_id, position_day, workload_code, service, channel),
    foreign key (partner_id, tenant_id) references customer,
    foreign key (partner_id, product_id) references product,
    foreign key (partner_id, workload_code) references workload
);

create index usage_position_other_way on usage_position (partner_id, position_day, tenant_id, product_id);
create index usage_position_by_run on usage_position (partner_id, run_id);
