package io.seatwise.imports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file while it is read: typed access by the column's name, where each value that cannot be read becomes
 * a problem with line, column and code. The {@code required…} methods report {@code MISSING_VALUE} for an empty value;
 * all methods return null after a fault and, for optional ones, when the value or the column is missing.
 */
public interface SourceRow {

    SourceLine line();

    /** Whether the file has this column at all. */
    boolean has(String column);

    /** The trimmed text; empty is null. Longer than {@code maxLength} is a fault. */
    @Nullable
    String text(String column, int maxLength);

    @Nullable
    String requiredText(String column, int maxLength);

    /** A whole number of 0 or more; thousands separators are not accepted, {@code 12.0} and text in JSON are. */
    @Nullable
    Long count(String column);

    @Nullable
    Long requiredCount(String column);

    /** A decimal number of 0 or more with a decimal point. */
    @Nullable
    BigDecimal amount(String column);

    /** The UTC day of a date or date-time in the forms sources are known to use; one without offset is taken as UTC. */
    @Nullable
    LocalDate day(String column);

    /** A date and time; one without offset is taken as UTC, a date alone as its last second. */
    @Nullable
    Instant instant(String column);

    @Nullable
    LocalDate requiredDay(String column);

    @Nullable
    YearMonth requiredMonth(String column);

    @Nullable
    UUID guid(String column);

    @Nullable
    UUID requiredGuid(String column);

    /** true/false, yes/no, 1/0; anything else is an {@code UNKNOWN_VALUE} warning and null. */
    @Nullable
    Boolean flag(String column);

    /** Reports a fault or, for a warning code, a warning about this row. */
    void fault(@Nullable String column, ProblemCode code, String message);
}
