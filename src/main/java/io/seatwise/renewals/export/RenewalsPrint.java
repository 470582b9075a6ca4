package io.seatwise.renewals.export;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.exports.AuditedFile;
import io.seatwise.exports.QueryString;
import io.seatwise.exports.Report;
import io.seatwise.renewals.Renewal;
import io.seatwise.renewals.RenewalParameters;
import io.seatwise.renewals.RenewalSum;
import io.seatwise.renewals.Renewals;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The renewals of a filter in their order, for paper. Printing is audited as an export is. */
@Service
public class RenewalsPrint {

    /** Maximum rows: about fifty sheets. A file serves larger lists better. */
    public static final int LIMIT = 2_000;

    static final Report.PrintedPage PAGE = new Report.PrintedPage("renewals", "renewals.title");

    private final Renewals renewals;
    private final RenewalQuestionWords words;
    private final PartnerTransactions transactions;
    private final Audit audit;

    RenewalsPrint(Renewals renewals, RenewalQuestionWords words, PartnerTransactions transactions, Audit audit) {
        this.renewals = renewals;
        this.words = words;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * The content of the paper.
     *
     * @param rows the first {@link #LIMIT} at most
     * @param total of all renewals of the filter, as are the sums
     * @param filter the filter in words
     * @param order the order in words
     */
    public record Printed(List<Renewal> rows, long total, List<RenewalSum> sums, String filter, String order) {

        /** Whether there are more renewals than rows. */
        public boolean isCutOff() {
            return total > rows.size();
        }
    }

    /** Reads what is asked for; page and size of the question do not count. */
    @PreAuthorize(Roles.CAN_READ)
    public Printed of(PartnerScope scope, RenewalParameters asked, Locale locale) {
        List<Renewal> rows = renewals.page(scope, asked.filter(), asked.order(), 0, LIMIT);
        AuditedFile audited = AuditedFile.printed(PAGE.path(), rows.size(), QueryString.of(asked.toMap()));
        transactions.run(scope, () -> audit.record(scope, "export.print", PAGE.path(), audited.detail()));
        return new Printed(
                rows,
                renewals.count(scope, asked.filter()),
                renewals.sums(scope, asked.filter()),
                words.filter(scope, asked.filter(), locale),
                words.order(asked.order(), locale));
    }
}
