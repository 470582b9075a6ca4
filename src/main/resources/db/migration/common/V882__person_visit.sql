create table person_visit (
    partner_id uuid not null,
    person_id uuid not null,
    last_day date not null,
    earlier_day date,
    primary key (partner_id, person_id),
    foreign key (partner_id, person_id) references person
);

comment on table person_visit is 'The newest day on which a person opened the portfolio page, and the one before it';
