package io.seatwise.base.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a table row by row. What it throws ends the reading and comes out unchanged. */
public interface RowSink {

    /** Called once, before the rows. Names are trimmed; a column without a name has an empty one. */
    void header(long line, List<String> names);

    /**
     * Called for each row that holds anything.
     *
     * @param line the line at which the row begins; in JSON the first item is line 2
     * @param values as many as there are columns; null where the row has none
     */
    void row(long line, @Nullable String[] values);
}
