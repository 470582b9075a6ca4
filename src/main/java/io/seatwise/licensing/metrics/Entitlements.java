package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.flags.Thresholds;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A customer's current entitlements, product by product, all channels. */
@Service
public class Entitlements {

    private static final Comparator<ProductPosition> BY_NAME = Comparator.comparing(
                    (ProductPosition product) -> product.productName().toLowerCase(Locale.ROOT))
            .thenComparing(ProductPosition::productId);

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final ProductPositions positions;
    private final ThresholdSettings thresholds;
    private final Clock clock;

    Entitlements(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            ProductPositions positions,
            ThresholdSettings thresholds,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.positions = positions;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /** The products of the customer's current position by name; none when this scope does not see the customer. */
    @PreAuthorize(Roles.CAN_READ)
    public List<ProductPosition> of(PartnerScope scope, CustomerId customer) {
        LocalDate today = LocalDate.now(clock);
        return transactions.read(scope, () -> {
            Thresholds lines = thresholds.stored(scope);
            return jdbc
                    .sql("""
                            select %s
                            from product_metrics pm
                            join product p on p.partner_id = pm.partner_id and p.product_id = pm.product_id
                            join customer c on c.partner_id = pm.partner_id and c.tenant_id = pm.tenant_id
                            where pm.partner_id = :partner and pm.tenant_id = :tenant and %s
                            """.formatted(ProductPositions.COLUMNS, scope.customerFilter("c")))
                    .params(scope.parameters())
                    .param("tenant", customer)
                    .query((row, number) -> positions.map(row, lines, today))
                    .list()
                    .stream()
                    .sorted(BY_NAME)
                    .toList();
        });
    }

    /** The newest day of the customer's figures; null when it has none or this scope does not see it. */
    @PreAuthorize(Roles.CAN_READ)
    public @Nullable LocalDate asOf(PartnerScope scope, CustomerId customer) {
        return transactions.<@Nullable LocalDate>read(
                scope,
                () -> jdbc.sql("""
                                select m.as_of
                                from customer_metrics m
                                join customer c on c.partner_id = m.partner_id and c.tenant_id = m.tenant_id
                                where m.partner_id = :partner and m.tenant_id = :tenant and m.as_of is not null and %s
                                """.formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("tenant", customer)
                        .query((row, number) -> row.getObject("as_of", LocalDate.class))
                        .optional()
                        .orElse(null));
    }
}
