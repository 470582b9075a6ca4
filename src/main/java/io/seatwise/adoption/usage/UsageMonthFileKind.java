package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.fact.DayFactImport;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ProblemCode;
import io.seatwise.imports.SourceRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file {@code usage-month}: people enabled, active, returning and new by customer, product and month. */
@Component
@Order(300)
class UsageMonthFileKind implements FileKind<ProductMonth> {

    static final String NAME = "usage-month";

    private final ProductMonths table;
    private final DayFactImport imports;

    UsageMonthFileKind(ProductMonths table, DayFactImport imports) {
        this.table = table;
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                MonthColumns.TENANT,
                MonthColumns.MONTH,
                Column.required("product", "Teams"),
                Column.required("enabledUsers", "200"),
                Column.required("activeUsers", "150"),
                Column.optional("cumulativeActiveUsers", "180"),
                Column.optional("returningUsers", "130", "MoMReturningUsers"),
                Column.optional("firstTimeUsers", "12"),
                MonthColumns.CONTENT_DATE);
    }

    @Override
    public @Nullable ProductMonth read(SourceRow row) {
        UUID tenantId = row.requiredGuid("customerTenantId");
        YearMonth month = row.requiredMonth("month");
        String product = MonthColumns.product(row);
        Long enabled = row.requiredCount("enabledUsers");
        Long active = row.requiredCount("activeUsers");
        Long cumulative = row.count("cumulativeActiveUsers");
        Long returning = row.count("returningUsers");
        Long firstTime = row.count("firstTimeUsers");
        LocalDate contentDay = MonthColumns.contentDay(row, month);
        if (active != null) {
            check(row, active, returning, firstTime);
        }
        return tenantId == null || month == null || product == null || enabled == null || active == null
                ? null
                : new ProductMonth(
                        tenantId,
                        month.atDay(1),
                        product,
                        enabled,
                        active,
                        cumulative,
                        returning,
                        firstTime,
                        contentDay,
                        contentDay.equals(month.atEndOfMonth()));
    }

    /** Whoever returns or comes for the first time is active, and nobody does both. */
    private static void check(SourceRow row, long active, @Nullable Long returning, @Nullable Long firstTime) {
        if (returning != null && returning > active) {
            row.fault("returningUsers", ProblemCode.CONFLICT, "Expected at most the activeUsers, " + active + ".");
        } else if (firstTime != null && firstTime > active) {
            row.fault("firstTimeUsers", ProblemCode.CONFLICT, "Expected at most the activeUsers, " + active + ".");
        } else if (returning != null && firstTime != null && returning + firstTime > active) {
            row.fault(
                    "firstTimeUsers",
                    ProblemCode.CONFLICT,
                    "Expected returningUsers and firstTimeUsers to be at most the activeUsers together, " + active
                            + ".");
        }
    }

    @Override
    public Object key(ProductMonth row) {
        return row.key();
    }

    @Override
    public Session<ProductMonth> open(PartnerScope scope, ImportContext context) {
        return imports.open(table, scope, context, row -> dated(row, context.today()));
    }

    private static ProductMonth dated(ProductMonth row, LocalDate today) {
        LocalDate contentDay = MonthColumns.notLater(row.contentDay(), row.day(), today);
        return new ProductMonth(
                row.tenantId(),
                row.day(),
                row.product(),
                row.enabled(),
                row.active(),
                row.cumulative(),
                row.returning(),
                row.firstTime(),
                contentDay,
                contentDay.equals(YearMonth.from(row.day()).atEndOfMonth()));
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return imports.undo(table, scope, context);
    }
}
