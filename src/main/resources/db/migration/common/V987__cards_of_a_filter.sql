-- The filters of the board and of the recommendations page that the index by priority does not answer. The partner comes
-- last: H2 would else prefer these indexes for statements that name a customer, and read all cards of the partner
create index recommendation_by_product on recommendation (product_id, partner_id);
create index recommendation_by_playbook on recommendation (playbook_code, partner_id);
create index recommendation_by_deadline on recommendation (deadline, partner_id);
