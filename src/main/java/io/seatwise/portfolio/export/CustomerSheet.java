package io.seatwise.portfolio.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.ids.CustomerId;
import java.io.IOException;
import java.util.List;

/** A further sheet of one customer's workbook, given by a feature as a Spring bean; behind those of the contract. */
public interface CustomerSheet {

    /** What each of its columns says that the sheet Definitions does not explain already. */
    List<Definition> definitions();

    /** Adds the sheet, or nothing where there is nothing to say of this customer, which the scope sees. */
    void addTo(StreamingWorkbook workbook, PartnerScope scope, CustomerId customer) throws IOException;
}
