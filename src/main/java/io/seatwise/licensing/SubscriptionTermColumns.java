package io.seatwise.licensing;

import io.seatwise.imports.Column;
import io.seatwise.imports.ProblemCode;
import io.seatwise.imports.SourceRow;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The optional columns of a subscriptions file with the commercial terms. Source: product.md, section 9. */
final class SubscriptionTermColumns {

    static final List<Column> ALL = List.of(
            Column.optional("billingPlan", "monthly"),
            Column.optional("purchaseDate", "2025-01-01"),
            Column.optional("lastRenewalDate", "2026-01-01"),
            Column.optional("scheduledAction", "RenewToNewTerm"),
            Column.optional("scheduledQuantity", "180"),
            Column.optional("scheduledTermDuration", "P1Y"),
            Column.optional("cancellationAllowedUntil", "2027-01-07T23:59:59Z"),
            Column.optional("isExtendedTerm", "false"),
            Column.optional("productType", "license"));

    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_TERM = 20;

    private SubscriptionTermColumns() {}

    static SubscriptionTerms read(SourceRow row) {
        return new SubscriptionTerms(
                word(row, "billingPlan", "monthly, annual or triennial", name(BillingPlan.class)),
                row.day("purchaseDate"),
                row.day("lastRenewalDate"),
                scheduled(row),
                row.instant("cancellationAllowedUntil"),
                row.flag("isExtendedTerm"),
                word(row, "productType", "license, software, perpetual or azure", name(ProductType.class)));
    }

    private static @Nullable ScheduledChange scheduled(SourceRow row) {
        if (!row.has("scheduledAction")) {
            return null;
        }
        return new ScheduledChange(
                word(
                        row,
                        "scheduledAction",
                        "RenewToNewTerm, Cancel, RenewToExtendedServiceTerm or Transition",
                        ScheduledAction::ofWord),
                row.count("scheduledQuantity"),
                row.text("scheduledTermDuration", LONGEST_TERM));
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> name(Class<E> type) {
        return word -> EnumSet.allOf(type).stream()
                .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static <T> @Nullable T word(
            SourceRow row, String column, String expected, Function<String, Optional<T>> reading) {
        String text = row.text(column, LONGEST_WORD);
        if (text == null) {
            return null;
        }
        T value = reading.apply(text).orElse(null);
        if (value == null) {
            row.fault(column, ProblemCode.UNKNOWN_VALUE, "Expected " + expected + ". Taken as not given.");
        }
        return value;
    }
}
