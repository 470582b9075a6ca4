package io.seatwise.licensing.subscriptions;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The optional columns of a subscriptions file with the commercial terms. Source: product.md, section 9. */
final class SubscriptionTermColumns {

    private static final Column<BillingPlan> BILLING_PLAN = Column.word(
                    "billingPlan", "monthly, annual, triennial", name(BillingPlan.class))
            .example("monthly");
    private static final Column<LocalDate> PURCHASED =
            Column.day("purchaseDate").example("2025-01-01");
    private static final Column<LocalDate> LAST_RENEWED =
            Column.day("lastRenewalDate").example("2026-01-01");
    private static final Column<ScheduledAction> ACTION = Column.word(
                    "scheduledAction",
                    "RenewToNewTerm, Cancel, RenewToExtendedServiceTerm, Transition",
                    ScheduledAction::ofWord)
            .example("RenewToNewTerm");
    private static final Column<Long> QUANTITY =
            Column.count("scheduledQuantity").example("180");
    private static final Column<String> TERM =
            Column.text("scheduledTermDuration", 20).example("P1Y");
    private static final Column<Instant> CANCELLABLE =
            Column.instant("cancellationAllowedUntil").example("2027-01-07T23:59:59Z");
    private static final Column<Boolean> EXTENDED =
            Column.flag("isExtendedTerm").example("false");
    private static final Column<ProductType> PRODUCT_TYPE = Column.word(
                    "productType", "license, software, perpetual, azure", name(ProductType.class))
            .example("license");

    static final List<Column<?>> ALL =
            List.of(BILLING_PLAN, PURCHASED, LAST_RENEWED, ACTION, QUANTITY, TERM, CANCELLABLE, EXTENDED, PRODUCT_TYPE);

    private SubscriptionTermColumns() {}

    static SubscriptionTerms read(SourceRow row) {
        return new SubscriptionTerms(
                row.get(BILLING_PLAN),
                new SubscriptionTerms.Dates(row.get(PURCHASED), row.get(LAST_RENEWED)),
                scheduled(row),
                row.get(CANCELLABLE),
                row.get(EXTENDED),
                row.get(PRODUCT_TYPE));
    }

    private static @Nullable ScheduledChange scheduled(SourceRow row) {
        return row.has(ACTION) ? new ScheduledChange(row.get(ACTION), row.get(QUANTITY), row.get(TERM)) : null;
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> name(Class<E> type) {
        return word -> EnumSet.allOf(type).stream()
                .filter(each -> each.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
