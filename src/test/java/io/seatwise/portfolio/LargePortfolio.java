package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Customers beyond every limit of a statement, each with one product and one recommendation, written by SQL. */
public final class LargePortfolio {

    /** More than H2 takes in one array (65,536) and PostgreSQL in one list of parameters (65,535). */
    public static final int CUSTOMERS = 70_000;

    private static final int BATCH = 5_000;

    private final PartnerTransactions transactions;
    private final JdbcTemplate jdbc;

    public LargePortfolio(PartnerTransactions transactions, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Writes {@link #CUSTOMERS} customers; each has sold 10, assigned 5, entitled 20, active 6. */
    public void fill(PartnerScope scope, LocalDate day) {
        List<List<UUID>> batches = IntStream.range(0, CUSTOMERS / BATCH)
                .mapToObj(batch -> IntStream.range(0, BATCH)
                        .mapToObj(i -> new UUID(scope.partnerId().value().getMostSignificantBits(), batch * BATCH + i))
                        .toList())
                .toList();
        for (List<UUID> ids : batches) {
            transactions.run(scope, () -> {
                customers(scope, ids);
                figures(scope, ids, day);
                recommendations(scope, ids, day);
            });
        }
    }

    private void customers(PartnerScope scope, List<UUID> ids) {
        insert(
                "customer (partner_id, tenant_id, name, name_key, account_manager, created_at, version)",
                ids,
                id -> new Object[] {
                    scope.partnerId(),
                    id,
                    "Customer " + id.getLeastSignificantBits(),
                    "customer " + id.getLeastSignificantBits(),
                    "max@contoso.example",
                    Timestamp.from(Instant.EPOCH),
                    0
                });
    }

    private void figures(PartnerScope scope, List<UUID> ids, LocalDate day) {
        insert(
                "customer_metrics (partner_id, tenant_id, sold, assigned, entitled, active, deployment_ratio,"
                        + " usage_ratio, products, inflated, grace, as_of)",
                ids,
                id -> new Object[] {scope.partnerId(), id, 10, 5, 20, 6, 0.5, 0.3, 1, false, false, Date.valueOf(day)});
        insert(
                "product_metrics (partner_id, tenant_id, product_id, sold, assigned, entitled, active, inflated,"
                        + " lower_bound, grace, deployment_day, usage_day, workloads, causes)",
                ids,
                id -> new Object[] {
                    scope.partnerId(),
                    id,
                    "p1",
                    10,
                    5,
                    20,
                    6,
                    false,
                    false,
                    false,
                    Date.valueOf(day),
                    Date.valueOf(day),
                    "[]",
                    "[]"
                });
    }

    private void recommendations(PartnerScope scope, List<UUID> ids, LocalDate day) {
        insert(
                "recommendation (partner_id, recommendation_id, tenant_id, rule_code, playbook_code, product_id,"
                        + " inputs, priority, plain_priority, factors, expected_gain, first_seen, computed_for, holds)",
                ids,
                id -> new Object[] {
                    scope.partnerId(),
                    id,
                    id,
                    "LOW_USAGE",
                    "TEAMS",
                    "p1",
                    "{\"ACTIVE\": 6, \"ENTITLED\": 20, \"USAGE_PERCENT\": 30.0}",
                    id.getLeastSignificantBits() % 100,
                    id.getLeastSignificantBits() % 100,
                    "[]",
                    "{\"kind\": \"SEATS_USED\", \"amount\": 15.0, \"basis\": \"TARGET\", \"cases\": 0}",
                    Date.valueOf(day),
                    Date.valueOf(day),
                    true
                });
    }

    private void insert(String table, List<UUID> ids, java.util.function.Function<UUID, Object[]> row) {
        List<Object[]> rows = new ArrayList<>();
        ids.forEach(id -> rows.add(row.apply(id)));
        String values = "?" + ", ?".repeat(rows.getFirst().length - 1);
        jdbc.batchUpdate("insert into " + table + " values (" + values + ")", rows);
    }
}
