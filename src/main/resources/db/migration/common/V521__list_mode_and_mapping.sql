alter table import_run add column list_mode varchar(10) default 'ADDITIONS' not null;
alter table import_run add column mapping varchar(100);

comment on column import_run.list_mode is 'FULL: what the list does not name is marked as not seen since';
comment on column import_run.mapping is 'The name of the mapping that the file was read with';
