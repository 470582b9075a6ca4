create table import_mapping (
    partner_id uuid not null references partner,
    mapping_name varchar(100) not null,
    kind varchar(40) not null,
    definition varchar(500000) not null,
    changed_by varchar(320) not null,
    changed_at timestamp with time zone not null,
    primary key (partner_id, mapping_name)
);

comment on table import_mapping is 'How files of a partner''s own form are read as files of a known kind';
comment on column import_mapping.definition is 'Header, columns, values, decimal sign and order of day and month, as JSON';

alter table import_file add column sample varchar(100000);

comment on column import_file.sample is 'The first rows, for the preview, as JSON; deleted with the file';
