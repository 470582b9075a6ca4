package io.seatwise.licensing.subscriptions;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceRow;
import io.seatwise.licensing.positions.PositionColumns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The file {@code subscriptions}: the partner's own subscriptions, a full list merged by id. An empty value leaves what
 * was; one that the list no longer names stays as it was and is marked.
 */
@Component
public class SubscriptionsFileKind implements FileKind<SubscriptionLine> {

    static final String NAME = "subscriptions";

    private static final int MONEY_DECIMALS = 2;
    private static final Pattern CURRENCY_CODE = Pattern.compile("[A-Z]{3}");

    static final Column.Required<String> ID = Column.id("subscriptionId", PositionColumns.LONGEST_ID)
            .example("8a0c3c1e-5d5b-4c0e-9f2d-7c1d1f1b6a10")
            .required();
    private static final Column.Required<String> STATUS =
            Column.text("status", 100).example("active").required();
    private static final Column<Boolean> TRIAL = Column.flag("isTrial").example("false");
    private static final Column.Required<Long> QUANTITY =
            Column.count("quantity").example("200").required();
    private static final Column<LocalDate> START =
            Column.plannedDay("effectiveStartDate").example("2026-01-01");
    private static final Column<LocalDate> COMMITMENT_END =
            Column.plannedDay("commitmentEndDate").example("2026-12-31");
    private static final Column<Boolean> AUTO_RENEW = Column.flag("autoRenewEnabled");
    private static final Column<String> TERM = Column.text("termDuration", 20).example("P1Y");
    private static final Column<BigDecimal> VALUE =
            Column.amount("annualContractValue").example("24000.00");
    private static final Column<String> CURRENCY = Column.text("currency", 100).example("EUR");
    private static final Column<String> CATEGORY = Column.text("category", 100).example("Microsoft 365");

    private final SubscriptionImport subscriptions;

    SubscriptionsFileKind(SubscriptionImport subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column<?>> columns() {
        List<Column<?>> columns = new ArrayList<>(List.of(
                ID,
                PositionColumns.TENANT,
                PositionColumns.PRODUCT_ID,
                PositionColumns.PRODUCT_NAME,
                STATUS,
                TRIAL,
                QUANTITY,
                PositionColumns.CHANNEL,
                START,
                COMMITMENT_END,
                AUTO_RENEW,
                TERM,
                VALUE,
                CURRENCY,
                CATEGORY));
        columns.addAll(SubscriptionTermColumns.ALL);
        return List.copyOf(columns);
    }

    @Override
    public Set<Column<?>> prices() {
        return Set.of(VALUE);
    }

    @Override
    public SubscriptionLine read(SourceRow row) {
        if (SubscriptionState.of(row.get(STATUS), false) == SubscriptionState.UNKNOWN) {
            row.fault(STATUS, ProblemCode.UNKNOWN_VALUE, "licensing.expected.status");
        }
        return new SubscriptionLine(
                new SubscriptionIds(row.get(ID), row.get(PositionColumns.TENANT), row.get(PositionColumns.PRODUCT_ID)),
                row.get(PositionColumns.PRODUCT_NAME),
                new SubscriptionLine.Reported(row.get(STATUS), row.get(TRIAL), null),
                new Purchase(
                        row.get(QUANTITY),
                        row.get(PositionColumns.CHANNEL),
                        amount(row),
                        currency(row),
                        row.get(CATEGORY)),
                new CommitmentTerm(row.get(START), row.get(COMMITMENT_END), row.get(AUTO_RENEW), row.get(TERM)),
                SubscriptionTermColumns.read(row));
    }

    private static @Nullable BigDecimal amount(SourceRow row) {
        BigDecimal amount = row.get(VALUE);
        return amount == null ? null : amount.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable String currency(SourceRow row) {
        String given = row.get(CURRENCY);
        if (given == null) {
            return null;
        }
        String currency = given.toUpperCase(Locale.ROOT);
        if (CURRENCY_CODE.matcher(currency).matches()) {
            return currency;
        }
        row.fault(CURRENCY, ProblemCode.UNKNOWN_VALUE, "imports.expected.currency");
        return null;
    }

    @Override
    public Object key(SubscriptionLine row) {
        return row.ids().subscriptionId();
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
