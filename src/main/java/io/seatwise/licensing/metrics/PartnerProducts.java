package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes {@code partner_product}: the seats of each product by account manager, and how many of them nobody has been
 * assigned, over the customers that are not archived. Summing tens of thousands of product rows for each reader takes
 * longer than a page may.
 */
@Repository
class PartnerProducts {

    private final JdbcClient jdbc;

    PartnerProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void rebuild(PartnerScope scope) {
        jdbc.sql("delete from partner_product where partner_id = :partner")
                .param("partner", scope.partnerId())
                .update();
        jdbc.sql("""
                        insert into partner_product (partner_id, manager, product_id, sold, unused)
                        select :partner, coalesce(lower(c.account_manager), ''), m.product_id, sum(m.sold),
                            sum(case when m.sold > m.assigned then m.sold - m.assigned else 0 end)
                        from product_metrics m
                        join customer c on c.partner_id = m.partner_id and c.tenant_id = m.tenant_id
                        where m.partner_id = :partner and c.archived_at is null and m.sold is not null
                        group by coalesce(lower(c.account_manager), ''), m.product_id
                        """).param("partner", scope.partnerId()).update();
    }
}
