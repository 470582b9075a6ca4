alter table recommendation_note add column agreed boolean default false not null;
comment on column recommendation_note.agreed is 'Whether the note is an agreement with the customer, which its plan shows';

create index export_record_by_subject on export_record (partner_id, subject, report, started_at desc);
