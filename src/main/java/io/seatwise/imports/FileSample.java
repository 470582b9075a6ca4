package io.seatwise.imports;

import java.util.List;

/**
 * The first rows of a checked file, for people to look at. Kept as long as the file is.
 *
 * @param isUnderstood whether the rows are those of a kind; else they are as in the file
 * @param columns the names of the columns
 * @param rows the cells as {@code ShownCell} reads them
 */
public record FileSample(boolean isUnderstood, List<String> columns, List<List<String>> rows) {}
