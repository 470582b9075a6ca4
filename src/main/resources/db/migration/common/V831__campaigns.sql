create table campaign (
    partner_id uuid not null,
    campaign_id uuid not null,
    tenant_id uuid not null,
    name varchar(120) not null,
    scenario varchar(30) not null,
    insight varchar(30) not null,
    playbook_code varchar(60),
    narrowed_by varchar(20),
    narrowed_to varchar(500) default '' not null,
    excluded_groups varchar(500) default '' not null,
    link varchar(500) default '' not null,
    start_day date not null,
    end_day date not null,
    frequency varchar(20) not null,
    state varchar(20) not null,
    problem varchar(40),
    author varchar(320) not null,
    edited_by varchar(320) not null,
    submitted_by varchar(320),
    approver varchar(320),
    activated_on date,
    ended_on date,
    changed_at timestamp with time zone not null,
    version integer not null,
    primary key (partner_id, campaign_id),
    foreign key (partner_id, tenant_id) references customer
);

create index campaign_by_customer on campaign (partner_id, tenant_id, insight);
create index campaign_by_state on campaign (partner_id, state);
comment on table campaign is 'Messages planned for a customer and what became of them; delivered by the customer, never by us';
comment on column campaign.excluded_groups is 'Names of groups as the customer says them, with line breaks between; never persons';
comment on column campaign.problem is 'Why the state is ERROR';
comment on column campaign.activated_on is 'The day it became active';
comment on column campaign.ended_on is 'The day it was completed, canceled or failed after having been active';

create table campaign_text (
    partner_id uuid not null,
    campaign_id uuid not null,
    language varchar(10) not null,
    title varchar(120) not null,
    body varchar(2000) not null,
    primary key (partner_id, campaign_id, language),
    foreign key (partner_id, campaign_id) references campaign on delete cascade
);

comment on table campaign_text is 'The message of a campaign, once a language';

create table campaign_step (
    partner_id uuid not null,
    campaign_id uuid not null,
    step integer not null,
    action varchar(20) not null,
    state varchar(20) not null,
    actor varchar(320) not null,
    done_at timestamp with time zone not null,
    remark varchar(1000) not null,
    primary key (partner_id, campaign_id, step),
    foreign key (partner_id, campaign_id) references campaign on delete cascade
);

comment on table campaign_step is 'The history of states of a campaign';
comment on column campaign_step.actor is 'Who did it; empty when the day did';

create table campaign_result (
    partner_id uuid not null,
    campaign_id uuid not null,
    result_day date not null,
    seen bigint not null,
    clicks bigint not null,
    primary key (partner_id, campaign_id, result_day),
    foreign key (partner_id, campaign_id) references campaign on delete cascade
);

comment on table campaign_result is 'How often a message was displayed and clicked on a day, as the customer says';

create table campaign_consent (
    partner_id uuid not null,
    tenant_id uuid not null,
    campaigns_on boolean not null,
    changed_by varchar(320) not null,
    changed_at timestamp with time zone not null,
    reason varchar(500) not null,
    primary key (partner_id, tenant_id),
    foreign key (partner_id, tenant_id) references customer
);

comment on table campaign_consent is 'Whether a customer wants campaigns; without a row it does';
