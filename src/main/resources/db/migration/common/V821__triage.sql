create table recommendation_work (
    partner_id uuid not null,
    recommendation_id uuid not null,
    state varchar(20) not null,
    assignee varchar(320),
    due_day date,
    snoozed_until date,
    dismissed_reason varchar(500),
    pinned boolean default false not null,
    started_day date,
    done_day date,
    version integer not null,
    changed_at timestamp with time zone not null,
    changed_by varchar(320) not null,
    primary key (partner_id, recommendation_id),
    foreign key (partner_id, recommendation_id) references recommendation on delete cascade
);

create index recommendation_work_by_state on recommendation_work (partner_id, state, recommendation_id);
create index recommendation_work_by_assignee on recommendation_work (partner_id, assignee, recommendation_id);
comment on table recommendation_work is 'What the training team does about a recommendation; without a row it is NEW';
comment on column recommendation_work.assignee is 'The lower-case e-mail of a person of the partner';
comment on column recommendation_work.snoozed_until is 'From this day on a SNOOZED one counts as NEW again';
comment on column recommendation_work.started_day is 'When it first went into progress; kept when it goes back';
comment on column recommendation_work.version is 'Counts the changes, so that of two people who change the same one the second is told';

create table recommendation_note (
    partner_id uuid not null,
    note_id uuid not null,
    recommendation_id uuid not null,
    author varchar(320) not null,
    written_at timestamp with time zone not null,
    text varchar(2000) not null,
    primary key (partner_id, note_id),
    foreign key (partner_id, recommendation_id) references recommendation on delete cascade
);

create index recommendation_note_by_recommendation on recommendation_note (partner_id, recommendation_id, written_at);

create table recommendation_tick (
    partner_id uuid not null,
    recommendation_id uuid not null,
    step integer not null,
    ticked_by varchar(320) not null,
    ticked_at timestamp with time zone not null,
    primary key (partner_id, recommendation_id, step),
    foreign key (partner_id, recommendation_id) references recommendation on delete cascade
);

comment on table recommendation_tick is 'Which steps of the playbook''s checklist are done, counted from 0';
