package io.seatwise.portfolio.changes.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.base.Formats;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.Flag.Figure;
import io.seatwise.portfolio.changes.Change;
import io.seatwise.portfolio.changes.ChangeKind;
import io.seatwise.portfolio.changes.NewestChanges.Subject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes changes in the reader's language. */
record ChangeLabels(Formats formats) {

    String text(String key, Object... values) {
        return I18NProvider.translate(formats.locale(), "portfolio.changes." + key, values);
    }

    String kind(ChangeKind kind) {
        return text("kind." + kind);
    }

    String flag(Flag flag) {
        return I18NProvider.translate(formats.locale(), "licensing.flag." + flag);
    }

    /** "Low adoption raised" */
    String heading(Subject subject) {
        Flag flag = subject.flag();
        return flag == null ? kind(subject.kind()) : text("heading." + subject.kind(), flag(flag));
    }

    /** "Usage 50.0 % before, 31.0 % now", "Next renewal 22 Dec 2026"; empty where there is nothing to compare. */
    String detail(Change change) {
        Flag flag = change.flag();
        return switch (change.kind()) {
            case FLAG_RAISED, FLAG_CLEARED ->
                flag == null || flag.figure() == Figure.SUBSCRIPTION ? "" : figures("detail." + flag.figure(), change);
            case SEATS_CHANGED -> figures("detail.SEATS_CHANGED", change);
            case SCORE_CHANGED -> figures("detail.SCORE_CHANGED", change);
            case OUTCOME_CHANGED ->
                text(
                        "detail.OUTCOME_CHANGED",
                        change.productName() == null ? Formats.UNKNOWN : change.productName(),
                        outcome(change.difference().before()),
                        outcome(change.difference().after()));
            case CUSTOMER_NEW, CUSTOMER_GONE -> "";
        };
    }

    private String figures(String key, Change change) {
        if (change.flag() == Flag.RENEWAL_SOON
                && Objects.equals(
                        change.difference().before(), change.difference().after())) {
            return text(key + ".same", value(change.difference().after()));
        }
        return text(
                key,
                value(change.difference().before()),
                value(change.difference().after()));
    }

    private String outcome(@Nullable Object outcome) {
        return outcome == null
                ? Formats.UNKNOWN
                : I18NProvider.translate(formats.locale(), "renewals.outcome." + outcome);
    }

    private String value(@Nullable Object value) {
        return switch (value) {
            case null -> Formats.UNKNOWN;
            case BigDecimal percent -> formats.percent(percent);
            case Number count -> formats.count(count);
            case LocalDate day -> formats.date(day);
            default -> value.toString();
        };
    }
}
