create table organisation_sign_in (
    partner_id uuid not null,
    issuer varchar(300) not null,
    client_id varchar(200) not null,
    client_secret varchar(1500) not null,
    email_claim varchar(60) not null,
    group_claim varchar(60) not null,
    creates_people boolean not null,
    local_sign_in varchar(20) not null,
    administrator_id uuid,
    enabled boolean not null,
    tested_at timestamp with time zone,
    version bigint not null,
    primary key (partner_id),
    foreign key (partner_id) references partner,
    foreign key (partner_id, administrator_id) references person
);

comment on table organisation_sign_in is 'How people of a partner sign in with their organisation (OpenID Connect)';
comment on column organisation_sign_in.client_secret is 'Sealed with the key of the installation';
comment on column organisation_sign_in.local_sign_in is 'Who may still use a password or a passkey: EVERYBODY, ADMINISTRATORS, ONE_ADMINISTRATOR';
comment on column organisation_sign_in.administrator_id is 'The one administrator who may';
comment on column organisation_sign_in.tested_at is 'When a sign-in with these settings of the provider last worked; null since they were changed';

create table organisation_domain (
    partner_id uuid not null,
    domain varchar(253) not null,
    primary key (partner_id, domain),
    foreign key (partner_id) references organisation_sign_in
);

comment on table organisation_domain is 'The domains of e-mail addresses that people of a partner may have at the provider';

create index organisation_domain_by_name on organisation_domain (domain);

create table organisation_group (
    partner_id uuid not null,
    group_value varchar(200) not null,
    role varchar(20) not null,
    primary key (partner_id, group_value),
    foreign key (partner_id) references organisation_sign_in
);

comment on table organisation_group is 'The role that a group of the provider gives';

create table organisation_identity (
    partner_id uuid not null,
    person_id uuid not null,
    issuer varchar(300) not null,
    subject varchar(255) not null,
    bound_at timestamp with time zone not null,
    primary key (partner_id, person_id),
    foreign key (partner_id, person_id) references person,
    unique (partner_id, issuer, subject)
);

comment on table organisation_identity is 'Who a person is at the provider, kept at the first sign-in: an e-mail address can be given to somebody else later';
