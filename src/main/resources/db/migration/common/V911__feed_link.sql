create table feed_link (
    partner_id uuid not null,
    person_id uuid not null,
    secret_hash varchar(100) not null,
    hint varchar(20) not null,
    created_at timestamp with time zone not null,
    last_read_at timestamp with time zone,
    primary key (partner_id, person_id),
    foreign key (partner_id, person_id) references person,
    constraint feed_link_secret unique (secret_hash)
);
comment on table feed_link is 'The secret link by which a person''s calendar program reads feeds; one a person, only its hash is kept';
