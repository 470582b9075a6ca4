package io.seatwise.training.outcome.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.base.Formats;
import io.seatwise.training.outcome.Interval;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts and figures of outcomes in the reader's language. */
record OutcomeWords(Formats formats, Map<String, Playbook> playbooks) {

    /** The text of {@code training.outcome.<key>}. */
    String text(String key, Object... values) {
        return I18NProvider.translate(formats.locale(), "training.outcome." + key, values);
    }

    String percent(@Nullable Double percent) {
        return percent == null ? Formats.UNKNOWN : formats.percent(BigDecimal.valueOf(percent));
    }

    /** +4.2 */
    String points(double points) {
        return formats.points(BigDecimal.valueOf(points));
    }

    /** 2.1 */
    String number(double number) {
        return formats.decimal(BigDecimal.valueOf(number));
    }

    /** 2.7 to 6.1; with signs where it reaches over zero or is below it. */
    String interval(Interval interval) {
        return interval.low() > 0
                ? text("interval", number(interval.low()), number(interval.high()))
                : text("interval", points(interval.low()), points(interval.high()));
    }

    /** "4.4 points more than 19 similar customers" */
    String verdict(double estimate, long peers) {
        return text(estimate < 0 ? "less" : "more", number(Math.abs(estimate)), formats.count(peers));
    }

    String date(@Nullable LocalDate date) {
        return formats.date(date);
    }

    String playbook(@Nullable String code) {
        return code == null ? Formats.UNKNOWN : Playbooks.title(playbooks, code, formats.locale());
    }

    /** Which figure was to rise. */
    String target(Outcome outcome) {
        String product = outcome.subject().productName() == null
                ? outcome.subject().target().productId()
                : outcome.subject().productName();
        String workload = outcome.subject().target().workloadCode();
        if (outcome.subject().target().category() != null) {
            return text(
                    "target.category",
                    I18NProvider.translate(
                            formats.locale(),
                            "adoption.score.category."
                                    + outcome.subject().target().category()));
        }
        if (product == null) {
            return workload == null ? text("target.customer") : text("target.workload", workload);
        }
        return workload == null ? text("target.product", product) : text("target.productWorkload", product, workload);
    }
}
