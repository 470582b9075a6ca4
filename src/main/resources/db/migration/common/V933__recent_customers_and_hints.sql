create table recent_customer (
    partner_id uuid not null,
    person_id uuid not null,
    tenant_id uuid not null,
    viewed_at timestamp with time zone not null,
    primary key (partner_id, person_id, tenant_id),
    foreign key (partner_id, person_id) references person,
    foreign key (partner_id, tenant_id) references customer on delete cascade
);

create index recent_customer_by_customer on recent_customer (partner_id, tenant_id);
comment on table recent_customer is 'The customers whose page a person opened last, at most 20';

create table dismissed_hint (
    partner_id uuid not null,
    person_id uuid not null,
    hint varchar(40) not null,
    primary key (partner_id, person_id, hint),
    foreign key (partner_id, person_id) references person
);

comment on table dismissed_hint is 'Panels that a person does not want to see: FIRST_STEPS';
