package io.seatwise.imports;

import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, did or, checked only, would do.
 *
 * @param customers how many customers' facts change
 * @param newCustomers how many of them were not known before
 * @param rowsNoLongerSeen for a full list, those known before that the file no longer names
 * @param days how many days the figures are for
 * @param errors how many errors there are, also where fewer are kept
 * @param warnings how many warnings there are
 * @param partOfSeveral the file states that it is one page of several
 * @param sameAs the applied run with the same content, which still stands
 * @param listing for a list: how many of the known it names; null for other kinds
 * @param concerned the tenant ids of some of the customers whose facts change, for links; null in older runs
 * @param failure for a failed run, the id that stands beside its cause in the log
 */
public record ImportSummary(
        long customers,
        long newCustomers,
        long rowsAdded,
        long rowsChanged,
        long rowsUnchanged,
        long rowsNoLongerSeen,
        int days,
        long errors,
        long warnings,
        boolean partOfSeveral,
        @Nullable ImportId sameAs,
        @Nullable String failure,
        @Nullable Listing listing,
        @Nullable List<CustomerId> concerned) {

    /** How many customers concerned are kept for links. */
    public static final int LINKS = 20;

    public static final ImportSummary NONE =
            new ImportSummary(0, 0, 0, 0, 0, 0, 0, 0, 0, false, null, null, null, null);

    public ImportSummary with(Changes changes) {
        return new ImportSummary(
                changes.customers().size(),
                changes.newCustomers(),
                changes.rowsAdded(),
                changes.rowsChanged(),
                changes.rowsUnchanged(),
                changes.rowsNoLongerSeen(),
                changes.days().size(),
                errors,
                warnings,
                partOfSeveral,
                sameAs,
                failure,
                changes.listing(),
                changes.customers().stream().limit(LINKS).toList());
    }

    public ImportSummary withProblems(long errorCount, long warningCount, boolean part) {
        return new ImportSummary(
                customers,
                newCustomers,
                rowsAdded,
                rowsChanged,
                rowsUnchanged,
                rowsNoLongerSeen,
                days,
                errorCount,
                warningCount,
                part,
                sameAs,
                failure,
                listing,
                concerned);
    }

    public ImportSummary withSameAs(ImportId run) {
        return new ImportSummary(
                0, 0, 0, 0, rowsUnchanged, 0, days, errors, warnings, partOfSeveral, run, failure, listing, null);
    }

    public static ImportSummary failed(String correlationId) {
        return new ImportSummary(0, 0, 0, 0, 0, 0, 0, 0, 0, false, null, correlationId, null, null);
    }
}
