package io.seatwise.imports.columns;

import io.seatwise.base.tabular.CellText;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types of cells that kinds share. */
final class CellTypes {

    static final CellType<Long> COUNT = new CellType<>("imports.format.count", CellTypes::count);
    static final CellType<BigDecimal> AMOUNT = new CellType<>("imports.format.amount", CellTypes::amount);
    static final CellType<BigDecimal> PERCENT = new CellType<>("imports.format.percent", CellTypes::percent);
    static final CellType<LocalDate> DAY = new CellType<>("imports.format.day", CellTypes::day);
    static final CellType<LocalDate> PLANNED_DAY = new CellType<>("imports.format.day", CellTypes::plannedDay);
    static final CellType<Instant> INSTANT = new CellType<>("imports.format.instant", CellTypes::instant);
    static final CellType<YearMonth> MONTH = new CellType<>("imports.format.month", CellTypes::month);
    static final CellType<CustomerId> CUSTOMER = new CellType<>("imports.format.guid", CellTypes::customer);
    static final CellType<UUID> GUID = new CellType<>("imports.format.guid", CellTypes::guid);
    static final CellType<Boolean> FLAG = new CellType<>("imports.format.flag", CellTypes::flag);
    static final CellType<String> IGNORED = new CellType<>("imports.format.ignored", cell -> null);

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final int DAYS_AHEAD = 2;
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n\\t]+\\s*");
    private static final Pattern CURRENCY = Pattern.compile(
            "(?:\\p{Sc}|[A-Z]{3}(?=[ \\u00A0\\u202F]))[ \\u00A0\\u202F]?(?<amount>[+-]?[\\d.,'’ \\u00A0\\u202F]*\\d)"
                    + "|(?<other>[+-]?[\\d.,'’ \\u00A0\\u202F]*\\d)[ \\u00A0\\u202F]?(?:\\p{Sc}|(?<=[ \\u00A0\\u202F])[A-Z]{3})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern GUID_FORM =
            Pattern.compile("\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}?");

    private CellTypes() {}

    static CellType<String> text(int maxLength) {
        return new CellType<>("imports.format.text", cell -> text(cell, maxLength));
    }

    static CellType<String> id(int maxLength) {
        return new CellType<>("imports.format.id", cell -> {
            if (Numbers.isRounded(cell.text())) {
                return cell.fault(ProblemCode.ROUNDED_ID, "imports.expected.idAsText");
            }
            String text = text(cell, maxLength);
            if (text == null) {
                return null;
            }
            var matcher = GUID_FORM.matcher(text);
            return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : text;
        });
    }

    static CellType<BigDecimal> amountBetween(BigDecimal low, BigDecimal high) {
        return new CellType<>("imports.format.amount", cell -> {
            BigDecimal number = amount(cell);
            return number == null || number.compareTo(low) >= 0 && number.compareTo(high) <= 0
                    ? number
                    : cell.fault(
                            ProblemCode.CONFLICT,
                            "imports.expected.between",
                            low.toPlainString(),
                            high.toPlainString());
        });
    }

    static <T> CellType<T> word(String expected, Function<String, Optional<T>> reading) {
        return new CellType<>(
                "imports.format.code",
                cell -> reading.apply(cell.text())
                        .orElseGet(() -> cell.fault(ProblemCode.UNKNOWN_VALUE, "imports.expected.word", expected)));
    }

    static <E extends Enum<E>> CellType<E> code(List<E> codes) {
        return new CellType<>(
                "imports.format.code",
                cell -> codes.stream()
                        .filter(code -> code.name().equalsIgnoreCase(cell.text()))
                        .findFirst()
                        .orElseGet(() -> cell.fault(
                                ProblemCode.CONFLICT,
                                "imports.expected.code",
                                codes.stream().map(Enum::name).collect(Collectors.joining(", ")))));
    }

    /** One line: a line break within a text is a blank. */
    private static @Nullable String text(Cell cell, int maxLength) {
        String text = LINE_BREAK.matcher(cell.text()).replaceAll(" ");
        return text.length() <= maxLength
                ? text
                : cell.fault(ProblemCode.TOO_LARGE, "imports.expected.length", maxLength);
    }

    /** The number; after a reported problem null. */
    private static @Nullable BigDecimal number(Cell cell, String expected) {
        BigDecimal number = Numbers.number(cell);
        if (number == null) {
            if (Numbers.isAmbiguous(cell)) {
                return cell.fault(
                        ProblemCode.NOT_A_NUMBER,
                        "imports.expected.decimalSign",
                        cell.text().replaceAll("[.,]", ""));
            }
            return cell.fault(
                    ProblemCode.NOT_A_NUMBER, Numbers.needsSign(cell) ? "imports.expected.otherSign" : expected);
        }
        return number.signum() >= 0 ? number : cell.fault(ProblemCode.NEGATIVE, "imports.expected.positive");
    }

    private static @Nullable Long count(Cell cell) {
        BigDecimal number = number(cell, "imports.expected.count");
        if (number == null) {
            return null;
        }
        Long count = Numbers.whole(number);
        return count != null ? count : cell.fault(ProblemCode.NOT_A_NUMBER, "imports.expected.count");
    }

    /** The number, without the sign or code of a currency beside it. */
    private static @Nullable BigDecimal amount(Cell given) {
        Matcher priced = CURRENCY.matcher(given.text());
        Cell cell = priced.matches()
                ? given.with(priced.group("amount") == null ? priced.group("other") : priced.group("amount"))
                : given;
        BigDecimal number = number(cell, "imports.expected.amount");
        return number == null || Numbers.isStorable(number)
                ? number
                : cell.fault(ProblemCode.NOT_A_NUMBER, "imports.expected.amount");
    }

    private static @Nullable BigDecimal percent(Cell cell) {
        String text = cell.text();
        BigDecimal percent =
                amount(text.endsWith("%") ? cell.with(CellText.clean(text.substring(0, text.length() - 1))) : cell);
        return percent != null && percent.compareTo(HUNDRED) > 0
                ? cell.fault(ProblemCode.CONFLICT, "imports.expected.percent")
                : percent;
    }

    private static @Nullable LocalDate day(Cell cell) {
        LocalDate day = plannedDay(cell);
        LocalDate latest = cell.rules().today().plusDays(DAYS_AHEAD);
        return day != null && day.isAfter(latest)
                ? cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.past", FIRST_DAY, latest)
                : day;
    }

    private static @Nullable LocalDate plannedDay(Cell cell) {
        if (SourceValues.isNotGiven(cell.text())) {
            return null;
        }
        LocalDate day = SourceValues.day(cell.dateText(), cell.rules());
        if (day == null) {
            return cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.day");
        }
        return day.isBefore(FIRST_DAY) ? cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.since", FIRST_DAY) : day;
    }

    private static @Nullable Instant instant(Cell cell) {
        if (SourceValues.isNotGiven(cell.text())) {
            return null;
        }
        Instant instant = SourceValues.instant(cell.dateText());
        return instant != null ? instant : cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.instant");
    }

    private static @Nullable YearMonth month(Cell cell) {
        if (SourceValues.isNotGiven(cell.text())) {
            return null;
        }
        YearMonth month = SourceValues.month(cell.dateText());
        if (month == null) {
            return cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.month");
        }
        YearMonth latest = YearMonth.from(cell.rules().today()).plusMonths(1);
        return month.atDay(1).isBefore(FIRST_DAY) || month.isAfter(latest)
                ? cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.monthRange", YearMonth.from(FIRST_DAY), latest)
                : month;
    }

    private static @Nullable CustomerId customer(Cell cell) {
        UUID guid = guid(cell);
        return guid == null ? null : new CustomerId(guid);
    }

    private static @Nullable UUID guid(Cell cell) {
        UUID guid = SourceValues.guid(cell.text());
        return guid != null ? guid : cell.fault(ProblemCode.NOT_A_GUID, "imports.expected.guid");
    }

    private static @Nullable Boolean flag(Cell cell) {
        Boolean flag = Flags.flag(cell.text());
        return flag != null ? flag : cell.fault(ProblemCode.UNKNOWN_VALUE, "imports.expected.flag");
    }
}
