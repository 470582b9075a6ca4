package io.seatwise.base.tabular;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a table row by row. What it throws ends the reading and comes out unchanged. */
public interface RowSink {

    /** A likeness that ends the search for the header. */
    int HEADER = Integer.MAX_VALUE;

    /**
     * Rates how much a line near the top looks like the header. The first of the first 20 lines with {@link #HEADER} is
     * the header; without one the line with the highest rating, of those the first.
     */
    default int likeness(List<String> names) {
        return HEADER;
    }

    /**
     * Called before the header of a workbook.
     *
     * @param dayZero the day from which its numbers count days where they are dates
     */
    default void countDaysFrom(LocalDate dayZero) {}

    /** Called once, before the rows. Names are trimmed; a column without a name has an empty one. */
    void header(long line, List<String> names);

    /**
     * Called for each row that holds anything.
     *
     * @param line the line at which the row begins; in JSON the first item is line 2
     * @param values as many as there are columns; null where the row has none
     * @param numbers the places of values that are numbers of the format, not texts; valid during the call
     */
    void row(long line, @Nullable String[] values, BitSet numbers);

    /**
     * Called for what a file holds beside its table: lines above the header, cells of further sheets, keys
     * beside the list.
     *
     * @param name the column's header or the path of keys with points between; empty without one
     */
    default void aside(String name, String value) {}

    /**
     * Called for what stands behind cells of the table, after its rows: the address of a link, a text within a formula.
     *
     * @param column its place; -1 where it belongs to none
     */
    default void behind(int column, String text) {
        aside("", text);
    }

    /** Called before the first line of each further sheet. */
    default void furtherSheet() {}

    /** Called for each line of a further sheet, before its cells are handed to {@link #aside}. */
    default void furtherLine(@Nullable String[] values) {}
}
