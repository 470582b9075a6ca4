-- The filters of the board and of the recommendations page that the index by priority does not answer
create index recommendation_by_product on recommendation (partner_id, product_id);
create index recommendation_by_playbook on recommendation (partner_id, playbook_code);
create index recommendation_by_deadline on recommendation (partner_id, deadline);
