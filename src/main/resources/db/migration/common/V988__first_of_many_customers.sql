-- The newest day of each source, which the top bar of every page shows
create index service_current_by_day on service_current (partner_id, kind, service, position_day, tenant_id);

-- The lists of customers that need attention begin with the worst
create index customer_metrics_by_inflation on customer_metrics (partner_id, inflated, usage_ratio);
create index customer_metrics_by_age on customer_metrics (partner_id, as_of);
