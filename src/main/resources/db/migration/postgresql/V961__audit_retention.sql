-- The one way in which the application's role removes audit entries: below an anchor, from the oldest on, and none that
-- is younger than three months. It runs as the owner of the tables; row-level security holds for it as for everybody.
create function remove_audit(partner uuid, up_to bigint) returns bigint
    language plpgsql
    security definer
    set search_path from current
as $$
declare
    removed bigint;
begin
    if not exists (
        select 1
        from audit_anchor a
        join audit_seal s on s.partner_id = a.partner_id and s.number = a.number and s.chain = a.chain
        where a.partner_id = partner and a.number = up_to
    ) then
        raise exception 'There is no anchor for the audit entries up to number %', up_to;
    end if;
    if exists (
        select 1
        from audit_seal s
        join audit_entry e on e.partner_id = s.partner_id and e.entry_id = s.entry_id
        where s.partner_id = partner and s.number <= up_to and e.occurred_at > now() - interval '3 months'
    ) then
        raise exception 'Audit entries of the last three months are not removed';
    end if;
    delete from audit_entry e
    using audit_seal s
    where s.partner_id = partner and s.number <= up_to
        and e.partner_id = s.partner_id and e.entry_id = s.entry_id;
    get diagnostics removed = row_count;
    delete from audit_seal s where s.partner_id = partner and s.number <= up_to;
    return removed;
end
$$;

revoke all on function remove_audit(uuid, bigint) from public;
