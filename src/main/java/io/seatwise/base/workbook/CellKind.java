package io.seatwise.base.workbook;

/** The kind of values in a column; each kind has its own cell type, number format and width. */
public enum CellKind {
    /** A {@link String}; one that begins like a formula stays text and carries a quote prefix. */
    TEXT,
    /** A {@link String} in a cell with the text format, so that Excel never converts it to a number. */
    IDENTIFIER,
    /** A whole {@link Number}, grouped by thousands. */
    COUNT,
    /** A {@link io.seatwise.base.Ratio}, written as a fraction with format 0.0%; above 100 % it is coloured. */
    PERCENT,
    /** A {@link java.math.BigDecimal} amount, with two decimals and grouped by thousands. */
    MONEY,
    /** A {@link java.time.LocalDate}. */
    DATE
}
