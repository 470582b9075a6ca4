package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.derived.PartnerDerivation;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Writes {@code partner_product}: the seats of each product by account manager, and how many of them nobody has been
 * assigned, over the customers that are not archived. Summing tens of thousands of product rows for each reader takes
 * longer than a page may. An import of figures writes them itself.
 */
@Service
public class PartnerProducts implements PartnerDerivation {

    /** The name of the derivation. */
    public static final String NAME = "partner-products";

    private final JdbcClient jdbc;

    PartnerProducts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void compute(PartnerScope scope, LocalDate day) {
        rebuild(scope);
    }

    @Override
    public boolean sumsByAccountManager() {
        return true;
    }

    void rebuild(PartnerScope scope) {
        jdbc.sql("delete from partner_product where partner_id = :partner")
                .param("partner", scope.partnerId())
                .update();
        jdbc.sql("""
                        insert into partner_product (partner_id, manager, product_id, sold, unused)
                        select :partner, MANAGER, m.product_id, sum(m.sold),
                            sum(case when m.sold > m.assigned then m.sold - m.assigned else 0 end)
                        from product_metrics m
                        join customer c on c.partner_id = m.partner_id and c.tenant_id = m.tenant_id
                        where m.partner_id = :partner and c.archived_at is null and m.sold is not null
                        group by MANAGER, m.product_id
                        """.replace("MANAGER", PartnerScope.managerOf("c")))
                .param("partner", scope.partnerId())
                .update();
    }
}
