package io.seatwise.exports;

/** The form of a value in a sheet, in CSV and in a grid. */
public enum CellType {
    /** Text; one that begins like a formula stays text. */
    TEXT,
    /** An identifier: always text, monospaced on screen. */
    IDENTIFIER,
    /** A whole number. */
    COUNT,
    /** A {@link io.seatwise.base.Ratio}: a fraction with format 0.0% in a sheet. */
    PERCENT,
    /** A {@link java.math.BigDecimal} amount with two decimals; its currency is in another column. */
    MONEY,
    /** A {@link java.time.LocalDate}. */
    DATE
}
