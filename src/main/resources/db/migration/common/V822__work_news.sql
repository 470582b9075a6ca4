create table work_news (
    partner_id uuid not null references partner,
    process_id uuid not null,
    changes bigint not null,
    told_at timestamp with time zone not null,
    primary key (partner_id, process_id)
);

comment on table work_news is 'How often each process that shares this database has changed what is on a partner''s training board';
comment on column work_news.process_id is 'Chosen at each start; rows of processes that have been silent for a day are removed';
