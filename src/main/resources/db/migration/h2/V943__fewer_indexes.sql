-- H2 makes an index of its own for each foreign key, even where another one begins with the same columns, and checks the key
-- for each row. On the largest tables that index cost as much as the row (docs/decisions/080-benchmarks.md). They point at
-- their partner alone here, whose index grows in the order of the rows; on PostgreSQL, which makes no such index, the keys
-- stay, and the same tests run there.
execute immediate (
    select 'alter table subscription drop constraint "' || rc.constraint_name || '"'
    from information_schema.referential_constraints rc
    join information_schema.table_constraints mine on mine.constraint_name = rc.constraint_name
    join information_schema.table_constraints theirs on theirs.constraint_name = rc.unique_constraint_name
    where mine.table_name = 'subscription' and theirs.table_name = 'customer');
execute immediate (
    select 'alter table subscription drop constraint "' || rc.constraint_name || '"'
    from information_schema.referential_constraints rc
    join information_schema.table_constraints mine on mine.constraint_name = rc.constraint_name
    join information_schema.table_constraints theirs on theirs.constraint_name = rc.unique_constraint_name
    where mine.table_name = 'subscription' and theirs.table_name = 'product');
alter table subscription add foreign key (partner_id) references partner;

execute immediate (
    select 'alter table product_metrics drop constraint "' || rc.constraint_name || '"'
    from information_schema.referential_constraints rc
    join information_schema.table_constraints mine on mine.constraint_name = rc.constraint_name
    join information_schema.table_constraints theirs on theirs.constraint_name = rc.unique_constraint_name
    where mine.table_name = 'product_metrics' and theirs.table_name = 'customer');
execute immediate (
    select 'alter table product_metrics drop constraint "' || rc.constraint_name || '"'
    from information_schema.referential_constraints rc
    join information_schema.table_constraints mine on mine.constraint_name = rc.constraint_name
    join information_schema.table_constraints theirs on theirs.constraint_name = rc.unique_constraint_name
    where mine.table_name = 'product_metrics' and theirs.table_name = 'product');
alter table product_metrics add foreign key (partner_id) references partner;

execute immediate (
    select 'alter table customer_day drop constraint "' || rc.constraint_name || '"'
    from information_schema.referential_constraints rc
    join information_schema.table_constraints mine on mine.constraint_name = rc.constraint_name
    join information_schema.table_constraints theirs on theirs.constraint_name = rc.unique_constraint_name
    where mine.table_name = 'customer_day' and theirs.table_name = 'customer');
alter table customer_day add foreign key (partner_id) references partner;

execute immediate (
    select 'alter table service_day drop constraint "' || rc.constraint_name || '"'
    from information_schema.referential_constraints rc
    join information_schema.table_constraints mine on mine.constraint_name = rc.constraint_name
    join information_schema.table_constraints theirs on theirs.constraint_name = rc.unique_constraint_name
    where mine.table_name = 'service_day' and theirs.table_name = 'customer');
alter table service_day add foreign key (partner_id) references partner;

execute immediate (
    select 'alter table renewal drop constraint "' || rc.constraint_name || '"'
    from information_schema.referential_constraints rc
    join information_schema.table_constraints mine on mine.constraint_name = rc.constraint_name
    join information_schema.table_constraints theirs on theirs.constraint_name = rc.unique_constraint_name
    where mine.table_name = 'renewal' and theirs.table_name = 'customer');
alter table renewal add foreign key (partner_id) references partner;

execute immediate (
    select 'alter table product_money drop constraint "' || rc.constraint_name || '"'
    from information_schema.referential_constraints rc
    join information_schema.table_constraints mine on mine.constraint_name = rc.constraint_name
    join information_schema.table_constraints theirs on theirs.constraint_name = rc.unique_constraint_name
    where mine.table_name = 'product_money' and theirs.table_name = 'customer');
alter table product_money add foreign key (partner_id) references partner;

execute immediate (
    select 'alter table deployment_position drop constraint "' || rc.constraint_name || '"'
    from information_schema.referential_constraints rc
    join information_schema.table_constraints mine on mine.constraint_name = rc.constraint_name
    join information_schema.table_constraints theirs on theirs.constraint_name = rc.unique_constraint_name
    where mine.table_name = 'deployment_position' and theirs.table_name = 'customer');
alter table deployment_position add foreign key (partner_id) references partner;

execute immediate (
    select 'alter table usage_position drop constraint "' || rc.constraint_name || '"'
    from information_schema.referential_constraints rc
    join information_schema.table_constraints mine on mine.constraint_name = rc.constraint_name
    join information_schema.table_constraints theirs on theirs.constraint_name = rc.unique_constraint_name
    where mine.table_name = 'usage_position' and theirs.table_name = 'customer');
alter table usage_position add foreign key (partner_id) references partner;
