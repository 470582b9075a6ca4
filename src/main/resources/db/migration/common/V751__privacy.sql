create table customer_privacy (
    partner_id uuid not null,
    tenant_id uuid not null,
    people_on boolean not null,
    people_changed_by varchar(320),
    people_changed_at timestamp with time zone,
    people_reason varchar(500),
    people_removed_at timestamp with time zone,
    groups_on boolean not null,
    groups_changed_by varchar(320),
    groups_changed_at timestamp with time zone,
    groups_reason varchar(500),
    groups_removed_at timestamp with time zone,
    group_attributes varchar(200),
    coverage_checked_by varchar(320),
    coverage_checked_at timestamp with time zone,
    primary key (partner_id, tenant_id),
    foreign key (partner_id, tenant_id) references customer
);

comment on table customer_privacy is 'What a customer has decided about people experiences and groups; without a row people experiences are on and groups off';
comment on column customer_privacy.people_removed_at is 'When the data of the people experiences was deleted for good; null while it can be taken back';
comment on column customer_privacy.groups_removed_at is 'When the group figures were deleted for good after groups were switched off';
comment on column customer_privacy.group_attributes is 'The attributes that passed the coverage check, with spaces between; the numbers of the check are not kept';
