package io.seatwise.imports;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What an import changes or has changed.
 *
 * @param customers the tenant ids whose facts change; empty when the file changes nothing
 * @param newCustomers how many of them were not known before
 * @param days the days that the figures are for; empty for kinds without a day
 * @param listing for a list, full or not: how many of the known it names; null for other kinds
 */
public record Changes(
        Set<CustomerId> customers,
        long newCustomers,
        Rows rows,
        SortedSet<LocalDate> days,
        @Nullable Listing listing) {

    public Changes(Set<CustomerId> customers, long newCustomers, Rows rows, SortedSet<LocalDate> days) {
        this(customers, newCustomers, rows, days, null);
    }

    /** The same for a file that is never a full list. */
    public Changes withoutListing() {
        return new Changes(customers, newCustomers, rows, days, null);
    }

    public boolean changesNothing() {
        return rows.rowsAdded() == 0 && rows.rowsChanged() == 0 && rows.rowsNoLongerSeen() == 0 && newCustomers == 0;
    }

    /**
     * The numbers of rows by what they change.
     *
     * @param rowsAdded rows not known before
     * @param rowsChanged rows that differ from what was known
     * @param rowsUnchanged rows that say what is known already
     * @param rowsNoLongerSeen for a full list (customers, subscriptions): those known before that the file does not
     *     name
     */
    public record Rows(long rowsAdded, long rowsChanged, long rowsUnchanged, long rowsNoLongerSeen) {}
}
