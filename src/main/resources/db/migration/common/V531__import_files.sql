create table import_file (
    partner_id uuid not null references partner,
    run_id uuid not null,
    size_bytes bigint not null,
    complete boolean not null,
    changed_at timestamp with time zone not null,
    primary key (partner_id, run_id)
);

comment on table import_file is 'A received file, here so that every node can read it; deleted when its run is done';
comment on column import_file.size_bytes is 'Of the content as received so far, before packing';
comment on column import_file.changed_at is 'When its last chunk arrived';

create table import_file_chunk (
    partner_id uuid not null,
    run_id uuid not null,
    chunk_number integer not null,
    content bytea not null,
    primary key (partner_id, run_id, chunk_number),
    foreign key (partner_id, run_id) references import_file
);

comment on column import_file_chunk.content is 'The next part of the content, packed with gzip as one stream';
