package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.exports.ReportColumn;
import io.seatwise.portfolio.CustomerColumns;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.EntitlementColumns;
import io.seatwise.portfolio.EntitlementRow;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns of the sheets Customers and Entitlements that a reader may see, and what those of money say.
 *
 * @param definitions for the sheet Definitions, beside those that every workbook has
 */
record WorkbookColumns(
        List<ReportColumn<CustomerRow>> customers,
        List<ReportColumn<EntitlementRow>> entitlements,
        List<Definition> definitions) {

    private static final List<Definition> MONEY = List.of(
            new Definition(
                    "Annual value",
                    "Sum over the own ACTIVE subscriptions of price x quantity",
                    "The price of one seat for one year is from your price list, else the contract's annual value / "
                            + "quantity. Empty when no price is known, or in several currencies."),
            new Definition(
                    "Value at stake",
                    "Sum of (quantity - seats to keep) x price x years of the term that would follow",
                    "For subscriptions that renew, convert or whose end of term is unknown. Seats to keep: the most "
                            + "assigned in 90 days, at least 1."),
            new Definition(
                    "Unused value",
                    "Price x unused licences, an estimate",
                    "Entitled - active, at least 0, in the workload that is used most. A year's value."),
            new Definition("Currency", "ISO 4217 code of the amounts", "Empty when there is no single currency."),
            new Definition(
                    "Subscriptions without price",
                    "How many own ACTIVE subscriptions the sums leave out",
                    "Because neither a price list nor the contract gives a price."));

    /** The columns that this reader may see. */
    static WorkbookColumns of(PartnerScope scope) {
        return new WorkbookColumns(
                CustomerColumns.of(scope), EntitlementColumns.of(scope), scope.seesMoney() ? MONEY : List.of());
    }

    /** All columns, behind those of a customer these. */
    WorkbookColumns with(List<ReportColumn<CustomerRow>> more, List<Definition> moreDefinitions) {
        return new WorkbookColumns(
                Stream.concat(customers.stream(), more.stream()).toList(),
                entitlements,
                Stream.concat(definitions.stream(), moreDefinitions.stream()).toList());
    }

    /** The columns of readers who may see money. */
    static WorkbookColumns all() {
        return new WorkbookColumns(CustomerColumns.all(), EntitlementColumns.all(), MONEY);
    }
}
