package io.seatwise.adoption.product;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.LicenceRecord;
import io.seatwise.adoption.LicenceRecord.Month;
import io.seatwise.customers.fact.DayFactTable;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code licence_month}; in the caller's transaction. */
@Repository
class LicenceMonths extends DayFactTable<LicenceMonth> {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private final JdbcClient jdbc;

    LicenceMonths(JdbcClient jdbc, JdbcTemplate batches) {
        super(jdbc, batches, "licence_month", "activity_month", LicenceMonth.class);
        this.jdbc = jdbc;
    }

    /** The licences of these customers, whatever the scope sees. */
    Map<CustomerId, List<LicenceRecord>> licences(PartnerScope scope, Collection<CustomerId> customers) {
        Map<CustomerId, Map<List<String>, List<LicenceMonth>>> rows = new HashMap<>();
        List<LicenceMonth> oldestFirst = find(scope, customers, FIRST, null).stream()
                .sorted(Comparator.comparing(LicenceMonth::month))
                .toList();
        for (LicenceMonth row : oldestFirst) {
            rows.computeIfAbsent(row.customer(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            List.of(
                                    row.identity().product(),
                                    row.identity().organisation(),
                                    row.identity().licenceId()),
                            id -> new ArrayList<>())
                    .add(row);
        }
        Map<CustomerId, List<LicenceRecord>> licences = new HashMap<>();
        rows.forEach((customer, each) -> licences.put(
                customer, each.values().stream().map(LicenceMonths::licence).toList()));
        return licences;
    }

    /** The newest month says type and support; the newest known value and the latest day of all months count. */
    private static LicenceRecord licence(List<LicenceMonth> rows) {
        Map<YearMonth, Month> months = new HashMap<>();
        LocalDate lastActive = null;
        BigDecimal value = null;
        for (LicenceMonth row : rows) {
            months.put(YearMonth.from(row.month()), row.figures());
            LocalDate active = row.lastActiveDate();
            lastActive = active != null && (lastActive == null || active.isAfter(lastActive)) ? active : lastActive;
            value = row.contract().annualContractValue() == null
                    ? value
                    : row.contract().annualContractValue();
        }
        LicenceMonth newest = rows.getLast();
        return new LicenceRecord(
                newest.identity(),
                months,
                lastActive,
                new LicenceRecord.Contract(value, newest.contract().support()));
    }

    @Override
    protected int keyColumns() {
        return 3;
    }

    /** Every customer with a licence, whatever the scope sees. */
    List<CustomerId> customers(PartnerScope scope) {
        return jdbc.sql("select distinct tenant_id from licence_month where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query(CustomerId.ROW)
                .list();
    }
}
