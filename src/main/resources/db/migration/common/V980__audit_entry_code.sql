alter table audit_entry add column code varchar(64);
comment on column audit_entry.code is 'HMAC-SHA256 over the entry, made where it is written, with a key that is not in the database; null in entries of earlier versions';
