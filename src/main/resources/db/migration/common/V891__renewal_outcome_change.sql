create table renewal_outcome_change (
    partner_id uuid not null,
    subscription_id varchar(100) not null,
    change_day date not null,
    tenant_id uuid not null,
    outcome_before varchar(20) not null,
    outcome_after varchar(20) not null,
    primary key (partner_id, subscription_id, change_day),
    foreign key (partner_id, tenant_id) references customer
);

create index renewal_outcome_change_by_customer on renewal_outcome_change (partner_id, tenant_id, change_day);
comment on table renewal_outcome_change is 'The days on which the end-of-term outcome of an active subscription became another; at most one row a day';
