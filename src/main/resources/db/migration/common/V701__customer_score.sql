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

create table adoption_fact (
    partner_id uuid not null,
    tenant_id uuid not null,
    score_day date not null,
    scheme varchar(30) not null,
    category varchar(30) not null,
    points numeric(12, 6),
    max_points integer not null,
    primary_numerator bigint,
    primary_denominator bigint,
    benchmark_percent numeric(9, 6),
    primary key (partner_id, tenant_id, score_day, scheme, category),
    foreign key (partner_id, tenant_id) references customer
);

comment on table adoption_fact is 'What adoption-score files said';

create table network_measurement (
    partner_id uuid not null,
    tenant_id uuid not null,
    measured_day date not null,
    location varchar(100) not null,
    users bigint not null,
    exchange_latency_ms numeric(12, 6),
    share_point_download numeric(12, 6),
    teams_mos numeric(9, 6),
    primary key (partner_id, tenant_id, measured_day, location),
    foreign key (partner_id, tenant_id) references customer
);

comment on table network_measurement is 'What network-measurement files said; downloads in megabytes a second';

create table category_score (
    partner_id uuid not null,
    tenant_id uuid not null,
    score_day date not null,
    category varchar(30) not null,
    scheme varchar(30) not null,
    points numeric(12, 6),
    max_points integer not null,
    provenance varchar(30) not null,
    reason varchar(30),
    low numeric(12, 6),
    high numeric(12, 6),
    primary_numerator bigint,
    primary_denominator bigint,
    benchmark_percent numeric(9, 6),
    primary key (partner_id, tenant_id, score_day, category),
    foreign key (partner_id, tenant_id) references customer
);

comment on table category_score is 'The points of each category on each day on which figures of the customer arrived, made from the facts';
comment on column category_score.scheme is 'The version that the figures of that day came in';

create table score_scheme_choice (
    partner_id uuid not null references partner,
    valid_from date not null,
    scheme varchar(30) not null,
    chosen_by varchar(320) not null,
    chosen_at timestamp with time zone not null,
    primary key (partner_id, valid_from)
);

comment on table score_scheme_choice is 'From which day on the partner counts in which scheme; before the first one as the figures came';
