package io.seatwise.portfolio.export;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.exports.AuditedFile;
import io.seatwise.exports.QueryString;
import io.seatwise.exports.Report;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.Totals;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The customers of a filter in their order, as they are put on paper. Rows leave the product as with a file, so it stands
 * on the audit trail as a file does.
 */
@Service
public class CustomersPrint {

    /** Maximum rows: about fifty sheets. A file serves larger lists better. */
    public static final int LIMIT = 2_000;

    private static final String ACTION = "export.print";
    static final Report.PrintedPage PAGE = new Report.PrintedPage("customers", "portfolio.customers.title");

    private final CustomerQueries queries;
    private final FilterWords words;
    private final PartnerTransactions transactions;
    private final Audit audit;

    CustomersPrint(CustomerQueries queries, FilterWords words, PartnerTransactions transactions, Audit audit) {
        this.queries = queries;
        this.words = words;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * What stands on the paper.
     *
     * @param rows the first {@link #LIMIT} at most
     * @param totals of all customers of the filter, also of those beyond the limit
     * @param filter the filter in words
     * @param order the order in words
     */
    public record Printed(List<CustomerRow> rows, Totals totals, String filter, String order) {

        /** Whether there are more customers than rows. */
        public boolean isCutOff() {
            return totals.customers() > rows.size();
        }
    }

    /** Reads what is asked for; page and size of the question do not count. */
    @PreAuthorize(Roles.CAN_READ)
    public Printed of(PartnerScope scope, CustomerFilterParameters asked, Locale locale) {
        List<CustomerRow> rows = queries.page(scope, asked.filter(), asked.sort(), 0, LIMIT);
        Totals totals = queries.totals(scope, asked.filter());
        AuditedFile audited = AuditedFile.printed(PAGE.path(), rows.size(), QueryString.of(asked.toMap()));
        transactions.run(scope, () -> audit.record(scope, ACTION, PAGE.path(), audited.detail()));
        return new Printed(
                rows, totals, words.of(scope, asked.filter(), locale), words.orderOnScreen(asked.sort(), locale));
    }
}
