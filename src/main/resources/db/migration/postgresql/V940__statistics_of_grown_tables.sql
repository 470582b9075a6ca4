-- PostgreSQL lets only the owner of a table analyse it, and its own daemon looks once a minute. This function belongs to
-- the owner, so that the application can ask for the statistics of tables that have grown to more than twice their size
-- since they were last analysed, or while rows were still being written that no statistics counted.
create function analyze_grown_tables() returns integer
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
        execute format('analyze %s', grown);
        analysed := analysed + 1;
    end loop;
    return analysed;
end
$$;

comment on function analyze_grown_tables() is 'Analyses the tables that have more than doubled since, and answers how many these were';

revoke all on function analyze_grown_tables() from public;
grant execute on function analyze_grown_tables() to "${application-role}";
