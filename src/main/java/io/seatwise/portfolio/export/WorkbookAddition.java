package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.exports.ReportColumn;
import io.seatwise.portfolio.CustomerRow;
import java.util.List;

/**
 * What a feature adds, as a Spring bean, to the portfolio's workbook and to one customer's: columns at the end of the
 * sheet Customers, and a sheet behind all others. Both are asked inside the reading transaction.
 */
public interface WorkbookAddition {

    /** Brings what it will tell to the newest facts, before the reading transaction, in which nothing can be written. */
    default void prepare(PartnerScope scope) {}

    /** Columns behind those of the contract, in the same order for every subject. */
    List<ReportColumn<CustomerRow>> columns(PartnerScope scope, WorkbookSubject subject);

    /** What each of the columns that this reader sees says, unless the sheet Definitions explains it already. */
    List<Definition> definitions(PartnerScope scope);

    /** Adds the sheet, also where it has no rows. */
    void addSheet(StreamingWorkbook workbook, PartnerScope scope, WorkbookSubject subject);
}
