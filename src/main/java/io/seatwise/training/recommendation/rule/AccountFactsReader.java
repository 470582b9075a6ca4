package io.seatwise.training.recommendation.rule;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.metrics.WorkloadPosition;
import io.seatwise.renewals.decisions.OpenDecision;
import io.seatwise.renewals.decisions.OpenDecisions;
import io.seatwise.training.recommendation.rule.AccountFacts.Part;
import io.seatwise.training.recommendation.rule.AccountFacts.ProductFacts;
import io.seatwise.training.recommendation.rule.AccountFacts.Seats;
import io.seatwise.training.recommendation.rule.AccountFacts.Support;
import io.seatwise.training.recommendation.rule.AccountFacts.WorkloadFacts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the facts of many customers at once, a handful of statements for all of them. Runs in the caller's transaction.
 * Customers stand first in each join, and as an outer one: H2 keeps that order.
 */
@Repository
class AccountFactsReader {

    private static final TypeReference<List<WorkloadPosition>> WORKLOADS = new TypeReference<>() {};
    private static final int SUPPORT_MONTHS = 3;

    /** Places of now and of 28, 56 and 84 days ago in the 26 weeks of {@code usage_trend}. */
    private static final int[] TREND_WEEKS = {25, 21, 17, 13};

    private final JdbcClient jdbc;
    private final WorkloadFactsReader workloads;
    private final AnnualValueReader annualValues;
    private final OpenDecisions decisions;
    private final JsonMapper json;

    AccountFactsReader(
            JdbcClient jdbc,
            WorkloadFactsReader workloads,
            AnnualValueReader annualValues,
            OpenDecisions decisions,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.workloads = workloads;
        this.annualValues = annualValues;
        this.decisions = decisions;
        this.json = json;
    }

    /** The facts of those of these customers that are not archived. */
    List<AccountFacts> read(PartnerScope scope, Collection<CustomerId> customers, LocalDate today) {
        Map<CustomerId, AnnualValues> values = annualValues.of(scope, customers);
        Map<CustomerId, Support> support = support(scope, customers, today);
        Map<CustomerId, Map<ScoreCategory, BigDecimal>> categories = categories(scope, customers, today);
        Map<CustomerId, List<ProductFacts>> products =
                products(scope, customers, values, decisions.of(scope, customers, today));
        Map<CustomerId, List<WorkloadFacts>> uses = workloads.of(scope, customers, today);
        List<AccountFacts> facts = new ArrayList<>();
        of(scope, customers, """
                select c.tenant_id, c.customer_since, c.licensed_users, m.sold, m.assigned, m.entitled, m.active,
                    m.inflated, m.next_renewal, m.usage_trend
                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                left join customer c on c.partner_id = :partner and c.tenant_id = id.tenant_id
                left join customer_metrics m on m.partner_id = c.partner_id and m.tenant_id = c.tenant_id
                where c.tenant_id is not null and c.archived_at is null
                """).query(row -> {
            CustomerId customer = CustomerId.of(row, "tenant_id");
            AnnualValues own = values.getOrDefault(customer, AnnualValues.NONE);
            LocalDate since = row.getObject("customer_since", LocalDate.class);
            List<ProductFacts> ofCustomer = products.getOrDefault(customer, List.of());
            facts.add(new AccountFacts(
                    customer,
                    today,
                    since == null ? own.since() : since,
                    new AccountFacts.Size(
                            people(row.getObject("licensed_users", Long.class), ofCustomer), seats(row), own.total()),
                    support.get(customer),
                    new AccountFacts.Figures(
                            trend(row.getString("usage_trend")),
                            categories.getOrDefault(customer, Map.of()),
                            ofCustomer,
                            uses.getOrDefault(customer, List.of()))));
        });
        return facts;
    }

    private static @Nullable Long people(@Nullable Long licensed, List<ProductFacts> products) {
        if (licensed != null && licensed > 0) {
            return licensed;
        }
        Long largest = null;
        for (ProductFacts product : products) {
            Seats seats = product.seats();
            Long own = seats.assigned() == null ? seats.entitled() : seats.assigned();
            if (own != null && (largest == null || own > largest)) {
                largest = own;
            }
        }
        return largest;
    }

    private static Seats seats(ResultSet row) throws SQLException {
        return new Seats(
                row.getObject("sold", Long.class),
                row.getObject("assigned", Long.class),
                row.getObject("entitled", Long.class),
                row.getObject("active", Long.class),
                row.getBoolean("inflated"),
                row.getObject("next_renewal", LocalDate.class));
    }

