package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.BulkRows;
import io.seatwise.base.UuidArray;
import io.seatwise.customers.CustomerPages;
import io.seatwise.derived.Derived;
import io.seatwise.derived.PartnerDerivation;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportApplied;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Sums up the months of usage by account manager, product and month, as they may be published. What may be published of a
 * month depends on all months of a customer, so a page over many customers cannot compute it itself. Reads customers in
 * pages.
 */
@Service
public class UsageTotals implements PartnerDerivation {

    /** The name of the derivation. */
    public static final String NAME = "usage-totals";

    private final JdbcClient jdbc;
    private final BulkRows bulk;
    private final CustomerPages customers;
    private final Derived derived;

    UsageTotals(JdbcClient jdbc, BulkRows bulk, CustomerPages customers, Derived derived) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.customers = customers;
        this.derived = derived;
    }

    private record Key(String manager, LocalDate month, String product) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean sumsByAccountManager() {
        return true;
    }

    @EventListener
    void on(ImportApplied applied) {
        if (applied.facts().contains(UsageMonthFileKind.NAME)) {
            derived.mark(applied.scope(), NAME, applied.customers());
        }
    }

    @Override
    public void compute(PartnerScope scope, LocalDate day) {
        Map<Key, Total> totals = new HashMap<>();
        customers.forEachNotArchived(scope, some -> add(scope, some, totals));
        jdbc.sql("delete from usage_month_total where partner_id = :partner")
                .param("partner", scope.partnerId())
                .update();
        List<String> columns =
                new ArrayList<>(List.of("partner_id", "manager", "usage_month", "product", "content_day"));
        columns.addAll(MonthQueries.COUNTS);
        List<@Nullable Object[]> rows = new ArrayList<>();
        totals.forEach((key, total) -> rows.add(total.row(scope, key)));
        bulk.insert("usage_month_total", columns, rows);
    }

    private void add(PartnerScope scope, List<CustomerId> customerIds, Map<Key, Total> totals) {
        jdbc.sql(MonthQueries.OF_MANAGERS)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customerIds))
                .query(row -> {
                    Key key = new Key(
                            row.getString("manager"),
                            row.getObject("usage_month", LocalDate.class),
                            row.getString("product"));
                    totals.computeIfAbsent(key, each -> new Total()).add(row);
                });
    }

    /** Counts, null where nothing may be published of any customer so far. */
    private static final class Total {

        private final @Nullable Long[] counts = new @Nullable Long[MonthQueries.COUNTS.size()];
        private LocalDate contentDay = LocalDate.MIN;

        void add(ResultSet row) throws SQLException {
            for (int i = 0; i < counts.length; i++) {
                Long more = MonthQueries.count(row, MonthQueries.COUNTS.get(i));
                Long before = counts[i];
                if (more != null) {
                    counts[i] = before == null ? more : before + more;
                }
            }
            LocalDate day = row.getObject("content_day", LocalDate.class);
            contentDay = day.isAfter(contentDay) ? day : contentDay;
        }

        @Nullable
        Object[] row(PartnerScope scope, Key key) {
            List<@Nullable Object> row =
                    new ArrayList<>(List.of(scope.partnerId(), key.manager(), key.month(), key.product(), contentDay));
            row.addAll(Arrays.asList(counts));
            return row.toArray();
        }
    }
}
