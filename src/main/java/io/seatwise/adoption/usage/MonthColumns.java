package io.seatwise.adoption.usage;

import io.seatwise.imports.Column;
import io.seatwise.imports.ProblemCode;
import io.seatwise.imports.SourceRow;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** The columns that the files by month have in common, and how they are read. */
final class MonthColumns {

    static final Column TENANT = Column.required("customerTenantId", "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9");
    static final Column MONTH = Column.required("month", "2026-10", "timeframe");
    static final Column CONTENT_DATE = Column.optional("contentDate", "2026-10-31");

    private static final int LONGEST_PRODUCT = 100;

    private MonthColumns() {}

    static @Nullable String product(SourceRow row) {
        String given = row.requiredText("product", LONGEST_PRODUCT);
        return given == null ? null : UsageProducts.named(given);
    }

    /** The newest day with data; without one, the month's last. */
    static LocalDate contentDay(SourceRow row, @Nullable YearMonth month) {
        LocalDate given = row.day("contentDate");
        if (month == null) {
            return LocalDate.EPOCH;
        }
        if (given == null) {
            return month.atEndOfMonth();
        }
        if (!YearMonth.from(given).equals(month)) {
            row.fault("contentDate", ProblemCode.CONFLICT, "Expected a day of the month " + month + ".");
        }
        return given;
    }

    /** A month cannot have data of days to come. */
    static LocalDate notLater(LocalDate contentDay, LocalDate month, LocalDate today) {
        LocalDate latest = today.isBefore(month) ? month : today;
        return contentDay.isAfter(latest) ? latest : contentDay;
    }
}
