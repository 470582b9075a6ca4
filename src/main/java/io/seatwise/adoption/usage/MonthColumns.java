package io.seatwise.adoption.usage;

import io.seatwise.ids.CustomerId;
import io.seatwise.imports.columns.CellType;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceRow;
import java.time.LocalDate;
import java.time.YearMonth;

/** The columns that the files by month share. */
final class MonthColumns {

    static final Column.Required<CustomerId> TENANT =
            Column.customer("customerTenantId").required();
    static final Column.Required<YearMonth> MONTH =
            Column.month("month").alias("timeframe").required();
    static final Column<LocalDate> CONTENT_DATE =
            Column.day("contentDate").example("2026-10-31").explained("adoption.usage.column.contentDate");

    private static final int LONGEST_PRODUCT = 100;

    private MonthColumns() {}

    /** A product by its present name. */
    static Column<String> product(String example) {
        return Column.of("product", new CellType<>("imports.format.text", cell -> {
                    if (cell.text().length() > LONGEST_PRODUCT) {
                        return cell.fault(ProblemCode.TOO_LARGE, "imports.expected.length", LONGEST_PRODUCT);
                    }
                    return UsageProducts.named(cell.text());
                }))
                .example(example);
    }

    /** The newest day with data; without one, the month's last. */
    static LocalDate contentDay(SourceRow row) {
        YearMonth month = row.get(MONTH);
        LocalDate given = row.get(CONTENT_DATE);
        if (given == null) {
            return month.atEndOfMonth();
        }
        if (!YearMonth.from(given).equals(month)) {
            row.fault(CONTENT_DATE, ProblemCode.CONFLICT, "adoption.usage.expected.dayOfMonth", month);
        }
        return given;
    }

    /** A month cannot have data of days to come. */
    static LocalDate notLater(LocalDate contentDay, LocalDate month, LocalDate today) {
        LocalDate latest = today.isBefore(month) ? month : today;
        return contentDay.isAfter(latest) ? latest : contentDay;
    }
}
