package io.seatwise.adoption.usage.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.adoption.usage.MonthFigures;
import io.seatwise.adoption.usage.SharingHabit;
import io.seatwise.adoption.usage.UsageReport;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Figure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts and figures of usage analytics for one reader. */
record UsageWords(Formats formats) {

    private static final String GUIDE = "usage-analytics";

    String text(String key, Object... values) {
        return I18NProvider.translate(formats.locale(), "adoption.usage." + key, values);
    }

    /** Oct 2026 */
    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLL yyyy", formats.locale()));
    }

    /** Oct 2026, or with a word where the month was not seen to its end. */
    String month(MonthFigures month) {
        return month.coverage().partial() ? text("month.partial", month(month.month())) : month(month.month());
    }

    String growth(@Nullable BigDecimal percent) {
        return percent == null ? Formats.UNKNOWN : formats.points(percent) + "\u00a0%";
    }

    String devices(@Nullable Long count) {
        return formats.count(count);
    }

    /** What a finding means, in a sentence. */
    String finding(UsageReport.Finding finding) {
        SharingHabit.Reading reading = finding.reading();
        if (finding.hidden()) {
            return text("reading." + reading + ".hidden", formats.date(finding.day()));
        }
        return text(
                "reading." + reading + ".text",
                formats.percent(finding.oneDrive()),
                formats.percent(finding.sharePoint()),
                formats.date(finding.day()));
    }

    /** How a figure of this month was made. */
    Figure figure(String name, String value, MonthFigures month, List<Figure.Input> inputs) {
        return new Figure(
                text("figure." + name),
                value,
                new Figure.Calculation(text("figure." + name + ".formula"), inputs),
                new Figure.Source(
                        text("source.month"), formats.date(month.coverage().contentDay()), text("figure.leftOut")),
                GUIDE);
    }

    Figure.Input input(String name, @Nullable Long count) {
        return new Figure.Input(text("input." + name), formats.count(count));
    }
}
