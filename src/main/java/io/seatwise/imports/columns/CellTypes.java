package io.seatwise.imports.columns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
    static final CellType<UUID> GUID = new CellType<>("imports.format.guid", CellTypes::guid);
    static final CellType<Boolean> FLAG = new CellType<>("imports.format.flag", CellTypes::flag);
    static final CellType<String> IGNORED = new CellType<>("imports.format.ignored", cell -> null);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern GUID_FORM =
            Pattern.compile("\\{?([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})}?");

    private CellTypes() {}

    static CellType<String> text(int maxLength) {
        return new CellType<>("imports.format.text", cell -> text(cell, maxLength));
    }

    static CellType<String> id(int maxLength) {
        return new CellType<>("imports.format.id", cell -> {
            String text = text(cell, maxLength);
            if (text == null) {
                return null;
            }
            var matcher = GUID_FORM.matcher(text);
            return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : text;
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

    private static @Nullable String text(Cell cell, int maxLength) {
        return cell.text().length() <= maxLength
                ? cell.text()
                : cell.fault(ProblemCode.TOO_LARGE, "imports.expected.length", maxLength);
    }

    private static @Nullable Long count(Cell cell) {
        Long count = SourceValues.count(cell.text());
        if (count == null) {
            return cell.fault(ProblemCode.NOT_A_NUMBER, "imports.expected.count");
        }
        return count >= 0 ? count : cell.fault(ProblemCode.NEGATIVE, "imports.expected.positive");
    }

    private static @Nullable BigDecimal amount(Cell cell) {
        BigDecimal amount = SourceValues.amount(cell.text());
        if (amount != null && amount.signum() >= 0) {
            return amount;
        }
        return SourceValues.isNegative(cell.text())
                ? cell.fault(ProblemCode.NEGATIVE, "imports.expected.positive")
                : cell.fault(ProblemCode.NOT_A_NUMBER, "imports.expected.amount");
    }

    private static @Nullable BigDecimal percent(Cell cell) {
        BigDecimal percent = amount(cell);
        return percent != null && percent.compareTo(HUNDRED) > 0
                ? cell.fault(ProblemCode.CONFLICT, "imports.expected.percent")
                : percent;
    }

    private static @Nullable LocalDate day(Cell cell) {
        LocalDate day = SourceValues.day(cell.text());
        return day != null ? day : cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.day");
    }

    private static @Nullable LocalDate plannedDay(Cell cell) {
        LocalDate day = SourceValues.day(cell.text());
        return day != null ? day : cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.day");
    }

    private static @Nullable Instant instant(Cell cell) {
        Instant instant = SourceValues.instant(cell.text());
        return instant != null ? instant : cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.instant");
    }

    private static @Nullable YearMonth month(Cell cell) {
        YearMonth month = SourceValues.month(cell.text());
        return month != null ? month : cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.month");
    }

    private static @Nullable UUID guid(Cell cell) {
        UUID guid = SourceValues.guid(cell.text());
        return guid != null ? guid : cell.fault(ProblemCode.NOT_A_GUID, "imports.expected.guid");
    }

    private static @Nullable Boolean flag(Cell cell) {
        Boolean flag = SourceValues.flag(cell.text());
        return flag != null ? flag : cell.fault(ProblemCode.UNKNOWN_VALUE, "imports.expected.flag");
    }
}
