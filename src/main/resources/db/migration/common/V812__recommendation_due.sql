-- Each change leaves the customers it concerns, which the next computation takes away: no two wait for each other.
create table recommendation_due (
    partner_id uuid not null references partner,
    due_id uuid not null,
    tenant_id uuid not null,
    primary key (partner_id, due_id, tenant_id)
);

comment on table recommendation_due is 'Customers whose facts changed since their recommendations were computed';
