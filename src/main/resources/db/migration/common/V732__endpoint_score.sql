create table endpoint_score (
    partner_id uuid not null,
    tenant_id uuid not null,
    score_day date not null,
    overall decimal(9, 6),
    startup decimal(9, 6),
    application_reliability decimal(9, 6),
    work_from_anywhere decimal(9, 6),
    devices bigint,
    primary key (partner_id, tenant_id, score_day),
    foreign key (partner_id, tenant_id) references customer
);

comment on table endpoint_score is 'Endpoint analytics over all devices of an organisation, as Intune says through Microsoft Graph; null where it has no score';
