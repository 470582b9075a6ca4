package io.seatwise.imports.columns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;

/** Reads the days that a workbook holds as numbers when nobody gave the cells the format of a date. */
final class SerialDays {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d{1,12})?");

    private SerialDays() {}

    /** The day, with its time where it has one; the text as it is when the number is no day of this century. */
    static String text(String number, LocalDate dayZero) {
        if (!SERIAL.matcher(number).matches()) {
            return number;
        }
        BigDecimal days = new BigDecimal(number);
        long seconds = days.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDateTime time = dayZero.atStartOfDay().plusSeconds(seconds);
        LocalDate day = time.toLocalDate();
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            return number;
        }
        return days.stripTrailingZeros().scale() <= 0 ? day.toString() : time.toString();
    }
}
