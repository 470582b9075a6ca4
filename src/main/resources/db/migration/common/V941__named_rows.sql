create table named_rows (
    partner_id uuid not null references partner,
    run_id uuid not null,
    row_type varchar(20) not null,
    part integer not null,
    hashes bytea not null,
    primary key (partner_id, run_id, part)
);

comment on table named_rows is 'The ids that an import added or named without a change, as 8 bytes each, and with replaced_row all that it named';
