create table person_session (
    partner_id uuid not null,
    person_id uuid not null,
    session_id uuid not null,
    access_version bigint not null,
    started_at timestamp with time zone not null,
    last_seen_at timestamp with time zone not null,
    network varchar(60) not null,
    browser varchar(20),
    operating_system varchar(20),
    primary key (partner_id, person_id, session_id),
    foreign key (partner_id, person_id) references person
);

comment on table person_session is 'Sessions of people; a session without its row ends';
comment on column person_session.access_version is 'Of the person when the session began or its password was changed: a row of an older one has ended';
comment on column person_session.network is 'Coarse: 24 bits of an IPv4 address, 48 of an IPv6 address';
