alter table person add column sees_money boolean;
comment on column person.sees_money is 'Whether the person sees prices and amounts; null as the role has it';
