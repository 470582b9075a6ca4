create table customer (
    partner_id uuid not null references partner,
    tenant_id uuid not null,
    name varchar(300) not null,
    name_key varchar(300) not null,
    domain varchar(300),
    country varchar(2),
    region varchar(100),
    industry varchar(100),
    segment varchar(100),
    licensed_users bigint,
    customer_since date,
    account_manager varchar(320),
    tags varchar(8000) default '' not null,
    created_at timestamp with time zone not null,
    last_seen_at timestamp with time zone,
    not_seen_since date,
    archived_at timestamp with time zone,
    version bigint not null,
    primary key (partner_id, tenant_id)
);

create index customer_by_name on customer (partner_id, name_key, tenant_id);
comment on column customer.tags is 'In the given order, each followed by a semicolon, with one in front: ;key account;edu;';
comment on column customer.not_seen_since is 'The day a customers file came that no longer named it; null while it is named';

create table support_month (
    partner_id uuid not null,
    tenant_id uuid not null,
    support_month date not null,
    tickets bigint not null,
    how_to_tickets bigint not null,
    primary key (partner_id, tenant_id, support_month),
    foreign key (partner_id, tenant_id) references customer
);
