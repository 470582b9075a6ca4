drop table sign_in_throttle;

create table sign_in_attempt (
    attempt_key varchar(100) primary key,
    free_at bigint not null
);

create index sign_in_attempt_by_time on sign_in_attempt (free_at);
comment on column sign_in_attempt.attempt_key is 'A fingerprint: what was typed into the form is never kept';
comment on column sign_in_attempt.free_at is 'In milliseconds since 1970: when all attempts made so far are forgotten; each attempt moves it on by the interval of its limit';

create table known_device (
    partner_id uuid not null,
    person_id uuid not null,
    device_hash varchar(100) not null,
    last_used_at timestamp with time zone not null,
    primary key (partner_id, person_id, device_hash),
    foreign key (partner_id, person_id) references person
);

comment on table known_device is 'Browsers from which a person has signed in; wrong passwords of strangers do not slow these down';
