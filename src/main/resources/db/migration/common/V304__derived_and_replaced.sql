alter table customer add column created_by_run uuid;
alter table customer add column seen_by_run uuid;
alter table subscription add column created_by_run uuid;
alter table subscription add column seen_by_run uuid;

alter table product add column name_day date;
alter table workload add column name_day date;

create table service_day (
    partner_id uuid not null,
    tenant_id uuid not null,
    kind varchar(20) not null,
    service varchar(50) not null,
    position_day date not null,
    part bigint not null,
    whole bigint not null,
    primary key (partner_id, tenant_id, kind, position_day, service),
    foreign key (partner_id, tenant_id) references customer
);

comment on table service_day is 'The sums of one customer, kind of figures, service and day: assigned and sold, or active and entitled with OneDrive folded';

create table service_current (
    partner_id uuid not null,
    tenant_id uuid not null,
    kind varchar(20) not null,
    service varchar(50) not null,
    position_day date not null,
    primary key (partner_id, tenant_id, kind, service),
    foreign key (partner_id, tenant_id) references customer
);

comment on table service_current is 'The newest day of one customer, kind of figures and service';

-- Rows of a file whose day has figures already wait here until they can be compared as a whole.
create table deployment_stage (
    partner_id uuid not null references partner,
    run_id uuid not null,
    tenant_id uuid not null,
    product_id varchar(100) not null,
    position_day date not null,
    service varchar(50) not null,
    channel varchar(50) not null,
    assigned bigint not null,
    sold bigint not null,
    primary key (partner_id, run_id, tenant_id, product_id, position_day, service, channel)
);

create table usage_stage (
    partner_id uuid not null references partner,
    run_id uuid not null,
    tenant_id uuid not null,
    product_id varchar(100) not null,
    workload_code varchar(50) not null,
    position_day date not null,
    service varchar(50) not null,
    channel varchar(50) not null,
    active bigint not null,
    entitled bigint not null,
    reassigned bigint,
    primary key (partner_id, run_id, tenant_id, product_id, workload_code, position_day, service, channel)
);

-- What an import replaced, so that it can be taken back.
create table replaced_deployment_position (
    partner_id uuid not null references partner,
    replaced_by uuid not null,
    position_day date not null,
    tenant_id uuid not null,
    product_id varchar(100) not null,
    service varchar(50) not null,
    channel varchar(50) not null,
    assigned bigint not null,
    sold bigint not null,
    run_id uuid not null,
    primary key (partner_id, replaced_by, position_day, tenant_id, product_id, service, channel)
);

create table replaced_usage_position (
    partner_id uuid not null references partner,
    replaced_by uuid not null,
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
    primary key (partner_id, replaced_by, position_day, tenant_id, product_id, workload_code, service, channel)
);

create table replaced_row (
    partner_id uuid not null references partner,
    replaced_by uuid not null,
    row_type varchar(20) not null,
    row_key varchar(200) not null,
    content varchar(20000) not null,
    primary key (partner_id, replaced_by, row_type, row_key)
);

comment on table replaced_row is 'A customer, subscription or support month as it stood before an import changed it, as JSON; empty for one that the import added';
