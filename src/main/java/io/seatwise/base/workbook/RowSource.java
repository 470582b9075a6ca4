package io.seatwise.base.workbook;

/** Where the rows of a table come from; asked once, while the workbook is being written. */
@FunctionalInterface
public interface RowSource {

    /** Gives every row to the sink, in order. An exception ends the file unfinished, so that nobody takes it for whole. */
    void writeTo(RowSink sink);
}
