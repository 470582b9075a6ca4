create table category_benchmark (
    partner_id uuid not null,
    tenant_id uuid not null,
    kind varchar(20) not null,
    category varchar(30) not null,
    score_day date not null,
    benchmark_value integer not null,
    median integer not null,
    cohort_size integer not null,
    attributes varchar(200) not null,
    primary key (partner_id, tenant_id, kind, category),
    foreign key (partner_id, tenant_id) references customer
);

comment on table category_benchmark is 'What the categories of a customer''s newest score are compared with; never who is in the cohort';
comment on column category_benchmark.kind is 'PORTFOLIO: over the partner''s customers; POOL: over the partners that opted into the pool';
comment on column category_benchmark.attributes is 'What the cohort has in common with the customer, with spaces between';

create table benchmark_state (
    partner_id uuid primary key references partner,
    computed_for date,
    pool boolean default false not null,
    pool_changed_by varchar(320),
    pool_changed_at timestamp with time zone,
    pool_computed_for date
);

comment on column benchmark_state.pool is 'Whether the partner takes part in the pool of the installation';

-- Each change of what benchmarks rest on leaves a row here, which the next computation takes away: no two wait for
-- each other.
create table benchmark_due (
    partner_id uuid not null references partner,
    due_id uuid not null,
    primary key (partner_id, due_id)
);
