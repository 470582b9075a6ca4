drop table partner_product;

create table partner_product (
    partner_id uuid not null references partner,
    manager varchar(320) not null,
    product_id varchar(100) not null,
    sold bigint not null,
    unused bigint not null,
    primary key (partner_id, manager, product_id),
    foreign key (partner_id, product_id) references product
);

comment on table partner_product is 'Seats of each product by account manager, over the customers that are not archived';
comment on column partner_product.manager is 'The lower-case e-mail of the customers'' account manager; empty for none';
comment on column partner_product.unused is 'The sum over the customers of sold less assigned, where more is sold than assigned';
