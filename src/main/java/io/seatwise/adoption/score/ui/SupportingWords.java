package io.seatwise.adoption.score.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.adoption.supporting.Metric;
import io.seatwise.adoption.supporting.Metric.Unit;
import io.seatwise.adoption.supporting.SupportingFigure;
import io.seatwise.adoption.supporting.SupportingFigure.Input;
import io.seatwise.adoption.supporting.SupportingFigure.Window;
import io.seatwise.adoption.supporting.SupportingTopic;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Supporting metrics in the reader's language. */
record SupportingWords(Formats formats) {

    private static final String GUIDE = "supporting-metrics";

    /** The text of {@code adoption.supporting.<key>}. */
    String text(String key, Object... values) {
        return I18NProvider.translate(formats.locale(), "adoption.supporting." + key, values);
    }

    /** The count that replaces Microsoft's metric. */
    String shown(SupportingTopic topic) {
        return text("shown." + topic);
    }

    String name(SupportingFigure figure) {
        return figure.metric() == Metric.NETWORK_OF_LOCATION && figure.subject().isEmpty()
                ? text("location.few")
                : text("metric." + figure.metric(), figure.subject());
    }

    /** 41.2 %, 103 people, 72 / 100; in words where it is not shown. */
    String value(SupportingFigure figure) {
        return figure.value() == null ? text("few") : value(figure.metric().unit(), figure.value());
    }

    private String value(Unit unit, BigDecimal value) {
        return switch (unit) {
            case PERCENT -> formats.percent(value);
            case PEOPLE, COUNT -> text("unit." + unit, formats.count(value));
            case PEOPLE_A_DAY, COUNT_A_DAY, POINTS -> text("unit." + unit, decimal(value));
        };
    }

    /** "+3.4 against 13 Feb 2026"; null without an earlier figure. */
    @Nullable
    String change(SupportingFigure figure) {
        BigDecimal change = figure.change();
        if (change == null || figure.before() == null) {
            return null;
        }
        Unit unit = figure.metric().unit();
        String shown =
                unit == Unit.PEOPLE || unit == Unit.COUNT ? formats.change(change.longValue()) : formats.points(change);
        return text("change", shown, formats.date(figure.before().last()));
    }

    /** "28 days to 14 Mar 2026" */
    String window(Window window) {
        String last = formats.date(window.last());
        if (window.days() == 1) {
            return text("window.day", last);
        }
        return window.isComplete()
                ? text("window.days", formats.count(window.days()), last)
                : text("window.known", formats.count(window.known()), formats.count(window.days()), last);
    }

    /** How the figure was made, for the panel behind it. */
    Figure figure(SupportingTopic topic, SupportingFigure figure) {
        List<Figure.Input> inputs = new ArrayList<>();
        for (Input input : figure.derivation().inputs()) {
            inputs.add(new Figure.Input(input.name(), plain(input.value())));
        }
        if (figure.window().days() > 1 && !figure.window().isComplete()) {
            inputs.add(new Figure.Input(
                    text("input.days"), formats.count(figure.window().known())));
        }
        if (figure.before() != null) {
            inputs.add(new Figure.Input(
                    text("input.before", formats.date(figure.before().last())),
                    value(figure.metric().unit(), figure.before().value())));
        }
        return new Figure(
                name(figure),
                value(figure),
                new Figure.Calculation(
                        text(
                                "formula." + figure.metric().method(),
                                String.join(" + ", figure.derivation().formula().part()),
                                String.join(" + ", figure.derivation().formula().whole())),
                        inputs),
                new Figure.Source(
                        figure.derivation().source(),
                        window(figure.window()),
                        figure.value() == null ? text("few.title") : shown(topic)),
                GUIDE);
    }

    /** 12 or 12.5 */
    private String plain(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0 ? formats.count(value) : decimal(value);
    }

    private String decimal(BigDecimal value) {
        BigDecimal shown = value.setScale(1, RoundingMode.HALF_UP);
        return formats.percent(shown).replace("\u00a0%", "");
    }
}
