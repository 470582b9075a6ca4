create table group_insight (
    partner_id uuid not null,
    tenant_id uuid not null,
    insight_day date not null,
    attribute varchar(20) not null,
    country varchar(100) not null,
    state varchar(100) not null,
    group_value varchar(150) not null,
    category varchar(30) not null,
    insight varchar(60) not null,
    people bigint not null,
    numerator bigint not null,
    denominator bigint not null,
    primary key (partner_id, tenant_id, insight_day, attribute, country, state, group_value, category, insight),
    foreign key (partner_id, tenant_id) references customer
);

comment on table group_insight is 'Pre-aggregated figures of groups of at least ten people and of the organisation as a whole, by day';
comment on column group_insight.country is 'The country of a state or city, else empty';
comment on column group_insight.state is 'The state of a city, else empty';

-- Rows of a file wait here until the day of a customer can be checked and compared as a whole.
create table group_insight_stage (
    partner_id uuid not null references partner,
    run_id uuid not null,
    line_number bigint not null,
    tenant_id uuid not null,
    insight_day date not null,
    attribute varchar(20) not null,
    country varchar(100) not null,
    state varchar(100) not null,
    group_value varchar(150) not null,
    category varchar(30) not null,
    insight varchar(60) not null,
    people bigint not null,
    numerator bigint not null,
    denominator bigint not null,
    primary key (partner_id, run_id, tenant_id, insight_day, line_number)
);

-- What an import replaced, so that it can be taken back.
create table replaced_group_insight (
    partner_id uuid not null references partner,
    replaced_by uuid not null,
    tenant_id uuid not null,
    insight_day date not null,
    attribute varchar(20) not null,
    country varchar(100) not null,
    state varchar(100) not null,
    group_value varchar(150) not null,
    category varchar(30) not null,
    insight varchar(60) not null,
    people bigint not null,
    numerator bigint not null,
    denominator bigint not null,
    primary key (
        partner_id, replaced_by, tenant_id, insight_day, attribute, country, state, group_value, category, insight)
);

-- The customers and days that an import has written, whether or not there was something to replace.
create table group_insight_day (
    partner_id uuid not null references partner,
    run_id uuid not null,
    tenant_id uuid not null,
    insight_day date not null,
    primary key (partner_id, run_id, tenant_id, insight_day)
);
