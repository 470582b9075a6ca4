package io.seatwise.adoption.product.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.adoption.LicenceScore;
import io.seatwise.adoption.product.Percents;
import io.seatwise.base.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Texts of the product adoption score in the reader's language. */
record ProductWords(Formats formats) {

    static ProductWords ofCurrentReader() {
        return new ProductWords(Formats.current());
    }

    /** The text of {@code adoption.product.<key>}. */
    String text(String key, Object... parameters) {
        return I18NProvider.translate(formats.locale(), "adoption.product." + key, parameters);
    }

    /** "1 licence", "4 licences": the text of {@code adoption.product.count.<noun>.one} or {@code .many}. */
    String count(String noun, long count) {
        return text("count." + noun + (count == 1 ? ".one" : ".many"), formats.count(count));
    }

    String reason(LicenceScore.Reason reason) {
        return text("reason." + reason);
    }

    String type(LicenceType type) {
        return text("type." + type);
    }

    /** 82.3 %, "–" for unknown. */
    String percent(@Nullable BigDecimal percent) {
        return formats.percent(Percents.of(percent));
    }

    String number(@Nullable Number number) {
        return formats.count(number);
    }

    String date(@Nullable LocalDate date) {
        return formats.date(date);
    }

    /** Oct 2026 */
    String month(@Nullable YearMonth month) {
        return month == null
                ? Formats.UNKNOWN
                : month.format(DateTimeFormatter.ofPattern("MMM yyyy", formats.locale()));
    }
}
