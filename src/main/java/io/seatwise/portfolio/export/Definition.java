package io.seatwise.portfolio.export;

/**
 * What a column of a workbook says, for the sheet Definitions.
 *
 * @param name the column's heading
 * @param meaning what it is, or its formula in words
 * @param note what else to know; may be empty
 */
public record Definition(String name, String meaning, String note) {}
