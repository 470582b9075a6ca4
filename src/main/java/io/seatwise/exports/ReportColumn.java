package io.seatwise.exports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a report: one list of these makes the grid's columns and the sheet's, so that a workbook is what was on
 * screen.
 *
 * @param title the header in files, as the contract names it
 * @param messageKey the header on screen
 * @param sortKey the name to sort by in the URL and the REST API; null when rows cannot be sorted by it
 * @param value the cell: String, Long, {@link io.seatwise.base.Ratio}, BigDecimal or LocalDate by type; null is an empty cell
 */
public record ReportColumn<R>(
        String title,
        String messageKey,
        CellType type,
        @Nullable String sortKey,
        Function<R, @Nullable Object> value) {}
