-- An import asks for statistics within its transaction too, whose own rows ANALYZE counts: the statements after the first
-- of many rows are planned for them. It neither waits for another import that analyses the same table, nor fails by it.
create or replace function analyze_grown_tables() returns integer
    language plpgsql
    security definer
    set search_path = public, pg_temp
as $$
declare
    grown regclass;
    analysed integer := 0;
begin
    for grown in
        select c.oid::regclass
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public'
        and c.relkind = 'r'
        and (pg_relation_size(c.oid) / current_setting('block_size')::bigint > 2 * greatest(c.relpages, 16)
            or pg_stat_get_mod_since_analyze(c.oid) > 1000 + 2 * greatest(c.reltuples, 0))
        order by c.relname
    loop
        begin
            execute format('analyze (skip_locked) %s', grown);
            analysed := analysed + 1;
        exception when others then
            raise warning 'Table % could not be analysed: %', grown, sqlerrm;
        end;
    end loop;
    return analysed;
end
$$;
