create table price (
    partner_id uuid not null references partner,
    product_key varchar(130) not null,
    segment varchar(50) not null,
    market varchar(10) not null,
    currency varchar(3) not null,
    term_months integer not null,
    billing_plan varchar(20) not null,
    tier_min bigint not null,
    valid_from date not null,
    valid_to date,
    tier_max bigint,
    unit_price numeric(18, 6) not null,
    basis varchar(10),
    list_day date not null,
    run_id uuid not null,
    primary key (partner_id, product_key, segment, market, currency, term_months, billing_plan, tier_min, valid_from)
);

create index price_by_run on price (partner_id, run_id);
comment on table price is 'Prices by date, from price lists; history is kept so that a past renewal keeps its price';
comment on column price.product_key is 'product id and sku id, see ProductKey';
comment on column price.valid_from is '1900-01-01 where the list gave no day';
comment on column price.basis is 'PERIOD: unit_price is for the billing period; TERM: for the whole term';

create table renewal (
    partner_id uuid not null,
    subscription_id varchar(100) not null,
    tenant_id uuid not null,
    product_id varchar(100) not null,
    commitment_end date,
    end_key date not null,
    outcome varchar(20) not null,
    assigned bigint,
    spare bigint,
    keep_seats bigint,
    reduce_by bigint,
    price_amount numeric(24, 6),
    price_basis varchar(20),
    price_day date,
    currency varchar(3),
    annual_value numeric(24, 2),
    at_stake numeric(24, 2),
    extended_cost numeric(24, 2),
    money_unknown boolean not null,
    primary key (partner_id, subscription_id),
    foreign key (partner_id, tenant_id) references customer
);

create index renewal_by_end on renewal (partner_id, end_key, subscription_id);
create index renewal_by_stake on renewal (partner_id, at_stake);
create index renewal_by_customer on renewal (partner_id, tenant_id);
comment on table renewal is 'One row an active subscription of a customer that is not archived: the end of its term, seats and money';
comment on column renewal.end_key is 'The commitment end; 9999-12-31 for none';
comment on column renewal.money_unknown is 'Whether the amount that applies to the outcome is unknown';

create table renewal_day (
    partner_id uuid not null references partner,
    end_key date not null,
    outcome varchar(20) not null,
    currency varchar(3) not null,
    subscriptions bigint not null,
    at_stake numeric(24, 2),
    extended_cost numeric(24, 2),
    unknown_count bigint not null,
    primary key (partner_id, end_key, outcome, currency)
);

comment on table renewal_day is 'The renewals of all customers by day, outcome and currency; 9999-12-31 for no day, empty for no currency';

create table product_money (
    partner_id uuid not null,
    tenant_id uuid not null,
    product_id varchar(100) not null,
    currency varchar(3),
    annual_value numeric(24, 2),
    unused_value numeric(24, 2),
    primary key (partner_id, tenant_id, product_id),
    foreign key (partner_id, tenant_id) references customer
);

create table customer_money (
    partner_id uuid not null,
    tenant_id uuid not null,
    currency varchar(3),
    annual_value numeric(24, 2),
    at_stake numeric(24, 2),
    unknown_count bigint not null,
    primary key (partner_id, tenant_id),
    foreign key (partner_id, tenant_id) references customer
);

create index customer_money_by_value on customer_money (partner_id, annual_value);
create index customer_money_by_stake on customer_money (partner_id, at_stake);
comment on table customer_money is 'Sums over the customer''s active subscriptions; without amounts where several currencies meet';

create table renewal_decision (
    partner_id uuid not null,
    subscription_id varchar(100) not null,
    decision_id uuid not null,
    tenant_id uuid not null,
    commitment_end date,
    choice varchar(20) not null,
    quantity bigint,
    comment varchar(2000) not null,
    decided_by varchar(320) not null,
    decided_at timestamp with time zone not null,
    quantity_before bigint not null,
    primary key (partner_id, subscription_id, decision_id),
    foreign key (partner_id, tenant_id) references customer
);
