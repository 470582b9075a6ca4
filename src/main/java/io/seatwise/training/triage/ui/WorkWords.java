package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.base.Formats;
import io.seatwise.training.playbook.PlaybookContent;
import io.seatwise.training.recommendation.AnnualValue;
import io.seatwise.training.recommendation.RecommendationWords;
import io.seatwise.training.triage.Work;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkState;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The queue in words, in the reader's language.
 *
 * @param people names by e-mail
 * @param playbooks what the playbooks say, by code
 */
record WorkWords(
        Reader reader,
        LocalDate today,
        Map<String, String> people,
        Map<String, PlaybookContent> playbooks,
        RecommendationWords recommendations) {

    static Locale readersLocale() {
        return UI.getCurrent().getLocale();
    }

    String text(String key, Object... values) {
        return I18NProvider.translate(reader.locale(), "training.triage." + key, values);
    }

    String state(WorkState state) {
        return text("state." + state);
    }

    /** The name of a person; the e-mail of a former person. */
    String person(@Nullable String email) {
        return email == null ? text("nobody") : people.getOrDefault(email, email);
    }

    String playbook(String code) {
        PlaybookContent content = playbooks.get(code);
        return content == null ? code : content.title();
    }

    String reason(WorkItem item) {
        return recommendations.reason(reader.locale(), item.recommendation());
    }

    String gain(WorkItem item) {
        return recommendations.gain(reader.locale(), item.recommendation());
    }

    /** The subject of a recommendation: the product, the workload, or all products of the customer. */
    String subject(WorkItem item) {
        String product = item.recommendation().subject().productName();
        String workload = item.recommendation().subject().workload();
        return product != null ? product : workload != null ? workload : text("subject.customer");
    }

    String money(AnnualValue value) {
        return reader.formats().roundMoney(value.amount(), value.currency());
    }

    String priority(WorkItem item) {
        return points(item.recommendation().ranking().priority());
    }

    /** With one decimal: 81.5 */
    String points(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(reader.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    String due(WorkItem item) {
        LocalDate due = item.due();
        return due == null ? Formats.UNKNOWN : reader.formats().relative(due, today);
    }

    /** "In progress, Tina Trainer, due 3 Dec 2026": what somebody else made of it. */
    String position(Work work) {
        String text = state(work.state()) + ", " + person(work.assignee());
        return work.due() == null
                ? text
                : text + ", " + text("due.on", reader.formats().date(work.due()));
    }

    /**
     * Who reads the words.
     *
     * @param seesMoney whether the reader may see amounts
     */
    record Reader(Locale locale, Formats formats, boolean seesMoney) {}
}
