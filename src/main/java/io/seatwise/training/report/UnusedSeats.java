package io.seatwise.training.report;

import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.portfolio.ProductMoney;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The unused licences of a product and their yearly value, as the customer's page shows them.
 *
 * @param value an estimate; null when unknown, in several currencies, or not for the reader to see
 * @param currency null with {@code value}
 */
public record UnusedSeats(
        ProductPosition product,
        long seats,
        @Nullable BigDecimal value,
        @Nullable String currency) {

    static UnusedSeats of(ProductPosition product, ProductMoney money) {
        Long unused = product.usage().unused();
        return new UnusedSeats(product, unused == null ? 0 : unused, money.unusedValue(), money.currency());
    }
}
