package io.seatwise.base.tabular;

import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself beside its rows.
 *
 * @param form the form it was read in
 * @param rows how many rows there were
 * @param hasNextPage a JSON envelope that names a next page: the file is one page of several
 * @param totalCount a JSON envelope's count of all rows; null when it says none
 */
public record TabularNotes(
        TabularForm form,
        long rows,
        boolean hasNextPage,
        @Nullable Long totalCount) {

    /** Whether the file states that it holds only part of the rows. */
    public boolean isPart() {
        return hasNextPage || (totalCount != null && totalCount > rows);
    }
}
