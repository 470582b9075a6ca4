alter table product_money add column at_stake numeric(24, 2);
alter table product_money add column unknown_count bigint default 0 not null;
comment on table product_money is 'Sums over a customer''s active subscriptions of a product; without amounts where several currencies meet';
comment on column product_money.unknown_count is 'The subscriptions that the sums leave out because their price is unknown';

update product_money m
set at_stake = (
        select sum(r.at_stake)
        from renewal r
        where r.partner_id = m.partner_id and r.tenant_id = m.tenant_id and r.product_id = m.product_id),
    unknown_count = (
        select count(*)
        from renewal r
        where r.partner_id = m.partner_id and r.tenant_id = m.tenant_id and r.product_id = m.product_id
            and (r.annual_value is null or m.currency is null))
where m.partner_id is not null;
update product_money set at_stake = null where currency is null;
