alter table import_run add column price_basis varchar(10);
