package io.seatwise.portfolio.export;

import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which customers a workbook is about.
 *
 * @param filter those of the portfolio's workbook
 * @param customer the one customer of its own workbook, archived or not; null for the portfolio's
 */
public record WorkbookSubject(
        CustomerFilter filter, @Nullable CustomerId customer) {

    /** The ids of the products that every row is about; empty for all products. */
    public List<String> products() {
        return filter.hasFiguresOfProducts() ? filter.productIds() : List.of();
    }
}
