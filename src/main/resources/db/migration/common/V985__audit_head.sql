create table audit_head (
    partner_id uuid not null primary key references partner,
    number bigint not null,
    chain varchar(64) not null,
    code varchar(64) not null
);

comment on table audit_head is 'How far a partner''s audit had come some time ago; entries written since it is there say so in their code';
comment on column audit_head.number is 'The place of a seal; 0 before the first one was kept';
comment on column audit_head.code is 'HMAC-SHA256 over the place and the seal, with a key that is not in the database';
