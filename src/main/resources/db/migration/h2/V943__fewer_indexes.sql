-- H2 makes an index of its own for each foreign key, even where another one begins with the same columns, and checks the key
-- for each row. The import adds the products of a file before its rows; PostgreSQL, which makes no such index, keeps the
-- keys, and the same tests run there (docs/decisions/080-benchmarks.md). The keys to the customer stay: without their
-- index H2 reads all of a partner's rows for some customers.
execute immediate (
    select 'alter table subscription drop constraint "' || rc.constraint_name || '"'
    from information_schema.referential_constraints rc
    join information_schema.table_constraints mine on mine.constraint_name = rc.constraint_name
    join information_schema.table_constraints theirs on theirs.constraint_name = rc.unique_constraint_name
    where mine.table_name = 'subscription' and theirs.table_name = 'product');
execute immediate (
    select 'alter table product_metrics drop constraint "' || rc.constraint_name || '"'
    from information_schema.referential_constraints rc
    join information_schema.table_constraints mine on mine.constraint_name = rc.constraint_name
    join information_schema.table_constraints theirs on theirs.constraint_name = rc.unique_constraint_name
    where mine.table_name = 'product_metrics' and theirs.table_name = 'product');
