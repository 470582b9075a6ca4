create table audit_anchor (
    partner_id uuid not null references partner,
    number bigint not null,
    chain varchar(64) not null,
    removed_until timestamp with time zone not null,
    anchored_at timestamp with time zone not null,
    code varchar(64) not null,
    primary key (partner_id, number)
);

comment on table audit_anchor is 'What stands for the audit entries that were removed after their time: where the chain goes on';
comment on column audit_anchor.number is 'The last removed entry''s place in the chain';
comment on column audit_anchor.chain is 'The last removed entry''s code, which the next one covers';
comment on column audit_anchor.removed_until is 'No removed entry is of this moment or later';
comment on column audit_anchor.code is 'HMAC-SHA256 over the anchor and the code of the anchor before it';
