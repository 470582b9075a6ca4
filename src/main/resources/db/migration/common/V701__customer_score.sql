create table customer_score (
    partner_id uuid not null,
    tenant_id uuid not null,
    score_day date,
    scheme varchar(30),
    points numeric(12, 6),
    max_points integer,
    percent double precision,
    estimated boolean default false not null,
    compared_day date,
    compared_percent double precision,
    product_score double precision,
    primary key (partner_id, tenant_id),
    foreign key (partner_id, tenant_id) references customer
);

create index customer_score_by_percent on customer_score (partner_id, percent);
create index customer_score_by_product on customer_score (partner_id, product_score);
comment on table customer_score is 'The newest scores of each customer, written by adoption.CustomerScores';
comment on column customer_score.percent is 'points / max_points, 0 to 1 times 100; null when no category has points';
comment on column customer_score.compared_percent is 'The same 28 days before score_day, over the same scheme';
