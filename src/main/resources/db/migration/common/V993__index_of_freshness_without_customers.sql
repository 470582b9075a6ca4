-- With the customer in it, the index had all columns that an import asks for, and H2 preferred it to the key: it then read
-- the newest days of all customers for each customer
drop index service_current_by_day;
create index service_current_by_day on service_current (partner_id, kind, service, position_day);
