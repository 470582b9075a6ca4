create table partner (
    partner_id uuid primary key,
    name varchar(200) not null,
    mpn_id varchar(50),
    created_at timestamp with time zone not null
);

create table person (
    partner_id uuid not null references partner,
    person_id uuid not null,
    email varchar(320) not null,
    name varchar(200) not null,
    role varchar(30) not null,
    state varchar(20) not null,
    password_hash varchar(300),
    language varchar(10),
    color_scheme varchar(10),
    created_at timestamp with time zone not null,
    access_version bigint not null,
    version bigint not null,
    primary key (partner_id, person_id),
    constraint person_email unique (email)
);

create table invitation (
    partner_id uuid not null,
    person_id uuid not null,
    secret_hash varchar(100) not null,
    expires_at timestamp with time zone not null,
    version bigint not null,
    primary key (partner_id, person_id),
    constraint invitation_secret unique (secret_hash),
    foreign key (partner_id, person_id) references person
);

create table api_token (
    partner_id uuid not null references partner,
    token_id uuid not null,
    name varchar(200) not null,
    role varchar(30) not null,
    account_manager varchar(320),
    secret_hash varchar(100) not null,
    hint varchar(20) not null,
    created_by varchar(320) not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    version bigint not null,
    primary key (partner_id, token_id),
    constraint api_token_secret unique (secret_hash)
);

comment on column person.access_version is 'Counts changes of role, state and password; a session made under an older number ends';

create table sign_in_throttle (
    throttle_key varchar(400) primary key,
    failures integer not null,
    last_failed_at timestamp with time zone not null,
    blocked_until timestamp with time zone not null
);

create table audit_entry (
    partner_id uuid not null references partner,
    entry_id uuid not null,
    occurred_at timestamp with time zone not null,
    actor varchar(320) not null,
    action varchar(60) not null,
    subject varchar(500) not null,
    detail varchar(2000) not null,
    address varchar(60),
    primary key (partner_id, entry_id)
);

create index audit_entry_by_time on audit_entry (partner_id, occurred_at desc, entry_id);