    private static List<@Nullable BigDecimal> trend(@Nullable String weeks) {
        List<@Nullable BigDecimal> trend = new ArrayList<>();
        String[] tenths = weeks == null ? new String[0] : weeks.split(",", -1);
        for (int week : TREND_WEEKS) {
            boolean known = week < tenths.length && !tenths[week].isEmpty();
            trend.add(known ? new BigDecimal(tenths[week]).movePointLeft(1) : null);
        }
        return trend;
    }

    private Map<CustomerId, List<ProductFacts>> products(
            PartnerScope scope,
            Collection<CustomerId> customers,
            Map<CustomerId, AnnualValues> values,
            Map<OpenDecisions.Key, List<OpenDecision>> open) {
        Map<CustomerId, List<ProductFacts>> products = new HashMap<>();
        of(scope, customers, """
                select m.tenant_id, m.product_id, m.sold, m.assigned, m.entitled, m.active, m.inflated, m.next_renewal,
                    m.deployment_day,
                    case when lower(m.workloads) like '%yam%' or lower(m.workloads) like '%viva engage%'
                        then m.workloads end as social
                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                left join product_metrics m on m.partner_id = :partner and m.tenant_id = id.tenant_id
                where m.product_id is not null
                """).query(row -> {
            CustomerId customer = CustomerId.of(row, "tenant_id");
            String productId = row.getString("product_id");
            AnnualValues own = values.get(customer);
            products.computeIfAbsent(customer, id -> new ArrayList<>())
                    .add(new ProductFacts(
                            productId,
                            seats(row),
                            row.getObject("deployment_day", LocalDate.class),
                            yammer(row.getString("social")),
                            own == null ? null : own.of(productId),
                            open.getOrDefault(new OpenDecisions.Key(customer, productId), List.of())));
        });
        return products;
    }

    private @Nullable Part yammer(@Nullable String workloads) {
        if (workloads == null) {
            return null;
        }
        return json.readValue(workloads, WORKLOADS).stream()
                .filter(WorkloadPosition::isYammer)
                .map(each -> new Part(each.active(), each.entitled()))
                .findFirst()
                .orElse(null);
    }

    private Map<CustomerId, Support> support(PartnerScope scope, Collection<CustomerId> customers, LocalDate today) {
        Map<CustomerId, Support> support = new HashMap<>();
        of(scope, customers, """
                        select s.tenant_id, sum(s.tickets) as tickets, sum(s.how_to_tickets) as how_to
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join support_month s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                        where s.support_month > :from and s.support_month <= :today
                        group by s.tenant_id
                        """)
                .param("from", today.withDayOfMonth(1).minusMonths(SUPPORT_MONTHS))
                .param("today", today)
                .query(row -> {
                    support.put(
                            CustomerId.of(row, "tenant_id"),
                            new Support(row.getLong("tickets"), row.getLong("how_to")));
                });
        return support;
    }

    /**
     * Each category of the partner's scheme on the newest day that has any. Those without points are not known; stale
     * figures are left out.
     */
    private Map<CustomerId, Map<ScoreCategory, BigDecimal>> categories(
            PartnerScope scope, Collection<CustomerId> customers, LocalDate today) {
        Map<CustomerId, Map<ScoreCategory, BigDecimal>> categories = new HashMap<>();
        of(scope, customers, """
                select s.tenant_id, n.scheme, s.category, s.points, s.max_points
                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                left join customer_score n on n.partner_id = :partner and n.tenant_id = id.tenant_id
                left join category_score s on s.partner_id = :partner and s.tenant_id = n.tenant_id
                    and s.score_day = n.score_day
                where s.points is not null and s.max_points > 0 and n.score_day >= :fresh
                """)
                .param("fresh", today.minusDays(FlagRules.STALE_AFTER_DAYS))
                .query(row -> {
                    ScoreCategory category = ScoreCategory.valueOf(row.getString("category"));
                    if (ScoreScheme.valueOf(row.getString("scheme"))
                            .categories()
                            .contains(category)) {
                        categories
                                .computeIfAbsent(
                                        CustomerId.of(row, "tenant_id"), id -> new EnumMap<>(ScoreCategory.class))
                                .put(
                                        category,
                                        row.getBigDecimal("points")
                                                .movePointRight(2)
                                                .divide(
                                                        row.getBigDecimal("max_points"),
                                                        java.math.MathContext.DECIMAL64));
                    }
                });
        return categories;
    }

    private StatementSpec of(PartnerScope scope, Collection<CustomerId> customers, String sql) {
        return jdbc.sql(sql).param("partner", scope.partnerId()).param("ids", new UuidArray(customers));
    }
}
