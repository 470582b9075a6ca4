package io.seatwise.portfolio.changes;

import io.seatwise.licensing.flags.Flag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A difference between a customer on an earlier day and now.
 *
 * @param day the first day since which it has been as it is now
 * @param flag given for FLAG_RAISED and FLAG_CLEARED
 * @param productName the product of the subscription, given for OUTCOME_CHANGED
 */
public record Change(
        LocalDate day,
        ChangeKind kind,
        ChangedCustomer customer,
        @Nullable Flag flag,
        Difference difference,
        @Nullable String productName) {

    /**
     * What has changed: a percentage with one decimal, a number of seats, a day or an outcome; null when unknown.
     *
     * @param before what was there
     * @param after what is there now
     */
    public record Difference(
            @Nullable Object before, @Nullable Object after) {}

    /** The newest day first; of one day by kind, flag and customer. */
    public static final Comparator<Change> NEWEST_FIRST = Comparator.comparing(Change::day)
            .reversed()
            .thenComparing(Change::kind)
            .thenComparing(Change::flag, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(change -> change.customer().name().toLowerCase(Locale.ROOT))
            .thenComparing(change -> change.customer().id())
            .thenComparing(Change::productName, Comparator.nullsLast(Comparator.naturalOrder()));

    /** What it is about, which changes are counted and grouped by. */
    public NewestChanges.Subject subject() {
        return new NewestChanges.Subject(kind, flag);
    }
}
