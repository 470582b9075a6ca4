create table outcome_case (
    partner_id uuid not null,
    case_id uuid not null,
    kind varchar(20) not null,
    tenant_id uuid not null,
    playbook_code varchar(60),
    product_id varchar(100),
    workload_code varchar(100),
    category varchar(40),
    started_day date not null,
    ended_day date not null,
    course varchar(1000) not null,
    computed_for date not null,
    primary key (partner_id, case_id),
    foreign key (partner_id, tenant_id) references customer
);

create index outcome_case_by_customer on outcome_case (partner_id, tenant_id);
create index outcome_case_by_end on outcome_case (partner_id, ended_day, case_id);
comment on table outcome_case is 'Finished trainings and campaigns, with how the figure they were for went';
comment on column outcome_case.course is 'JSON: the figure in percent on seven days around it, of the customer and on average of its peers';

create table outcome_figure (
    partner_id uuid not null,
    case_id uuid not null,
    days integer not null,
    state varchar(20) not null,
    overlapping boolean not null,
    before_percent double precision,
    after_percent double precision,
    match_step varchar(30),
    peers integer,
    peers_before double precision,
    peers_after double precision,
    expected_change double precision,
    effect double precision,
    standard_error double precision,
    degrees_of_freedom integer,
    low double precision,
    high double precision,
    primary key (partner_id, case_id, days),
    foreign key (partner_id, case_id) references outcome_case
);

comment on column outcome_figure.effect is 'Points by which the customer changed beyond what its peers lead one to expect';

create table outcome_peer (
    partner_id uuid not null,
    case_id uuid not null,
    days integer not null,
    tenant_id uuid not null,
    residual double precision not null,
    primary key (partner_id, case_id, days, tenant_id),
    foreign key (partner_id, case_id, days) references outcome_figure,
    foreign key (partner_id, tenant_id) references customer
);

create index outcome_peer_by_customer on outcome_peer (partner_id, tenant_id);
comment on table outcome_peer is 'The peers of a comparison, each with its own deviation, from which the uncertainty of a playbook''s mean is made';

create table outcome_uplift (
    partner_id uuid not null references partner,
    playbook_code varchar(60) not null,
    days integer not null,
    cases integer not null,
    customers integer not null,
    left_out integer not null,
    points double precision,
    standard_error double precision,
    degrees_of_freedom integer,
    low double precision,
    high double precision,
    primary key (partner_id, playbook_code, days)
);

comment on table outcome_uplift is 'The mean effect by playbook; without points when too few customers were measured';
comment on column outcome_uplift.left_out is 'Measured cases that other work for the same figure fell into';

create table outcome_state (
    partner_id uuid primary key references partner,
    computed_for date not null,
    computed_at timestamp with time zone not null
);

-- Each import leaves the first day that it changed, which the next computation takes away: no two wait for each other.
create table outcome_due (
    partner_id uuid not null references partner,
    due_id uuid not null,
    from_day date,
    primary key (partner_id, due_id)
);
