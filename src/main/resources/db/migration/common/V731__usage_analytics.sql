alter table import_run add column customer_tenant_id uuid;
alter table replaced_row alter column row_key set data type varchar(600);

comment on column import_run.customer_tenant_id is 'Whose file it is, for kinds of file that name no customer';

create table usage_month (
    partner_id uuid not null,
    tenant_id uuid not null,
    usage_month date not null,
    product varchar(100) not null,
    enabled bigint not null,
    active bigint not null,
    cumulative bigint,
    returning_users bigint,
    first_time bigint,
    content_day date not null,
    complete boolean not null,
    primary key (partner_id, tenant_id, usage_month, product),
    foreign key (partner_id, tenant_id) references customer
);

create index usage_month_by_month on usage_month (partner_id, usage_month);
comment on table usage_month is 'People enabled and active by product and month, as usage-month files say; whole organisations';
comment on column usage_month.usage_month is 'The first day of the month';
comment on column usage_month.complete is 'Whether content_day is the last day of the month: a partial month gives no growth';

create table activation (
    partner_id uuid not null,
    tenant_id uuid not null,
    activation_month date not null,
    product varchar(100) not null,
    enabled bigint not null,
    activated bigint not null,
    windows bigint,
    mac bigint,
    android bigint,
    ios bigint,
    windows_mobile bigint,
    content_day date not null,
    primary key (partner_id, tenant_id, activation_month, product),
    foreign key (partner_id, tenant_id) references customer
);

comment on table activation is 'People who may and do have a product activated, with devices by platform, as activation files say';

create table region_usage (
    partner_id uuid not null,
    tenant_id uuid not null,
    usage_month date not null,
    product varchar(100) not null,
    country varchar(60) not null,
    state varchar(60) not null,
    city varchar(60) not null,
    enabled bigint not null,
    active bigint not null,
    primary key (partner_id, tenant_id, usage_month, product, country, state, city),
    foreign key (partner_id, tenant_id) references customer
);

create index region_usage_by_month on region_usage (partner_id, usage_month);
comment on table region_usage is 'Regions of at least 10 enabled people; state and city are empty where the source says less';

create table graph_measure (
    partner_id uuid not null,
    tenant_id uuid not null,
    report varchar(60) not null,
    report_day date not null,
    period varchar(4) not null,
    series varchar(100) not null,
    measure varchar(80) not null,
    measured bigint not null,
    primary key (partner_id, tenant_id, report, report_day, period, series, measure),
    foreign key (partner_id, tenant_id) references customer
);

comment on table graph_measure is 'What Microsoft Graph reports about whole organisations say; empty cells are left out';
comment on column graph_measure.period is 'D7, D30, D90 or D180 where the figure is over a period; empty where it is of one day';
comment on column graph_measure.series is 'The product or site type of a report that has several; else empty';

create table subscribed_sku (
    partner_id uuid not null,
    tenant_id uuid not null,
    sku_day date not null,
    sku_id varchar(60) not null,
    part_number varchar(100) not null,
    applies_to varchar(20) not null,
    status varchar(20) not null,
    enabled bigint not null,
    consumed bigint not null,
    warning bigint not null,
    suspended bigint not null,
    locked_out bigint not null,
    primary key (partner_id, tenant_id, sku_day, sku_id),
    foreign key (partner_id, tenant_id) references customer
);

comment on table subscribed_sku is 'The licences of a tenant as its own subscribedSkus list says, by the day the list was brought in';
