alter table saved_view add column page varchar(40) default 'customers' not null;
comment on column saved_view.page is 'The path of the page whose query string the view holds';
