create table inbox_read (
    partner_id uuid not null,
    person_id uuid not null,
    item_key varchar(200) not null,
    read_day date not null,
    primary key (partner_id, person_id, item_key),
    foreign key (partner_id, person_id) references person
);
comment on table inbox_read is 'The inbox items that a person has marked as read; the items themselves are computed';

create table inbox_hidden (
    partner_id uuid not null,
    person_id uuid not null,
    kind varchar(30) not null,
    primary key (partner_id, person_id, kind),
    foreign key (partner_id, person_id) references person
);
comment on table inbox_hidden is 'The kinds of inbox items that a person does not want to see';
