package io.seatwise.imports.columns;

import java.math.BigDecimal;
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
 * Reads single values in the spellings that real sources use. Each method returns null for what it cannot read; the
 * caller knows what was expected.
 */
public final class SourceValues {

    private static final int MAX_COUNT_DIGITS = 12;
    private static final int MAX_AMOUNT_DIGITS = 15;
    private static final int MAX_AMOUNT_SCALE = 6;

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private static final Pattern WHOLE_NUMBER = Pattern.compile("([+-]?)(\\d{1,30})(?:\\.0*)?");
    private static final Pattern DECIMAL_NUMBER = Pattern.compile("[+-]?(?:\\d{1,30}(?:\\.\\d{0,30})?|\\.\\d{1,30})");
    private static final Pattern GUID = Pattern.compile("\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}?");
    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})"
            + "(?:[Tt\\s]\\s*(\\d{2})\\s*:\\s*(\\d{2})(?:\\s*:\\s*(\\d{2})(?:[.,]\\d{1,9})?)?"
            + "\\s*(Z|z|[+-]\\d{2}(?::?\\d{2})?)?)?");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private SourceValues() {}

    static boolean isNegative(String text) {
        return text.startsWith("-") && DECIMAL_NUMBER.matcher(text).matches() && new BigDecimal(text).signum() < 0;
    }

    static @Nullable Long count(String text) {
        Matcher matcher = WHOLE_NUMBER.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String digits = matcher.group(2);
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        if (digits.length() - start > MAX_COUNT_DIGITS) {
            return null;
        }
        long value = Long.parseLong(digits, start, digits.length(), 10);
        return matcher.group(1).equals("-") ? -value : value;
    }

    static @Nullable BigDecimal amount(String text) {
        if (!DECIMAL_NUMBER.matcher(text).matches()) {
            return null;
        }
        BigDecimal value = new BigDecimal(text);
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        boolean fits = plain.precision() - plain.scale() <= MAX_AMOUNT_DIGITS && plain.scale() <= MAX_AMOUNT_SCALE;
        return fits ? value : null;
    }

    public static @Nullable UUID guid(String text) {
        Matcher matcher = GUID.matcher(text);
        boolean braces = text.startsWith("{") == text.endsWith("}");
        return matcher.matches() && braces ? UUID.fromString(matcher.group(1)) : null;
    }

    /** The UTC day; a time without an offset is taken as UTC. */
    static @Nullable LocalDate day(String text) {
        Instant instant = instant(text);
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The moment; a time without an offset is taken as UTC, a date without a time as its last second. */
    static @Nullable Instant instant(String text) {
        Matcher matcher = DATE_TIME.matcher(text);
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

    static @Nullable Boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "y", "wahr", "ja" -> Boolean.TRUE;
            case "false", "no", "0", "n", "falsch", "nein" -> Boolean.FALSE;
            default -> null;
        };
    }

    private static int second(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static ZoneOffset offset(@Nullable String text) {
        return text == null ? ZoneOffset.UTC : ZoneOffset.of(text.toUpperCase(Locale.ROOT));
    }
}
