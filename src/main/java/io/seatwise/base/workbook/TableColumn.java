package io.seatwise.base.workbook;

/**
 * A column of a {@link StreamingWorkbook#table table}.
 *
 * @param title the header cell; unique within its table
 */
public record TableColumn(String title, CellKind kind) {}
