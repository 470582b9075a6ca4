package io.seatwise.licensing.subscriptions;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the length of a term: ISO 8601 as Partner Center writes it ({@code P1Y}), or the words of its screens. */
public final class TermLength {

    private static final int MONTHS_A_YEAR = 12;
    private static final int YEARS_OF_THREE = 3;

    private TermLength() {}

    /** The length in months, above 0; null when it is not known or cannot be read. */
    public static @Nullable Integer months(@Nullable String term) {
        if (term == null) {
            return null;
        }
        String word = term.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "monthly", "month", "1 month" -> 1;
            case "annual", "yearly", "year", "1 year", "12 months" -> MONTHS_A_YEAR;
            case "triennial", "3 years" -> YEARS_OF_THREE * MONTHS_A_YEAR;
            default -> ofPeriod(word);
        };
    }

    private static @Nullable Integer ofPeriod(String word) {
        try {
            Period period = Period.parse(word);
            long months = period.toTotalMonths();
            return period.getDays() == 0 && months > 0 && months <= Integer.MAX_VALUE ? (int) months : null;
        } catch (DateTimeException notAPeriod) {
            return null;
        }
    }
}
