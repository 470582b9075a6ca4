package io.seatwise.imports.columns;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and GUIDs in the spellings of real sources. Each method returns null for what it cannot read; the caller
 * knows what was expected.
 */
public final class SourceValues {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private static final Pattern GUID = Pattern.compile("\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}?");
    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})"
            + "(?:[Tt\\s]\\s*(\\d{2})\\s*:\\s*(\\d{2})(?:\\s*:\\s*(\\d{2})(?:[.,]\\d{1,9})?)?"
            + "\\s*(Z|z|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Pattern ORDERED_DATE =
            Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ ,T].{1,20})?");
    /** A date with the year first, which leaves no question about day and month: {@code 2026/1/5}, {@code 20260105}. */
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})(?:(?<sign>[/.-])(\\d{1,2})\\k<sign>(\\d{1,2})|(0[1-9]|1[0-2])([0-3]\\d))(?<time>[Tt\\s].{1,20})?");

    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private SourceValues() {}

    public static @Nullable UUID guid(String text) {
        Matcher matcher = GUID.matcher(text);
        boolean braces = text.startsWith("{") == text.endsWith("}");
        return matcher.matches() && braces ? UUID.fromString(matcher.group(1)) : null;
    }

    /** Whether a date means that none was given: the first and last days that programs can hold. */
    static boolean isNotGiven(String text) {
        return text.startsWith("0001-01-01") || text.startsWith("1753-01-01") || text.startsWith("9999-12-31");
    }

    /** The day, also in the order of day and month that the sender named. */
    static @Nullable LocalDate day(String text, ReadingRules rules) {
        Matcher ordered = ORDERED_DATE.matcher(text);
        ReadingRules.DateOrder order = rules.dateOrder();
        if (order == null || !ordered.matches()) {
            return day(text);
        }
        boolean dayFirst = order == ReadingRules.DateOrder.DAY_FIRST;
        try {
            return LocalDate.of(
                    Integer.parseInt(ordered.group(3)),
                    Integer.parseInt(ordered.group(dayFirst ? 2 : 1)),
                    Integer.parseInt(ordered.group(dayFirst ? 1 : 2)));
        } catch (DateTimeException exception) {
            return null;
        }
    }

    /** The UTC day; a time without an offset is taken as UTC. */
    static @Nullable LocalDate day(String text) {
        if (isPlainDate(text)) {
            return plainDate(text);
        }
        Instant instant = instant(text);
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Whether the text is of the form that most files have, which needs no pattern. */
    private static boolean isPlainDate(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char found = text.charAt(i);
            if (i == 4 || i == 7 ? found != '-' : found < '0' || found > '9') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable LocalDate plainDate(String text) {
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10));
            return date.getYear() == 0 ? null : date;
        } catch (DateTimeException exception) {
            return null;
        }
    }

    /** The moment; a time without an offset is taken as UTC, a date without a time as its last second. */
    static @Nullable Instant instant(String text) {
        Matcher matcher = DATE_TIME.matcher(yearFirst(text));
        if (!matcher.matches()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(matcher.group(1));
            if (date.getYear() == 0) {
                return null;
            }
            if (matcher.group(2) == null) {
                return date.atTime(LAST_SECOND).toInstant(ZoneOffset.UTC);
            }
            LocalDateTime time = date.atTime(
                    Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)), second(matcher.group(4)));
            return time.toInstant(offset(matcher.group(5)));
        } catch (DateTimeException exception) {
            return null;
        }
    }

    /** The text with hyphens and two digits where a date begins with its year. */
    private static String yearFirst(String text) {
        Matcher matcher = YEAR_FIRST.matcher(text);
        if (!matcher.matches()) {
            return text;
        }
        String month = matcher.group(3) == null ? matcher.group(5) : matcher.group(3);
        String day = matcher.group(4) == null ? matcher.group(6) : matcher.group(4);
        String time = matcher.group("time");
        return matcher.group(1) + "-" + twoDigits(month) + "-" + twoDigits(day) + (time == null ? "" : time);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** A month, or a date on its first day, which is what a spreadsheet makes of a month. */
    static @Nullable YearMonth month(String text) {
        try {
            if (MONTH.matcher(text).matches()) {
                return YearMonth.parse(text);
            }
        } catch (DateTimeException exception) {
            return null;
        }
        LocalDate day = day(text);
        return day != null && day.getDayOfMonth() == 1 ? YearMonth.from(day) : null;
    }

    private static int second(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static ZoneOffset offset(@Nullable String text) {
        return text == null ? ZoneOffset.UTC : ZoneOffset.of(text.toUpperCase(Locale.ROOT));
    }
}
