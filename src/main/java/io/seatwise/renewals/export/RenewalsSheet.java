package io.seatwise.renewals.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.derived.Derived;
import io.seatwise.exports.ReportColumn;
import io.seatwise.exports.ReportTables;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.CustomerSelection;
import io.seatwise.portfolio.export.Definition;
import io.seatwise.portfolio.export.WorkbookAddition;
import io.seatwise.portfolio.export.WorkbookSubject;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalReader;
import io.seatwise.renewals.RenewalRefresh;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet Renewals of workbooks, behind Training: one row an active subscription that ends today or later. */
@Component
@Order(20)
class RenewalsSheet implements WorkbookAddition {

    private final Derived derived;
    private final RenewalReader renewals;
    private final CustomerQueries customers;

    RenewalsSheet(Derived derived, RenewalReader renewals, CustomerQueries customers) {
        this.derived = derived;
        this.renewals = renewals;
        this.customers = customers;
    }

    @Override
    public void prepare(PartnerScope scope) {
        derived.await(scope, RenewalRefresh.NAME);
    }

    @Override
    public List<ReportColumn<CustomerRow>> columns(PartnerScope scope, WorkbookSubject subject) {
        return List.of();
    }

    @Override
    public List<Definition> definitions(PartnerScope scope) {
        return RenewalDefinitions.beside(scope);
    }

    @Override
    public void addSheet(StreamingWorkbook workbook, PartnerScope scope, WorkbookSubject subject) {
        List<ReportColumn<Renewal>> columns = RenewalColumns.of(scope);
        workbook.table("Renewals", ReportTables.columns(columns), sink -> {
            Consumer<Renewal> table = ReportTables.rows(columns, sink);
            CustomerId customer = subject.customer();
            if (customer == null) {
                CustomerSelection selection = customers.selection(scope, subject.filter());
                renewals.forEach(
                        scope,
                        selection.joins(),
                        selection.condition(),
                        selection.parameters(),
                        subject.products(),
                        table);
            } else {
                renewals.forEach(scope, customer, table);
            }
        });
    }
}
