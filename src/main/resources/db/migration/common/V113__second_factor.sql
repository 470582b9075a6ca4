create table second_factor (
    partner_id uuid not null,
    person_id uuid not null,
    secret varchar(100) not null,
    last_step bigint not null,
    set_up_at timestamp with time zone not null,
    primary key (partner_id, person_id),
    foreign key (partner_id, person_id) references person
);

comment on table second_factor is 'The authenticator app of a person';
comment on column second_factor.last_step is 'The time step of the last code that was used: no code is good twice';

create table recovery_code (
    partner_id uuid not null,
    person_id uuid not null,
    code_hash varchar(100) not null,
    primary key (partner_id, person_id, code_hash),
    foreign key (partner_id, person_id) references person
);

comment on table recovery_code is 'Codes for somebody without the app at hand, each good once';
