create table export_record (
    partner_id uuid not null references partner,
    export_id uuid not null,
    report varchar(60) not null,
    file_name varchar(300) not null,
    subject varchar(300) not null,
    query varchar(200000) not null,
    person_id uuid,
    actor varchar(320) not null,
    state varchar(20) not null,
    row_total bigint not null,
    size_bytes bigint not null,
    started_at timestamp with time zone not null,
    finished_at timestamp with time zone,
    primary key (partner_id, export_id)
);

create index export_record_by_time on export_record (partner_id, started_at desc, export_id);
comment on column export_record.query is 'The filter and the sort order as URL query parameters';
comment on column export_record.person_id is 'Who took it; null for a token, whose name is the actor';
