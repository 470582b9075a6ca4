-- Each change leaves rows of its own, which only the partner's job takes away: no two changes wait for each other.
create table derivation_due (
    partner_id uuid not null references partner,
    derivation varchar(40) not null,
    tenant_id uuid not null,
    due_id uuid not null,
    from_day date,
    resume_after uuid,
    marked_by varchar(320) not null,
    marked_at timestamp with time zone not null,
    primary key (partner_id, derivation, tenant_id, due_id)
);

comment on table derivation_due is 'Customers whose figures changed since they were computed';
comment on column derivation_due.tenant_id is 'All zeros: every customer of the partner, or the partner as a whole';
comment on column derivation_due.from_day is 'The first day whose facts changed; null when all days may have';
comment on column derivation_due.resume_after is 'The last customer that a pass over every customer has computed';

create table derivation_state (
    partner_id uuid primary key references partner,
    marked_for date
);

comment on table derivation_state is 'Its row is the lock of the partner''s derived figures';
comment on column derivation_state.marked_for is 'The UTC day for which all that follows the day was marked as due';

create table derivation_failure (
    partner_id uuid not null references partner,
    derivation varchar(40) not null,
    error_id varchar(60) not null,
    attempts integer not null,
    failed_at timestamp with time zone not null,
    retry_at timestamp with time zone not null,
    primary key (partner_id, derivation)
);

drop table recommendation_due;
drop table benchmark_due;

-- Nobody reads for which day metrics were computed last: derivation_state says for which day all was marked
drop table metrics_state;
