create table import_run (
    partner_id uuid not null references partner,
    run_id uuid not null,
    kind varchar(40),
    file_name varchar(300) not null,
    size_bytes bigint not null,
    content_hash varchar(64) not null,
    state varchar(20) not null,
    mode varchar(20) not null,
    on_error varchar(20) not null,
    rows_read bigint not null,
    rows_applied bigint not null,
    rows_rejected bigint not null,
    percent_done integer not null,
    applied_number bigint,
    from_day date,
    to_day date,
    summary varchar(20000) not null,
    submitted_by varchar(320) not null,
    submitted_at timestamp with time zone not null,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    cancel_requested boolean not null,
    undone_by varchar(320),
    undone_at timestamp with time zone,
    primary key (partner_id, run_id)
);

create index import_run_by_time on import_run (partner_id, submitted_at desc);
create index import_run_by_content on import_run (partner_id, content_hash);

comment on column import_run.applied_number is 'The order in which the runs of a partner were applied';

create table import_run_day (
    partner_id uuid not null,
    run_id uuid not null,
    position_day date not null,
    primary key (partner_id, run_id, position_day),
    foreign key (partner_id, run_id) references import_run
);

comment on table import_run_day is 'The days an applied run brought figures for; a kind without days has none';

create table import_lock (
    partner_id uuid primary key references partner
);

comment on table import_lock is 'Locked while an import of the partner is applied or undone: one at a time';

create table import_problem (
    partner_id uuid not null,
    run_id uuid not null,
    problem_number bigint not null,
    severity varchar(10) not null,
    line_number bigint not null,
    column_name varchar(200),
    code varchar(30) not null,
    message varchar(1000) not null,
    primary key (partner_id, run_id, problem_number),
    foreign key (partner_id, run_id) references import_run
);

create table scheduled_tasks (
    task_name varchar(100) not null,
    task_instance varchar(100) not null,
    task_data bytea,
    execution_time timestamp with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp with time zone,
    last_failure timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
