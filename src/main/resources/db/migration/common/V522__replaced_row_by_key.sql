create index replaced_row_by_key on replaced_row (partner_id, row_type, row_key);
