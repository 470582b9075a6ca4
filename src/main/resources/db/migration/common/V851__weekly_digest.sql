create table digest_setting (
    partner_id uuid not null,
    person_id uuid not null,
    wanted boolean not null,
    weekday integer not null,
    language varchar(10) not null,
    chosen_at timestamp with time zone not null,
    previewed_at timestamp with time zone,
    primary key (partner_id, person_id),
    foreign key (partner_id, person_id) references person
);

comment on table digest_setting is 'Who wants the weekly digest of trainings by e-mail; without a row a person does not';
comment on column digest_setting.weekday is '1 is Monday, 7 is Sunday';
comment on column digest_setting.language is 'In which language it was chosen; for a person who follows the browser';
comment on column digest_setting.previewed_at is 'When the person last asked for one at once';

create table digest_letter (
    partner_id uuid not null,
    person_id uuid not null,
    week date not null,
    state varchar(20) not null,
    attempts integer not null,
    attempted_at timestamp with time zone not null,
    next_attempt_at timestamp with time zone,
    failure varchar(20),
    told_until date not null,
    primary key (partner_id, person_id, week),
    foreign key (partner_id, person_id) references person
);

comment on table digest_letter is 'What became of each week''s digest; the key lets a person have one a week, whoever sends it';
comment on column digest_letter.week is 'The Monday of the week';
comment on column digest_letter.told_until is 'The last day it tells of';
