create table customer_trend (
    partner_id uuid not null,
    tenant_id uuid not null,
    days bytea not null,
    primary key (partner_id, tenant_id),
    foreign key (partner_id, tenant_id) references customer
);

comment on table customer_trend is 'The rows of customer_day of about half a year, packed into one row a customer, so that a trend over many customers reads few rows';

alter table customer_metrics add column earlier_day date;
alter table customer_metrics add column earlier_entitled bigint;
alter table customer_metrics add column earlier_active bigint;
alter table customer_metrics add column earlier_inflated boolean default false not null;

comment on column customer_metrics.earlier_day is 'The newest day of figures up to 28 days before the day in metrics_state; null when there were none by then';
comment on column customer_metrics.earlier_inflated is 'Whether one of the products was inflated as the usage stood 28 days before the day in metrics_state';
