create table newest_usage_total (
    partner_id uuid not null references partner,
    manager varchar(320) not null,
    figures varchar(1000000) not null,
    primary key (partner_id, manager)
);

comment on table newest_usage_total is 'Sums of what may be published of the newest reports, activations and regions, over the customers of an account manager that are not archived';
comment on column newest_usage_total.manager is 'The lower-case e-mail of the account manager; empty for customers without one';
comment on column newest_usage_total.figures is 'The record NewestUsage as JSON';
