package io.seatwise.licensing.catalogue;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The products that a partner's customers have, by the names people know. */
@Service
public class ProductCatalogue {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    ProductCatalogue(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The products in the current position of any customer that this scope sees, by name; for filters. */
    @PreAuthorize(Roles.CAN_READ)
    public List<ProductName> inUse(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select p.product_id, p.name
                                from product p
                                where p.partner_id = :partner and exists (
                                    select 1
                                    from product_metrics m
                                    join customer c on c.partner_id = m.partner_id and c.tenant_id = m.tenant_id
                                    where m.partner_id = p.partner_id and m.product_id = p.product_id and %s
                                        and c.archived_at is null)
                                order by lower(p.name), p.product_id
                                """.formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .query((row, number) -> new ProductName(row.getString("product_id"), row.getString("name")))
                        .list());
    }
}
