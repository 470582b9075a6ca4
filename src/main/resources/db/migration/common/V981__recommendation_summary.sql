create table recommendation_summary (
    partner_id uuid not null,
    tenant_id uuid not null,
    holding int not null,
    best_id uuid not null,
    best_priority double precision not null,
    best_value numeric(18, 2),
    plain_best_id uuid not null,
    plain_best_priority double precision not null,
    primary key (partner_id, tenant_id),
    foreign key (partner_id, tenant_id) references customer
);

create index recommendation_summary_by_priority on recommendation_summary (partner_id, best_priority);
create index recommendation_summary_by_plain_priority on recommendation_summary (partner_id, plain_best_priority);

comment on table recommendation_summary is 'Per customer: how many recommendations hold, and the best of them, whatever the work on them; a customer without any has no row';
comment on column recommendation_summary.plain_best_id is 'The best for readers who may not see money';
