create table installation (
    only_one smallint primary key check (only_one = 1),
    installation_id uuid not null,
    marked_at timestamp with time zone not null
);

comment on table installation is 'Which installation this database belongs to; the data folder holds the same id';
