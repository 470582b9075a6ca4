create table campaign_draft (
    partner_id uuid not null,
    person_id uuid not null,
    content varchar(60000) not null,
    changed_at timestamp with time zone not null,
    primary key (partner_id, person_id),
    foreign key (partner_id, person_id) references person
);

create index campaign_draft_by_time on campaign_draft (partner_id, changed_at);
comment on table campaign_draft is 'The new campaign that a person has begun in the wizard; deleted when it is made, discarded or 60 days old';
