package io.seatwise.training.recommendation.rule;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.usage.PublishedMonths;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.recommendation.rule.AccountFacts.Part;
import io.seatwise.training.recommendation.rule.AccountFacts.WorkloadFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Reads the use and activation of workloads of many customers at once, each of its newest month. Runs in the caller's
 * transaction. Customers stand first in each join, and as an outer one: H2 keeps that order.
 */
@Repository
class WorkloadFactsReader {

    private static final String NEWEST_USE = """
            select u.tenant_id, max(u.usage_month) as newest
            from unnest(cast(:ids as uuid array)) as id (tenant_id)
            left join usage_month u on u.partner_id = :partner and u.tenant_id = id.tenant_id
            where u.complete and u.usage_month <= :today
            group by u.tenant_id
            """;
    private static final String USE = """
            select u.tenant_id, u.product, u.enabled, u.active, u.first_time,
                case when %s then true else false end as first_time_told
            from unnest(cast(:ids as uuid array)) as id (tenant_id)
            left join usage_month u on u.partner_id = :partner and u.tenant_id = id.tenant_id
            %s
            where u.usage_month = :month
            """.formatted(PublishedMonths.FIRST_TIME, PublishedMonths.JOIN_BEFORE);
    private static final String NEWEST_ACTIVATION = """
            select a.tenant_id, max(a.activation_month) as newest
            from unnest(cast(:ids as uuid array)) as id (tenant_id)
            left join activation a on a.partner_id = :partner and a.tenant_id = id.tenant_id
            where a.activation_month <= :today
            group by a.tenant_id
            """;
    private static final String ACTIVATION = """
            select a.tenant_id, a.product, a.enabled, a.activated
            from unnest(cast(:ids as uuid array)) as id (tenant_id)
            left join activation a on a.partner_id = :partner and a.tenant_id = id.tenant_id
            where a.activation_month = :month
            """;

    private final JdbcClient jdbc;

    WorkloadFactsReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<CustomerId, List<WorkloadFacts>> of(PartnerScope scope, Collection<CustomerId> customers, LocalDate today) {
        Map<CustomerId, Map<String, WorkloadFacts>> workloads = new HashMap<>();
        newest(scope, customers, NEWEST_USE, today)
                .forEach((month, some) -> of(scope, some, USE)
                        .param("month", month)
                        .query(row -> {
                            String product = row.getString("product");
                            Part use = new Part(row.getLong("active"), row.getLong("enabled"));
                            Long firstTime = row.getObject("first_time", Long.class);
                            of(workloads, row)
                                    .put(
                                            product,
                                            new WorkloadFacts(
                                                    product, use, firstTime, row.getBoolean("first_time_told"), null));
                        }));
        newest(scope, customers, NEWEST_ACTIVATION, today)
                .forEach((month, some) -> of(scope, some, ACTIVATION)
                        .param("month", month)
                        .query(row -> {
                            String product = row.getString("product");
                            Part activation = new Part(row.getLong("activated"), row.getLong("enabled"));
                            of(workloads, row)
                                    .merge(
                                            product,
                                            new WorkloadFacts(product, null, null, false, activation),
                                            (use, other) -> new WorkloadFacts(
                                                    product,
                                                    use.use(),
                                                    use.firstTime(),
                                                    use.firstTimeTold(),
                                                    activation));
                        }));
        Map<CustomerId, List<WorkloadFacts>> lists = new HashMap<>();
        workloads.forEach((customer, each) -> lists.put(customer, List.copyOf(each.values())));
        return lists;
    }

    /** The customers by their newest month. Asked apart: a subquery for it leads H2 through the table for each customer. */
    private Map<LocalDate, List<CustomerId>> newest(
            PartnerScope scope, Collection<CustomerId> customers, String sql, LocalDate today) {
        Map<LocalDate, List<CustomerId>> months = new HashMap<>();
        of(scope, customers, sql).param("today", today).query(row -> {
            months.computeIfAbsent(row.getObject("newest", LocalDate.class), month -> new ArrayList<>())
                    .add(CustomerId.of(row, "tenant_id"));
        });
        return months;
    }

    private static Map<String, WorkloadFacts> of(Map<CustomerId, Map<String, WorkloadFacts>> workloads, ResultSet row)
            throws SQLException {
        return workloads.computeIfAbsent(CustomerId.of(row, "tenant_id"), id -> new TreeMap<>());
    }

    private StatementSpec of(PartnerScope scope, Collection<CustomerId> customers, String sql) {
        return jdbc.sql(sql).param("partner", scope.partnerId()).param("ids", new UuidArray(customers));
    }
}
