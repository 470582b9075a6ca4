-- A file's rows are checked customer by customer and day by day: without it each of them reads the whole file again.
create index group_insight_stage_by_day on group_insight_stage (partner_id, run_id, tenant_id, insight_day);
