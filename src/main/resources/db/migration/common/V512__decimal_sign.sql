-- The decimal sign that the sender of a file named.
alter table import_run add column decimal_sign varchar(10);
