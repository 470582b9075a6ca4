package io.seatwise.adoption.usage;

import io.seatwise.customers.fact.DayFactImport;
import io.seatwise.customers.fact.DayFactKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file {@code usage-month}: people enabled, active, returning and new by customer, product and month. */
@Component
@Order(300)
class UsageMonthFileKind extends DayFactKind<ProductMonth> {

    static final String NAME = "usage-month";

    private static final Column.Required<String> PRODUCT =
            MonthColumns.product("Teams").required();
    private static final Column.Required<Long> ENABLED =
            Column.count("enabledUsers").example("200").required();
    private static final Column.Required<Long> ACTIVE =
            Column.count("activeUsers").example("150").required();
    private static final Column<Long> CUMULATIVE =
            Column.count("cumulativeActiveUsers").example("180");
    private static final Column<Long> RETURNING =
            Column.count("returningUsers").alias("MoMReturningUsers").example("130");
    private static final Column<Long> FIRST_TIME =
            Column.count("firstTimeUsers").example("12");

    UsageMonthFileKind(ProductMonths table, DayFactImport imports) {
        super(NAME, table, imports);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                MonthColumns.TENANT,
                MonthColumns.MONTH,
                PRODUCT,
                ENABLED,
                ACTIVE,
                CUMULATIVE,
                RETURNING,
                FIRST_TIME,
                MonthColumns.CONTENT_DATE);
    }

    @Override
    public ProductMonth read(SourceRow row) {
        YearMonth month = row.get(MonthColumns.MONTH);
        LocalDate contentDay = MonthColumns.contentDay(row);
        check(row, row.get(ACTIVE), row.get(RETURNING), row.get(FIRST_TIME));
        return new ProductMonth(
                row.get(MonthColumns.TENANT),
                month.atDay(1),
                row.get(PRODUCT),
                new ProductMonth.People(
                        row.get(ENABLED),
                        row.get(ACTIVE),
                        row.get(CUMULATIVE),
                        row.get(RETURNING),
                        row.get(FIRST_TIME)),
                new ProductMonth.Coverage(contentDay, contentDay.equals(month.atEndOfMonth())));
    }

    /** Returning and first-time users are active, and nobody is both. */
    private static void check(SourceRow row, long active, @Nullable Long returning, @Nullable Long firstTime) {
        if (returning != null && returning > active) {
            row.fault(RETURNING, ProblemCode.CONFLICT, "imports.expected.atMost", ACTIVE, active);
        } else if (firstTime != null && firstTime > active) {
            row.fault(FIRST_TIME, ProblemCode.CONFLICT, "imports.expected.atMost", ACTIVE, active);
        } else if (returning != null && firstTime != null && returning + firstTime > active) {
            row.fault(
                    FIRST_TIME,
                    ProblemCode.CONFLICT,
                    "imports.expected.atMostTogether",
                    RETURNING,
                    FIRST_TIME,
                    ACTIVE,
                    active);
        }
    }

    @Override
    protected ProductMonth complete(ProductMonth row, ImportContext context) {
        LocalDate contentDay = MonthColumns.notLater(row.coverage().contentDay(), row.day(), context.today());
        return new ProductMonth(
                row.customer(),
                row.day(),
                row.product(),
                row.people(),
                new ProductMonth.Coverage(
                        contentDay, contentDay.equals(YearMonth.from(row.day()).atEndOfMonth())));
    }
}
