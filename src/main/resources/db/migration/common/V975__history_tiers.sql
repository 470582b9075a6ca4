alter table service_day add column condensed_inflated boolean;
alter table import_run add column condensed_at timestamp with time zone;

comment on column service_day.condensed_inflated is 'Null while the rows of the day are kept; afterwards whether a product was inflated on it. Only for usage can it be true';
comment on column import_run.condensed_at is 'When rows of the run were first removed because their week or month keeps a later day; null for a run that can be undone';

create table history_tier (
    partner_id uuid primary key references partner,
    condensed_before date not null
);

comment on table history_tier is 'The first day from which each partner''s rows were never condensed';
