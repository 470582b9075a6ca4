create table partner_branding (
    partner_id uuid primary key references partner,
    accent varchar(7),
    footer varchar(300) not null,
    logo bytea,
    logo_type varchar(20),
    changed_at timestamp with time zone not null
);
comment on table partner_branding is 'How a partner looks to its customers';
comment on column partner_branding.accent is 'A colour as #rrggbb; null for that of Seatwise';
comment on column partner_branding.logo is 'A PNG or JPEG image of at most 256 kB';
