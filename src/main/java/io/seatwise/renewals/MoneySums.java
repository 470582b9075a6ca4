package io.seatwise.renewals;

import io.seatwise.renewals.prices.SeatPrice;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums amounts of one currency; amounts of several currencies have no sum. */
final class MoneySums {

    private MoneySums() {}

    /** The currency that all rows have which have an amount; null when there are several or none. */
    static @Nullable String currency(List<StoredRenewal> rows) {
        List<String> currencies = rows.stream()
                .filter(row -> row.money().annualValue() != null)
                .map(storedRenewal -> storedRenewal.money().currency())
                .map(currency -> Objects.requireNonNullElse(currency, ""))
                .distinct()
                .toList();
        return currencies.size() == 1 && !currencies.getFirst().isEmpty() ? currencies.getFirst() : null;
    }

    /** The sum of the known amounts; null when none is known or no currency is given. */
    static @Nullable BigDecimal sum(
            List<StoredRenewal> rows, @Nullable String currency, Function<StoredRenewal, @Nullable BigDecimal> amount) {
        if (currency == null) {
            return null;
        }
        return rows.stream()
                .map(amount)
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** The subscriptions that a sum leaves out: those without a price, and all where amounts have several currencies. */
    static long withoutPrice(List<StoredRenewal> rows, @Nullable String currency) {
        return currency == null
                ? rows.size()
                : rows.stream().filter(row -> row.money().annualValue() == null).count();
    }

    /** The price of a seat, weighted by quantity where several subscriptions of a product have prices. */
    static @Nullable BigDecimal meanPrice(List<StoredRenewal> rows, @Nullable String currency) {
        if (currency == null) {
            return null;
        }
        BigDecimal value = BigDecimal.ZERO;
        long seats = 0;
        for (StoredRenewal row : rows) {
            SeatPrice price = row.money().price();
            if (price != null) {
                long quantity = row.subscription().purchase().quantity();
                value = value.add(price.amount().multiply(BigDecimal.valueOf(quantity)));
                seats += quantity;
            }
        }
        return seats == 0 ? null : value.divide(BigDecimal.valueOf(seats), MathContext.DECIMAL128);
    }
}
