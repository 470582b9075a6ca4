package io.seatwise.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, did or, checked only, would do.
 *
 * @param failure for a failed run, the id that stands beside its cause in the log
 */
public record ImportSummary(
        @JsonUnwrapped Affected affected,
        @JsonUnwrapped Changes.Rows rows,
        @JsonUnwrapped Problems problems,
        @JsonUnwrapped Content content,
        @Nullable String failure) {

    /** How many customers concerned are kept for links. */
    public static final int LINKS = 20;

    public static final ImportSummary NONE = new ImportSummary(
            new Affected(0, 0, null),
            new Changes.Rows(0, 0, 0, 0),
            new Problems(0, 0),
            new Content(0, false, null, null),
            null);

    public ImportSummary with(Changes changes) {
        return new ImportSummary(
                new Affected(
                        changes.customers().size(),
                        changes.newCustomers(),
                        changes.customers().stream().limit(LINKS).toList()),
                changes.rows(),
                problems,
                new Content(changes.days().size(), content.partOfSeveral(), content.sameAs(), changes.listing()),
                failure);
    }

    public ImportSummary withProblems(long errorCount, long warningCount, boolean part) {
        return new ImportSummary(
                affected,
                rows,
                new Problems(errorCount, warningCount),
                new Content(content.days(), part, content.sameAs(), content.listing()),
                failure);
    }

    public ImportSummary withSameAs(ImportId run) {
        return new ImportSummary(
                new Affected(0, 0, null),
                new Changes.Rows(0, 0, rows.rowsUnchanged(), 0),
                problems,
                new Content(content.days(), content.partOfSeveral(), run, content.listing()),
                failure);
    }

    public static ImportSummary failed(String correlationId) {
        return new ImportSummary(NONE.affected, NONE.rows, NONE.problems, NONE.content, correlationId);
    }

    /**
     * The customers whose facts change.
     *
     * @param customers how many customers' facts change
     * @param newCustomers how many of them were not known before
     * @param concerned the tenant ids of some of the customers whose facts change, for links; null in older runs
     */
    public record Affected(
            long customers, long newCustomers, @Nullable List<CustomerId> concerned) {}

    /**
     * The numbers of problems.
     *
     * @param errors how many errors there are, also where fewer are kept
     * @param warnings how many warnings there are
     */
    public record Problems(long errors, long warnings) {}

    /**
     * What the file is.
     *
     * @param days how many days the figures are for
     * @param partOfSeveral the file states that it is one page of several
     * @param sameAs the applied run with the same content, which still stands
     * @param listing for a list: how many of the known it names; null for other kinds
     */
    public record Content(
            int days,
            boolean partOfSeveral,
            @Nullable ImportId sameAs,
            @Nullable Listing listing) {}
}
