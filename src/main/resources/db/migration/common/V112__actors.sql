alter table api_token add column person_id uuid;
alter table api_token add column by_operator boolean default false not null;
comment on column api_token.person_id is 'Who made it: the token may never do more than this person may; null for the installation''s own';
comment on column api_token.by_operator is 'Whether the operator of the installation made it, who sees no data of the partner otherwise';

alter table audit_entry add column actor_kind varchar(10);
alter table audit_entry add column actor_id uuid;
alter table audit_entry add column maker varchar(320);
comment on column audit_entry.actor_kind is 'PERSON, TOKEN or JOB; null before anybody was signed in';
comment on column audit_entry.maker is 'For a token: the e-mail of the person who made it';
