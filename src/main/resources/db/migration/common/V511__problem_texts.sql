-- A problem keeps the key of its text, the values in it and the value found, to be shown in the reader's language.
-- Problems of earlier versions have their English message alone.
alter table import_problem add column text_key varchar(100);
alter table import_problem add column text_values varchar(4000);
alter table import_problem add column found varchar(200);
