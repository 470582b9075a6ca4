alter table saved_view add column shown_columns varchar(2000) default '' not null;
alter table saved_view add column shared boolean default false not null;
comment on column saved_view.shown_columns is 'The keys of the shown columns in their order, joined by commas; empty leaves the columns to the reader';
comment on column saved_view.shared is 'Whether all people of the partner see the view';

create table default_view (
    partner_id uuid not null,
    person_id uuid not null,
    page varchar(40) not null,
    view_id uuid not null,
    primary key (partner_id, person_id, page),
    foreign key (partner_id, person_id) references person
);
comment on table default_view is 'The view with which a page opens for a person';
comment on column default_view.view_id is 'Without effect while no view of this id is visible: a view that is deleted by mistake comes back as the default it was';
