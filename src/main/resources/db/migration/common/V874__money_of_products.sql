alter table product_money add column at_stake numeric(24, 2);
alter table product_money add column unknown_count bigint default 0 not null;
comment on table product_money is 'Sums over a customer''s active subscriptions of a product; without amounts where several currencies meet';
comment on column product_money.unknown_count is 'The subscriptions that the sums leave out because their price is unknown';
