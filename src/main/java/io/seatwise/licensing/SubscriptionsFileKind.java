package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ProblemCode;
import io.seatwise.imports.SourceRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The file {@code subscriptions}: the partner's own subscriptions, a full list merged by id. An empty value leaves what
 * was; one that the list no longer names stays as it was and is marked.
 */
@Component
class SubscriptionsFileKind implements FileKind<SubscriptionLine> {

    static final String NAME = "subscriptions";

    private static final int LONGEST_STATE = 100;
    private static final int MONEY_DECIMALS = 2;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    private final SubscriptionImport subscriptions;

    SubscriptionsFileKind(SubscriptionImport subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.required("subscriptionId", "8a0c3c1e-5d5b-4c0e-9f2d-7c1d1f1b6a10"),
                PositionColumns.TENANT,
                PositionColumns.PRODUCT_ID,
                PositionColumns.PRODUCT_NAME,
                Column.required("status", "active"),
                Column.optional("isTrial", "false"),
                Column.required("quantity", "200"),
                PositionColumns.CHANNEL,
                Column.optional("effectiveStartDate", "2026-01-01"),
                Column.optional("commitmentEndDate", "2026-12-31"),
                Column.optional("autoRenewEnabled", "true"),
                Column.optional("termDuration", "P1Y"),
                Column.optional("annualContractValue", "24000.00"),
                Column.optional("currency", "EUR"),
                Column.optional("category", "Microsoft 365")));
        columns.addAll(SubscriptionTermColumns.ALL);
        return List.copyOf(columns);
    }

    @Override
    public @Nullable SubscriptionLine read(SourceRow row) {
        String subscriptionId = PositionColumns.id(row, "subscriptionId");
        UUID tenantId = row.requiredGuid("customerTenantId");
        String productId = PositionColumns.id(row, "productId");
        String productName = row.text("productName", PositionColumns.LONGEST_NAME);
        String state = row.requiredText("status", LONGEST_STATE);
        Boolean trial = row.flag("isTrial");
        Long quantity = row.requiredCount("quantity");
        String channel = row.text("channel", PositionColumns.LONGEST_CODE);
        SubscriptionLine line = new SubscriptionLine(
                subscriptionId == null ? "" : subscriptionId,
                tenantId == null ? new UUID(0, 0) : tenantId,
                productId == null ? "" : productId,
                productName,
                state == null ? "" : state,
                trial,
                quantity == null ? 0 : quantity,
                channel,
                row.day("effectiveStartDate"),
                row.day("commitmentEndDate"),
                row.flag("autoRenewEnabled"),
                row.text("termDuration", 20),
                amount(row),
                currency(row),
                row.text("category", 100),
                SubscriptionTermColumns.read(row));
        if (subscriptionId == null || tenantId == null || productId == null || state == null || quantity == null) {
            return null;
        }
        if (SubscriptionState.of(state, false) == SubscriptionState.UNKNOWN) {
            row.fault(
                    "status",
                    ProblemCode.UNKNOWN_VALUE,
                    "Expected a known status such as active, suspended or deleted. Taken as UNKNOWN.");
        }
        return line;
    }

    private static @Nullable BigDecimal amount(SourceRow row) {
        BigDecimal amount = row.amount("annualContractValue");
        return amount == null ? null : amount.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable String currency(SourceRow row) {
        String given = row.text("currency", 100);
        if (given == null) {
            return null;
        }
        String currency = given.toUpperCase(Locale.ROOT);
        if (CURRENCY.matcher(currency).matches()) {
            return currency;
        }
        row.fault("currency", ProblemCode.UNKNOWN_VALUE, "Expected three letters such as EUR. Taken as not given.");
        return null;
    }

    @Override
    public Object key(SubscriptionLine row) {
        return row.subscriptionId();
    }

    @Override
    public Session<SubscriptionLine> open(PartnerScope scope, ImportContext context) {
        return subscriptions.open(scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return subscriptions.undo(scope, context);
    }
}
