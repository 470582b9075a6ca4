package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.metrics.Entitlements;
import io.seatwise.licensing.metrics.ProductPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads the products of one customer and their money. Readers who may not see money get none. */
@Service
public class CustomerProducts {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Entitlements entitlements;

    CustomerProducts(JdbcClient jdbc, PartnerTransactions transactions, Entitlements entitlements) {
        this.entitlements = entitlements;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The products of the customer's current position by name; none when this scope does not see the customer. */
    @PreAuthorize(Roles.CAN_READ)
    public List<ProductPosition> of(PartnerScope scope, CustomerId customer) {
        return entitlements.of(scope, customer);
    }

    /** The money of the customer's products by product id; none when this scope does not see the customer. */
    @PreAuthorize(Roles.CAN_READ)
    public Map<String, ProductMoney> moneyOf(PartnerScope scope, CustomerId customer) {
        Map<String, ProductMoney> money = new HashMap<>();
        if (scope.seesMoney()) {
            transactions.read(scope, () -> {
                jdbc.sql("""
                                select pv.product_id, %s
                                from product_money pv
                                join customer c on c.partner_id = pv.partner_id and c.tenant_id = pv.tenant_id
                                where pv.partner_id = :partner and pv.tenant_id = :tenant and %s
                                """.formatted(ProductMoney.COLUMNS, scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("tenant", customer)
                        .query(row -> {
                            money.put(row.getString("product_id"), ProductMoney.of(row));
                        });
                return money;
            });
        }
        return money;
    }
}
