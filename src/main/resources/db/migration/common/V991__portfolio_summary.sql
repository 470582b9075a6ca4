create table portfolio_summary (
    partner_id uuid not null references partner,
    manager varchar(320) not null,
    customers bigint not null,
    sold bigint,
    assigned bigint,
    unassigned bigint,
    entitled bigint,
    active bigint,
    as_of date,
    inflated bigint not null,
    low_adoption bigint not null,
    without_deployment bigint not null,
    renewing bigint not null,
    stale bigint not null,
    band_to_20 bigint not null,
    band_to_40 bigint not null,
    band_to_60 bigint not null,
    band_to_80 bigint not null,
    band_to_100 bigint not null,
    band_over_100 bigint not null,
    band_unknown bigint not null,
    earlier bigint not null,
    earlier_low_adoption bigint not null,
    earlier_inflated bigint not null,
    arrived bigint not null,
    gone bigint not null,
    primary key (partner_id, manager)
);

comment on table portfolio_summary is 'Sums and counts of the portfolio page by account manager, over the customers that are not archived';
comment on column portfolio_summary.manager is 'The lower-case e-mail of the customers'' account manager; empty for none';
comment on column portfolio_summary.earlier is 'Customers that had figures 28 days ago';
comment on column portfolio_summary.arrived is 'Customers without figures 28 days ago that were created since';
comment on column portfolio_summary.gone is 'Customers archived in the last 28 days, or missing from a full list since';
