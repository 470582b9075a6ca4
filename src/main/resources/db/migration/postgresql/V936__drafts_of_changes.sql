-- A person may keep the draft of a new campaign, whose id is all zeros, and one for each campaign that they change.
alter table campaign_draft add column campaign_id uuid default '00000000-0000-0000-0000-000000000000' not null;
alter table campaign_draft drop constraint campaign_draft_pkey;
alter table campaign_draft add primary key (partner_id, person_id, campaign_id);
comment on table campaign_draft is 'What a person has entered in the wizard for a new campaign, or to change one, and has not saved; deleted when it is saved, discarded or 60 days old';
