create table example_import (
    partner_id uuid not null references partner,
    position integer not null,
    run_id uuid,
    primary key (partner_id, position)
);

comment on table example_import is 'The imports of the example data that a partner explores before it has its own, in their order; without a run until the file is handed over';
