create table audit_seal (
    partner_id uuid not null references partner,
    number bigint not null,
    entry_id uuid not null,
    chain varchar(64) not null,
    primary key (partner_id, number),
    unique (partner_id, entry_id)
);

comment on table audit_seal is 'The chain over a partner''s audit: each code covers its entry and the code before it';
comment on column audit_seal.chain is 'HMAC-SHA256 with a key that is not in the database';

alter table installation add column key_check varchar(64);
comment on column installation.key_check is 'Recognises the installation''s key without telling it';

alter table second_factor alter column secret set data type varchar(200);
