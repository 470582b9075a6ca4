create table passkey (
    partner_id uuid not null,
    person_id uuid not null,
    passkey_id uuid not null,
    name varchar(100) not null,
    credential_id varchar(1400) not null,
    public_key varchar(4000) not null,
    attestation varchar(8000) not null,
    transports varchar(100) not null,
    signature_count bigint not null,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone,
    primary key (partner_id, person_id, passkey_id),
    foreign key (partner_id, person_id) references person,
    unique (credential_id)
);

comment on table passkey is 'Passkeys of people: public keys, with which a browser proves who signs in';
comment on column passkey.name is 'The name that the person gave it';
comment on column passkey.credential_id is 'The id that the authenticator chose, in base64url';
comment on column passkey.attestation is 'What the authenticator said at registration, without an attestation of its make';
comment on column passkey.signature_count is 'The counter of the last use: a lower one is a copy of the authenticator';
