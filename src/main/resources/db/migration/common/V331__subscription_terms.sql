alter table subscription add column billing_plan varchar(20);
alter table subscription add column purchase_date date;
alter table subscription add column last_renewal date;
alter table subscription add column scheduled_action varchar(20);
alter table subscription add column scheduled_quantity bigint;
alter table subscription add column scheduled_term varchar(20);
alter table subscription add column cancellation_until timestamp with time zone;
alter table subscription add column extended_term boolean;
alter table subscription add column product_type varchar(20);
