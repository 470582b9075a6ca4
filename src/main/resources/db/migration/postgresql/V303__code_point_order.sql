-- Names sort by code point everywhere, whatever the database's own language is.
alter table customer alter column name_key type varchar(300) collate "C";
