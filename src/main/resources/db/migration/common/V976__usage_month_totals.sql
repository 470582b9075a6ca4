create table usage_month_total (
    partner_id uuid not null references partner,
    manager varchar(320) not null,
    usage_month date not null,
    product varchar(100) not null,
    enabled_told bigint,
    enabled bigint,
    active bigint,
    cumulative bigint,
    cumulative_enabled bigint,
    returning_users bigint,
    returning_active bigint,
    first_time bigint,
    first_time_active bigint,
    others bigint,
    kept bigint,
    kept_before bigint,
    grown_to bigint,
    grown_from bigint,
    content_day date not null,
    partial_excess bigint not null,
    primary key (partner_id, manager, usage_month, product)
);

comment on table usage_month_total is 'Sums of what may be published of usage_month, over the customers of an account manager that are not archived';
comment on column usage_month_total.manager is 'The lower-case e-mail of the account manager; empty for customers without one';
comment on column usage_month_total.partial_excess is 'Customers whose month is partial, minus those whose month is complete';
