package io.seatwise.portfolio.changes;

import io.seatwise.ids.CustomerId;
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
 * @param before what was there: a percentage with one decimal, a number of seats, a day or an outcome; null when unknown
 * @param after what is there now, likewise
 * @param productName the product of the subscription, given for OUTCOME_CHANGED
 */
public record Change(
        LocalDate day,
        ChangeKind kind,
        CustomerId customer,
        String customerName,
        @Nullable String accountManager,
        @Nullable Flag flag,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String productName) {

    /** The newest day first; of one day by kind, flag and customer. */
    public static final Comparator<Change> NEWEST_FIRST = Comparator.comparing(Change::day)
            .reversed()
            .thenComparing(Change::kind)
            .thenComparing(Change::flag, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(change -> change.customerName().toLowerCase(Locale.ROOT))
            .thenComparing(Change::customer)
            .thenComparing(Change::productName, Comparator.nullsLast(Comparator.naturalOrder()));

    /** What it is about, which changes are counted and grouped by. */
    public NewestChanges.Subject subject() {
        return new NewestChanges.Subject(kind, flag);
    }
}
