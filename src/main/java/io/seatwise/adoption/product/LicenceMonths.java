package io.seatwise.adoption.product;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.LicenceRecord;
import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.adoption.LicenceRecord.Month;
import io.seatwise.base.UuidArray;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code licence_month}; in the caller's transaction. */
@Repository
class LicenceMonths {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LicenceMonths(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The licences of these customers, whatever the scope sees. */
    Map<UUID, List<LicenceRecord>> licences(PartnerScope scope, Collection<UUID> tenantIds) {
        Map<UUID, Map<List<String>, List<LicenceMonth>>> rows = new HashMap<>();
        for (LicenceMonth row : rows(scope, tenantIds, FIRST, LAST)) {
            rows.computeIfAbsent(row.tenantId(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            List.of(row.product(), row.organisation(), row.licenceId()), id -> new ArrayList<>())
                    .add(row);
        }
        Map<UUID, List<LicenceRecord>> licences = new HashMap<>();
        rows.forEach((tenantId, each) -> licences.put(
                tenantId, each.values().stream().map(LicenceMonths::licence).toList()));
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
            value = row.annualContractValue() == null ? value : row.annualContractValue();
        }
        LicenceMonth newest = rows.getLast();
        return new LicenceRecord(
                newest.licenceId(),
                newest.organisation(),
                newest.product(),
                newest.licenceType(),
                months,
                lastActive,
                value,
                newest.support());
    }

    /** The rows of these customers in these months, oldest first. */
    List<LicenceMonth> rows(PartnerScope scope, Collection<UUID> tenantIds, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select m.*
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        join licence_month m on m.tenant_id = id.tenant_id
                        where m.partner_id = :partner and m.activity_month between :from and :to
                        order by m.activity_month
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(tenantIds))
                .param("from", from)
                .param("to", to)
                .query((row, number) -> read(row))
                .list();
    }

    private static LicenceMonth read(ResultSet row) throws SQLException {
        return new LicenceMonth(
                row.getObject("tenant_id", UUID.class),
                row.getString("organisation"),
                row.getString("product"),
                row.getString("licence_id"),
                LicenceType.valueOf(row.getString("licence_type")),
                row.getObject("activity_month", LocalDate.class),
                row.getObject("activity_count", Long.class),
                row.getObject("monthly_active_users", Long.class),
                row.getObject("purchased_seats", Long.class),
                row.getObject("assigned_seats", Long.class),
                row.getObject("last_active_date", LocalDate.class),
                row.getObject("batch_merges", Long.class),
                row.getObject("total_merges", Long.class),
                row.getBigDecimal("annual_contract_value"),
                row.getBoolean("support"));
    }

    /** Every customer with a licence, whatever the scope sees. */
    List<UUID> customers(PartnerScope scope) {
        return jdbc.sql("select distinct tenant_id from licence_month where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Those of these customers that have a licence. */
    Set<UUID> known(PartnerScope scope, Collection<UUID> tenantIds) {
        return new HashSet<>(jdbc.sql("""
                        select id.tenant_id
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        where exists (
                            select 1 from licence_month m
                            where m.partner_id = :partner and m.tenant_id = id.tenant_id)
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(tenantIds))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    void delete(PartnerScope scope, List<LicenceMonth> rows) {
        batches.batchUpdate(
                """
                delete from licence_month
                where partner_id = ? and tenant_id = ? and activity_month = ? and product = ? and organisation = ?
                    and licence_id = ?
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            scope.partnerId(),
                            row.tenantId(),
                            row.month(),
                            row.product(),
                            row.organisation(),
                            row.licenceId()
                        })
                        .toList());
    }

    void insert(PartnerScope scope, List<LicenceMonth> rows) {
        List<@Nullable Object[]> values = new ArrayList<>();
        rows.forEach(row -> values.add(new @Nullable Object[] {
            scope.partnerId(),
            row.tenantId(),
            row.month(),
            row.product(),
            row.organisation(),
            row.licenceId(),
            row.licenceType().name(),
            row.activityCount(),
            row.monthlyActiveUsers(),
            row.purchasedSeats(),
            row.assignedSeats(),
            row.lastActiveDate(),
            row.batchMerges(),
            row.totalMerges(),
            row.annualContractValue(),
            row.support()
        }));
        batches.batchUpdate("""
                insert into licence_month (partner_id, tenant_id, activity_month, product, organisation, licence_id,
                    licence_type, activity_count, monthly_active_users, purchased_seats, assigned_seats,
                    last_active_date, batch_merges, total_merges, annual_contract_value, support)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, values);
    }
}
