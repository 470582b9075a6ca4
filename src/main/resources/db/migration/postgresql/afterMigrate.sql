-- Runs after each migration and at each start, as the owner of the tables: forces row-level security on every table of
-- a partner, and gives the application's role what it needs and no more. The setting app.partner comes from
-- PartnerTransactions: a partner's id, * for the installation's own work, nothing outside. A migration that changes
-- partners' rows begins with: select set_config('app.partner', '*', true);
do $$
declare
    partner_table text;
begin
    for partner_table in
        select c.relname
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'partner_id' and not a.attisdropped
        where n.nspname = current_schema()
        and c.relkind in ('r', 'p')
        order by c.relname
    loop
        if not exists (select 1 from pg_class where oid = to_regclass(partner_table) and relrowsecurity and relforcerowsecurity) then
            execute format('alter table %I enable row level security, force row level security', partner_table);
        end if;
        if not exists (select 1 from pg_policy where polrelid = to_regclass(partner_table) and polname = 'partner_alone') then
            execute format(
                'create policy partner_alone on %I
                 using (partner_id = (select nullif(nullif(current_setting(''app.partner'', true), ''''), ''*'')::uuid)
                     or (select current_setting(''app.partner'', true)) = ''*'')',
                partner_table);
        end if;
    end loop;
end
$$;

grant usage on schema public to "${application-role}";
grant select, insert, update, delete on all tables in schema public to "${application-role}";
grant usage, select on all sequences in schema public to "${application-role}";
revoke insert, update, delete on flyway_schema_history from "${application-role}";
revoke update, delete on audit_entry from "${application-role}";
revoke update, delete on audit_seal from "${application-role}";
do $$
begin
    if to_regprocedure('remove_audit(uuid, bigint)') is not null then
        execute 'revoke update, delete on audit_anchor from "${application-role}"';
        execute 'grant execute on function remove_audit(uuid, bigint) to "${application-role}"';
    end if;
end
$$;
do $$
begin
    if to_regclass('audit_head') is not null then
        execute 'revoke delete on audit_head from "${application-role}"';
    end if;
end
$$;
