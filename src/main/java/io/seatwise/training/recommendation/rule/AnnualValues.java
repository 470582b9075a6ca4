package io.seatwise.training.recommendation.rule;

import io.seatwise.training.recommendation.AnnualValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the active subscriptions of a customer are worth a year.
 *
 * @param since the start of its first subscription; null when no start is known
 * @param byProduct without products whose price is unknown or that have several currencies
 */
record AnnualValues(@Nullable LocalDate since, Map<String, AnnualValue> byProduct) {

    static final AnnualValues NONE = new AnnualValues(null, Map.of());

    @Nullable
    AnnualValue of(String productId) {
        return byProduct.get(productId);
    }

    /** The sum; null in several currencies, which cannot be added, or without a value. */
    @Nullable
    AnnualValue total() {
        return byProduct.values().stream().map(AnnualValue::currency).distinct().count() == 1
                ? new AnnualValue(
                        byProduct.values().stream().map(AnnualValue::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                        byProduct.values().iterator().next().currency())
                : null;
    }
}
