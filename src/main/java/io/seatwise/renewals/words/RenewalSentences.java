package io.seatwise.renewals.words;

import io.seatwise.base.Formats;
import io.seatwise.licensing.subscriptions.ScheduledChange;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.TermLength;
import io.seatwise.renewals.Renewal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in the reader's language what a renewal leads to. Amounts are in it only where the renewal has them. */
public record RenewalSentences(Formats formats, Wording wording) {

    private static final int MONTHS_A_YEAR = 12;

    /** Gives the text of a bundle key in the language of the reader. */
    @FunctionalInterface
    public interface Wording {

        String text(String key, Object... values);
    }

    private String text(String key, Object... values) {
        return wording.text("renewals." + key, values);
    }

    /** What happens if nobody acts: "Ends on 31 Dec 2026 and goes on month by month: about €1,236.00 a month". */
    public String sentence(Renewal renewal) {
        Subscription subscription = renewal.subscription();
        LocalDate end = subscription.term().commitmentEnd();
        if (end == null) {
            return text("sentence.noEnd");
        }
        ScheduledChange change = subscription.terms().change();
        return switch (renewal.end().outcome()) {
            case RENEWS ->
                text(
                        "sentence.RENEWS",
                        formats.date(end),
                        formats.count(
                                change.quantity() == null
                                        ? subscription.purchase().quantity()
                                        : change.quantity()),
                        term(
                                change.termDuration() == null
                                        ? subscription.term().termDuration()
                                        : change.termDuration()));
            case EXTENDS ->
                renewal.money().extendedCost() == null
                        ? text("sentence.EXTENDS.plain", formats.date(end))
                        : text(
                                "sentence.EXTENDS",
                                formats.date(end),
                                formats.money(
                                        renewal.money().extendedCost(),
                                        renewal.money().currency()));
            default -> text("sentence." + renewal.end().outcome(), formats.date(end));
        };
    }

    /** "1 year", "1 month"; a term that cannot be read is shown as the source has it. */
    public String term(@Nullable String term) {
        Integer months = TermLength.months(term);
        if (months == null) {
            return term == null ? Formats.UNKNOWN : term;
        }
        return months % MONTHS_A_YEAR == 0 ? text("term.years", months / MONTHS_A_YEAR) : text("term.months", months);
    }

    /** "Renew to a new term, 80 seats, 1 month". */
    public String scheduled(ScheduledChange change) {
        List<String> parts = new ArrayList<>();
        if (change.action() != null) {
            parts.add(text("scheduled." + change.action()));
        }
        if (change.quantity() != null) {
            parts.add(text("seats", change.quantity()));
        }
        if (change.termDuration() != null) {
            parts.add(term(change.termDuration()));
        }
        return parts.isEmpty() ? text("scheduled.none") : String.join(", ", parts);
    }

    /** The last working day before a deadline on a weekend; null when it is on a weekday. */
    public static @Nullable LocalDate lastWorkingDay(@Nullable LocalDate deadline) {
        if (deadline == null) {
            return null;
        }
        DayOfWeek day = deadline.getDayOfWeek();
        if (day == DayOfWeek.SATURDAY) {
            return deadline.minusDays(1);
        }
        return day == DayOfWeek.SUNDAY ? deadline.minusDays(2) : null;
    }
}
