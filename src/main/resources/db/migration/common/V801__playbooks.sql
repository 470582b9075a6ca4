create table playbook (
    partner_id uuid not null references partner,
    playbook_id uuid not null,
    code varchar(60) not null,
    version integer not null,
    archived_at timestamp with time zone,
    primary key (partner_id, playbook_id),
    unique (partner_id, code)
);

comment on table playbook is 'What a partner changed: its own playbooks, and those that come along once edited or archived';
comment on column playbook.version is 'The version that holds; 1 of a playbook that comes along is the one that comes along';

create table playbook_version (
    partner_id uuid not null,
    playbook_id uuid not null,
    version integer not null,
    content varchar(60000) not null,
    restored_from integer,
    changed_by varchar(320) not null,
    changed_at timestamp with time zone not null,
    primary key (partner_id, playbook_id, version),
    foreign key (partner_id, playbook_id) references playbook
);

comment on column playbook_version.content is 'JSON of PlaybookContent; versions are added, never changed';
