create table insights_stage (
    partner_id uuid not null references partner,
    run_id uuid not null,
    tenant_id uuid not null,
    line_number bigint not null,
    content varchar(8000) not null,
    primary key (partner_id, run_id, tenant_id, line_number)
);

comment on table insights_stage is 'Rows of a download of Partner Center while it is read, as JSON; empty between imports';
