package io.seatwise.imports.ui;

import com.vaadin.flow.component.Component;
import io.seatwise.base.Formats;
import io.seatwise.imports.columns.ShownCell;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes the values of a preview in the reader's format. */
final class CellFormat {

    private static final int MOST_DIGITS = 6;

    private CellFormat() {}

    static String of(Component component, @Nullable ShownCell cell) {
        if (cell == null) {
            return Formats.UNKNOWN;
        }
        Formats formats = Formats.of(component);
        return switch (cell.type()) {
            case TEXT -> cell.text();
            case NUMBER -> number(formats, cell.text());
            case PERCENT -> formats.percent(new BigDecimal(cell.text()));
            case DAY -> formats.date(LocalDate.parse(cell.text()));
            case MONTH ->
                YearMonth.parse(cell.text()).format(DateTimeFormatter.ofPattern("LLLL yyyy", formats.locale()));
            case INSTANT -> formats.dateTime(Instant.parse(cell.text()));
            case FLAG -> component.getTranslation("imports.preview.flag." + cell.text());
        };
    }

    private static String number(Formats formats, String text) {
        NumberFormat format = NumberFormat.getNumberInstance(formats.locale());
        format.setMaximumFractionDigits(MOST_DIGITS);
        return format.format(new BigDecimal(text));
    }

    static boolean isNumber(@Nullable ShownCell cell) {
        return cell != null && cell.isNumber();
    }
}
