package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.base.Formats;
import io.seatwise.base.i18n.Texts;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.RecommendationWords;
import io.seatwise.training.recommendation.Recommendations;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds the next step of a customer and describes it. */
@Service
public class NextSteps {

    private static final String KEY = "training.triage.next.";

    /** The playbook for low adoption where no card names one. */
    private static final String LOW_ADOPTION = "low-adoption";

    /** More cards than a customer has by far; the best come first. */
    private static final int MAX_CARDS = 100;

    private static final List<SortOrder> BEST_FIRST =
            List.of(SortOrder.descending("pinned"), SortOrder.descending("priority"));

    private final CustomerQueries customers;
    private final WorkQueue queue;
    private final Recommendations recommendations;
    private final Playbooks playbooks;
    private final RecommendationWords words;
    private final Texts texts;

    NextSteps(
            CustomerQueries customers,
            WorkQueue queue,
            Recommendations recommendations,
            Playbooks playbooks,
            RecommendationWords words,
            Texts texts) {
        this.customers = customers;
        this.queue = queue;
        this.recommendations = recommendations;
        this.playbooks = playbooks;
        this.words = words;
        this.texts = texts;
    }

    /** Finds the customer's next step; empty when the customer is not visible. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<NextStep> of(PartnerScope scope, CustomerId customerId) {
        return customers
                .find(scope, customerId)
                .map(customer -> NextStep.of(
                        customer,
                        queue.page(scope, WorkFilter.of(customerId), BEST_FIRST, 0, MAX_CARDS),
                        recommendations.grace(scope, customerId)));
    }

    /** The code of the playbook that the step asks for; empty where it asks for none. */
    public Optional<String> playbook(NextStep step) {
        return Optional.ofNullable(step.item())
                .map(item -> item.recommendation().reason().playbookCode())
                .or(() -> step.code() == NextStep.Code.RECOMMENDED ? Optional.of(LOW_ADOPTION) : Optional.empty());
    }

    /** Describes the step in one or two sentences. */
    public String text(PartnerScope scope, NextStep step, Locale locale) {
        return switch (step.code()) {
            case RECOMMENDED -> recommended(scope, step, locale);
            case DATA_FIRST -> text(locale, "DATA_FIRST", reason(step, locale));
            case GRACE -> grace(step, locale);
            case TOO_SMALL -> text(locale, "TOO_SMALL", NextStep.MIN_SEATS);
            case NO_DATA -> text(locale, "NO_DATA");
            case NOTHING_TO_DO -> text(locale, "NOTHING_TO_DO");
        };
    }

    /** Describes the step as the end of a sentence, without a full stop: "start with a training on SharePoint". */
    public String advice(PartnerScope scope, NextStep step, Locale locale) {
        return switch (step.code()) {
            case RECOMMENDED ->
                StartAdvice.of(
                        texts,
                        locale,
                        playbooks.byCode(scope),
                        playbook(step).orElse(LOW_ADOPTION),
                        step.item() == null ? null : step.item().recommendation());
            case GRACE -> text(locale, "advice.GRACE", date(step.until(), locale));
            case DATA_FIRST, TOO_SMALL, NO_DATA, NOTHING_TO_DO -> text(locale, "advice." + step.code());
        };
    }

    private String recommended(PartnerScope scope, NextStep step, Locale locale) {
        String title = Playbooks.title(playbooks.byCode(scope), playbook(step).orElse(LOW_ADOPTION), locale);
        WorkItem item = step.item();
        if (item == null) {
            return text(locale, "RECOMMENDED.noRule", title);
        }
        return switch (item.state()) {
            case DONE ->
                text(
                        locale,
                        "RECOMMENDED.done",
                        title,
                        date(item.work().progress().doneDay(), locale));
            case DISMISSED -> text(locale, "RECOMMENDED.dismissed", title);
            case SNOOZED -> text(locale, "RECOMMENDED.snoozed", title, date(step.until(), locale));
            default -> text(locale, "RECOMMENDED", title, reason(step, locale));
        };
    }

    private String grace(NextStep step, Locale locale) {
        Recommendations.Grace grace = step.grace();
        String day = date(step.until(), locale);
        return grace == null || grace.productName() == null
                ? text(locale, "GRACE.customer", day)
                : text(locale, "GRACE.product", grace.productName(), day);
    }

    private String reason(NextStep step, Locale locale) {
        WorkItem item = step.item();
        return item == null ? "" : words.reason(locale, item.recommendation());
    }

    private static String date(@Nullable LocalDate day, Locale locale) {
        return new Formats(locale).date(day);
    }

    private String text(Locale locale, String key, Object... values) {
        return texts.getTranslation(KEY + key, locale, values);
    }
}
