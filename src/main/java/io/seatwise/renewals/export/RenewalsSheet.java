package io.seatwise.renewals.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.derived.Derived;
import io.seatwise.exports.ReportColumn;
import io.seatwise.exports.ReportTables;
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
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sheet Renewals of workbooks, behind Training: one row an active subscription that ends today or later. */
@Component
@Order(20)
class RenewalsSheet implements WorkbookAddition {

    private static final List<Definition> DEFINITIONS = List.of(
            new Definition("Subscription ID", "Microsoft's id of the subscription", "Kept as text."),
            new Definition("Quantity", "Seats of the subscription", ""),
            new Definition(
                    "Assigned",
                    "This subscription's share of the seats assigned",
                    "Shared out over the active subscriptions of the product, the one that ends last first."),
            new Definition("Spare", "Quantity - assigned, at least 0", "Empty where assigned is unknown."),
            new Definition("Keep", "The largest number assigned in the last 90 days, at least 1", ""),
            new Definition("Reduce by", "Quantity - keep, at least 0", ""),
            new Definition("Term duration", "ISO 8601: P1M, P1Y, P3Y", "As the source has it."),
            new Definition("Billing plan", "monthly, annual or triennial", ""),
            new Definition("Auto-renew", "Yes, No, or empty where unknown", ""),
            new Definition("Scheduled action", "What was chosen for the end of the term", "As the source has it."),
            new Definition("Scheduled quantity", "Seats from the next term on", "Empty where none is scheduled."),
            new Definition("Commitment end", "The last day of the term", "Rows before today are left out."),
            new Definition(
                    "Outcome",
                    "RENEWS, CANCELS, CONVERTS, EXTENDS, GRACE or UNKNOWN",
                    "What happens at the end of the term if nobody acts, by Microsoft's rules of that day."),
            new Definition("Decide by", "The day before the commitment end", "UTC."),
            new Definition(
                    "Reduce until",
                    "The end of the cancellation window while it lies ahead, else seven days after a renewal",
                    "UTC. Empty where seats cannot be reduced."),
            new Definition(
                    "Decision", "What was noted last: KEEP, REDUCE, CANCEL, MOVE_TO_ANNUAL, MOVE_TO_MONTHLY", ""));

    private static final List<Definition> MONEY = List.of(
            new Definition(
                    "Price a year",
                    "The price of one seat for one year",
                    "From the price list, valid on the commitment end, else annual contract value / quantity."),
            new Definition("Price basis", "PRICE_LIST or CONTRACT", ""),
            new Definition("Price as of", "The day from which the price is valid, or on which it was read", ""),
            new Definition(
                    "Extended cost",
                    "A month of all seats in the extended service term",
                    "Monthly-term price x 1.03; a twelfth of the annual price x 1.23 without a monthly term."));

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
        return scope.seesMoney()
                ? Stream.concat(DEFINITIONS.stream(), MONEY.stream()).toList()
                : DEFINITIONS;
    }

    @Override
    public void addSheet(StreamingWorkbook workbook, PartnerScope scope, WorkbookSubject subject) {
        List<ReportColumn<Renewal>> columns = RenewalColumns.of(scope);
        workbook.table("Renewals", ReportTables.columns(columns), sink -> {
            Consumer<Renewal> table = ReportTables.rows(columns, sink);
            UUID tenantId = subject.tenantId();
            if (tenantId == null) {
                CustomerSelection selection = customers.selection(scope, subject.filter());
                renewals.forEach(scope, selection.joins(), selection.condition(), selection.parameters(), table);
            } else {
                renewals.forEach(scope, tenantId, table);
            }
        });
    }
}
