package io.seatwise.renewals.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Badge;
import io.seatwise.licensing.subscriptions.ScheduledChange;
import io.seatwise.renewals.Outcome;
import io.seatwise.renewals.ReduceUntil;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalSum;
import io.seatwise.renewals.prices.SeatPrice;
import io.seatwise.renewals.words.RenewalSentences;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Texts and figures of renewals in the reader's language. */
record RenewalWords(Formats formats, LocalDate today) {

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

    /** What happens if nobody acts. */
    String sentence(Renewal renewal) {
        return sentences().sentence(renewal);
    }

    /** "1 year", "1 month". */
    String term(@Nullable String term) {
        return sentences().term(term);
    }

    private RenewalSentences sentences() {
        return new RenewalSentences(formats, (key, values) -> I18NProvider.translate(formats.locale(), key, values));
    }

    String autoRenew(@Nullable Boolean autoRenew) {
        return autoRenew == null ? Formats.UNKNOWN : text(autoRenew ? "yes" : "no");
    }

    /** "Renew to a new term, 80 seats, 1 month". */
    String scheduled(ScheduledChange change) {
        return sentences().scheduled(change);
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
}
