package io.seatwise.customers;

import io.seatwise.customers.CustomersFileKind.CustomerLine;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.SourceLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Makes one line of a customer's rows and hands the lines over when the file is read: of several values the one given
 * first stands. The file is never a full list.
 */
final class MergedCustomers implements FileKind.Session<CustomerLine> {

    private static final int LINES_AT_ONCE = 1000;

    private final FileKind.Session<CustomerLine> customers;
    private final UnaryOperator<List<CustomerLine>> completing;
    private final Map<CustomerId, CustomerLine> lines = new LinkedHashMap<>();
    private boolean applying;

    /** @param completing puts into lines what is known of their customers already */
    MergedCustomers(FileKind.Session<CustomerLine> customers, UnaryOperator<List<CustomerLine>> completing) {
        this.customers = customers;
        this.completing = completing;
    }

    @Override
    public void preview(List<CustomerLine> rows, List<SourceLine> at, Faults faults) {
        merge(rows);
    }

    @Override
    public void apply(List<CustomerLine> rows, List<SourceLine> at, Faults faults) {
        applying = true;
        merge(rows);
    }

    private void merge(List<CustomerLine> rows) {
        rows.forEach(row -> lines.merge(row.customer(), row, CustomerLine::completedBy));
    }

    @Override
    public Changes finish() {
        List<CustomerLine> all = new ArrayList<>(lines.values());
        for (int start = 0; start < all.size(); start += LINES_AT_ONCE) {
            List<CustomerLine> some = completing.apply(all.subList(start, Math.min(all.size(), start + LINES_AT_ONCE)));
            if (applying) {
                customers.apply(some, List.of(), Faults.IGNORED);
            } else {
                customers.preview(some, List.of(), Faults.IGNORED);
            }
        }
        return customers.finish().withoutListing();
    }
}
