select set_config('app.partner', '*', true);

insert into derivation_due (partner_id, derivation, tenant_id, due_id, marked_by, marked_at)
select p.partner_id, 'partner-products', cast('00000000-0000-0000-0000-000000000000' as uuid),
    cast('00000000-0000-0000-0000-000000000994' as uuid), 'migration', current_timestamp
from partner p;
