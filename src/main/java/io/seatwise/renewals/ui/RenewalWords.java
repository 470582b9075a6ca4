package io.seatwise.renewals.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.licensing.subscriptions.ScheduledChange;
import io.seatwise.licensing.subscriptions.Subscription;
import io.seatwise.licensing.subscriptions.TermLength;
import io.seatwise.renewals.Outcome;
import io.seatwise.renewals.ReduceUntil;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalSum;
import io.seatwise.renewals.prices.SeatPrice;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts and figures of renewals in the reader's language. */
record RenewalWords(Formats formats, LocalDate today) {

    private static final int MONTHS_A_YEAR = 12;

    /** The text of {@code renewals.<key>}. */
    String text(String key, @Nullable Object... values) {
        return I18NProvider.translate(formats.locale(), "renewals." + key, values);
    }

    String date(@Nullable LocalDate date) {
        return formats.date(date);
    }

    String money(@Nullable BigDecimal amount, @Nullable String currency) {
        return formats.money(amount, currency);
    }

    /** Without cents, for a tile. */
    String roundMoney(@Nullable BigDecimal amount, @Nullable String currency) {
        return formats.roundMoney(amount, currency);
    }

    String outcome(Outcome outcome) {
        return text("outcome." + outcome);
    }

    Badge badge(Outcome outcome) {
        Badge badge = new Badge(outcome(outcome), tone(outcome));
        badge.setTitle(text("outcome." + outcome + ".short"));
        return badge;
    }

    private static Badge.Tone tone(Outcome outcome) {
        return switch (outcome) {
            case RENEWS -> Badge.Tone.INFO;
            case CANCELS -> Badge.Tone.BAD;
            case CONVERTS -> Badge.Tone.NEUTRAL;
            case EXTENDS, GRACE -> Badge.Tone.WARNING;
            case UNKNOWN -> Badge.Tone.NEUTRAL;
        };
    }

    /** What happens if nobody acts: "Ends on 31 Dec 2026 and goes on month by month: about €1,236.00 a month". */
    String sentence(Renewal renewal) {
        Subscription subscription = renewal.subscription();
        LocalDate end = subscription.commitmentEnd();
        if (end == null) {
            return text("sentence.noEnd");
        }
        ScheduledChange change = subscription.terms().change();
        return switch (renewal.outcome()) {
            case RENEWS ->
                text(
                        "sentence.RENEWS",
                        date(end),
                        formats.count(change.quantity() == null ? subscription.quantity() : change.quantity()),
                        term(change.termDuration() == null ? subscription.termDuration() : change.termDuration()));
            case EXTENDS ->
                renewal.extendedCost() == null
                        ? text("sentence.EXTENDS.plain", date(end))
                        : text("sentence.EXTENDS", date(end), money(renewal.extendedCost(), renewal.currency()));
            default -> text("sentence." + renewal.outcome(), date(end));
        };
    }

    /** "1 year", "1 month"; a term that cannot be read stands as it came. */
    String term(@Nullable String term) {
        Integer months = TermLength.months(term);
        if (months == null) {
            return term == null ? Formats.UNKNOWN : term;
        }
        return months % MONTHS_A_YEAR == 0 ? text("term.years", months / MONTHS_A_YEAR) : text("term.months", months);
    }

    String autoRenew(@Nullable Boolean autoRenew) {
        return autoRenew == null ? Formats.UNKNOWN : text(autoRenew ? "yes" : "no");
    }

    /** "Renew to a new term, 80 seats, 1 month". */
    String scheduled(ScheduledChange change) {
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

    String until(ReduceUntil until) {
        return until.moment() == null ? date(until.day()) : formats.dateTime(until.moment());
    }

    /** "€120.00 a seat and year, from the price list of 1 Oct 2026". */
    String price(@Nullable SeatPrice price) {
        return price == null
                ? text("price.unknown")
                : text("price." + price.basis(), money(price.amount(), price.currency()), date(price.asOf()));
    }

    /** "€12,400.00 · $800.00", with how many amounts are unknown. */
    String sums(List<RenewalSum> sums) {
        String known = sums.stream()
                .filter(sum -> sum.atStake() != null)
                .map(sum -> money(sum.atStake(), sum.currency()))
                .collect(Collectors.joining(" · "));
        long unknown = sums.stream().mapToLong(RenewalSum::unknown).sum();
        String amount = known.isEmpty() ? Formats.UNKNOWN : known;
        return unknown == 0 ? amount : text("sums.unknown", amount, unknown);
    }

    /** The last working day before a deadline on a weekend; null when it is on a weekday. */
    static @Nullable LocalDate lastWorkingDay(@Nullable LocalDate deadline) {
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
