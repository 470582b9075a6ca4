-- A person may keep the draft of a new campaign, whose id is all zeros, and one for each campaign that they change.
-- The primary key carries the foreign key to the person, so that H2 can change it only with the table.
create table campaign_draft_next (
    partner_id uuid not null,
    person_id uuid not null,
    campaign_id uuid default '00000000-0000-0000-0000-000000000000' not null,
    content varchar(60000) not null,
    changed_at timestamp with time zone not null,
    primary key (partner_id, person_id, campaign_id),
    foreign key (partner_id, person_id) references person
);

insert into campaign_draft_next (partner_id, person_id, content, changed_at)
select partner_id, person_id, content, changed_at from campaign_draft;

drop table campaign_draft;
alter table campaign_draft_next rename to campaign_draft;
create index campaign_draft_by_time on campaign_draft (partner_id, changed_at);
comment on table campaign_draft is 'What a person has entered in the wizard for a new campaign, or to change one, and has not saved; deleted when it is saved, discarded or 60 days old';
