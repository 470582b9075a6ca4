package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes {@code recommendation}, {@code recommendation_grace} and, through {@link RecommendationSummaries}, {@code
 * recommendation_summary}. Every method runs in the caller's transaction.
 */
@Repository
public class RecommendationStore {

    private static final int AT_ONCE = 5_000;

    private static final String INSERT = """
            insert into recommendation (partner_id, recommendation_id, tenant_id, rule_code, playbook_code, product_id,
                workload_code, inputs, priority, factors, expected_gain, value_at_risk, value_currency, plain_priority,
                deadline, first_seen, computed_for, holds)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            """;
    private static final String UPDATE = """
            update recommendation
            set playbook_code = ?, inputs = ?, priority = ?, factors = ?, expected_gain = ?, value_at_risk = ?,
                value_currency = ?, plain_priority = ?, deadline = ?, computed_for = ?, holds = true, ended_on = null
            where partner_id = ? and recommendation_id = ?
            """;
    private static final String END = """
            update recommendation set holds = false, ended_on = ?, computed_for = ?
            where partner_id = ? and recommendation_id = ?
            """;
    private static final String INSERT_GRACE =
            "insert into recommendation_grace (partner_id, tenant_id, product_id, until_day) values (?, ?, ?, ?)";

    /** Until when nothing is recommended; an empty product means the whole customer. */
    public record Grace(CustomerId customer, String productId, LocalDate until) {}

    private record Known(RecommendationId id, boolean holds, Content content) {}

    /** The persisted columns of a finding. */
    private record Content(
            String playbookCode,
            String inputs,
            Rank rank,
            String gain,
            Amount atRisk,
            @Nullable LocalDate deadline) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final RecommendationSummaries summaries;
    private final JsonMapper json;

    RecommendationStore(JdbcClient jdbc, JdbcTemplate batches, RecommendationSummaries summaries, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.summaries = summaries;
        this.json = json;
    }

    /**
     * Puts what was found in the place of what held of these customers; ids stay where the key does, and what says the
     * same as before is not written.
     */
    void store(
            PartnerScope scope,
            Collection<CustomerId> customers,
            List<Finding> findings,
            List<Grace> grace,
            LocalDate today) {
        Map<Finding.Key, Known> known = known(scope, customers);
        List<@Nullable Object[]> added = new ArrayList<>();
        List<@Nullable Object[]> changed = new ArrayList<>();
        List<RecommendationSummaries.Holding> holding = new ArrayList<>();
        for (Finding finding : findings) {
            Known before = known.remove(finding.key());
            Content content = content(finding);
            RecommendationId id = before == null ? RecommendationId.random() : before.id();
            holding.add(new RecommendationSummaries.Holding(
                    finding.customer(),
                    id,
                    content.rank().priority(),
                    content.atRisk().amount(),
                    content.rank().plainPriority()));
            if (before == null) {
                added.add(added(scope, id, finding, content, today));
            } else if (!before.holds() || !before.content().equals(content)) {
                changed.add(changed(scope, id, content, today));
            }
        }
        List<@Nullable Object[]> ended = known.values().stream()
                .filter(Known::holds)
                .map(gone -> new @Nullable Object[] {today, today, scope.partnerId(), gone.id()})
                .toList();
        inParts(INSERT, added);
        inParts(UPDATE, changed);
        inParts(END, ended);
        summaries.store(scope, customers, holding);
        batches.batchUpdate(
                "delete from recommendation_grace where partner_id = ? and tenant_id = ?",
                customers.stream()
                        .map(customer -> new Object[] {scope.partnerId(), customer})
                        .toList());
        inParts(
                INSERT_GRACE,
                grace.stream()
                        .map(each -> new @Nullable Object[] {
                            scope.partnerId(), each.customer(), each.productId(), each.until()
                        })
                        .toList());
    }

    /** Deletes everything about these customers. */
    void delete(PartnerScope scope, Collection<CustomerId> customers) {
        List<Object[]> keys = customers.stream()
                .map(customer -> new Object[] {scope.partnerId(), customer})
                .toList();
        batches.batchUpdate("delete from recommendation_summary where partner_id = ? and tenant_id = ?", keys);
        batches.batchUpdate("delete from recommendation_grace where partner_id = ? and tenant_id = ?", keys);
        batches.batchUpdate("delete from recommendation where partner_id = ? and tenant_id = ?", keys);
    }

    private Map<Finding.Key, Known> known(PartnerScope scope, Collection<CustomerId> customers) {
        Map<Finding.Key, Known> known = new HashMap<>();
        jdbc.sql("""
                        select r.recommendation_id, r.tenant_id, r.rule_code, r.product_id, r.workload_code, r.holds,
                            r.playbook_code, r.inputs, r.priority, r.factors, r.expected_gain, r.value_at_risk,
                            r.value_currency, r.plain_priority, r.deadline
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join recommendation r on r.partner_id = :partner and r.tenant_id = id.tenant_id
                        where r.recommendation_id is not null
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .query(row -> {
                    known.put(
                            new Finding.Key(
                                    CustomerId.of(row, "tenant_id"),
                                    row.getString("rule_code"),
                                    row.getString("product_id"),
                                    row.getString("workload_code")),
                            new Known(
                                    RecommendationId.of(row, "recommendation_id"),
                                    row.getBoolean("holds"),
                                    new Content(
                                            row.getString("playbook_code"),
                                            row.getString("inputs"),
                                            new Rank(
                                                    row.getDouble("priority"),
                                                    row.getDouble("plain_priority"),
                                                    row.getString("factors")),
                                            row.getString("expected_gain"),
                                            new Amount(
                                                    row.getBigDecimal("value_at_risk"),
                                                    row.getString("value_currency")),
                                            row.getObject("deadline", LocalDate.class))));
                });
        return known;
    }

    private Content content(Finding finding) {
        AnnualValue value = finding.stakes().valueAtRisk();
        return new Content(
                finding.rule().playbookCode(),
                json.writeValueAsString(finding.inputs()),
                new Rank(
                        finding.priority().value(),
                        finding.priority().withoutMoney(),
                        json.writeValueAsString(finding.priority().factors())),
                json.writeValueAsString(finding.stakes().gain()),
                new Amount(
                        value == null ? null : value.amount().setScale(2, RoundingMode.HALF_UP),
                        value == null ? null : value.currency()),
                finding.stakes().deadline());
    }

    private static @Nullable Object[] added(
            PartnerScope scope, RecommendationId id, Finding finding, Content content, LocalDate today) {
        return new @Nullable Object[] {
            scope.partnerId(),
            id,
            finding.customer(),
            finding.rule().code(),
            content.playbookCode(),
            finding.subject().productId(),
            finding.subject().workload(),
            content.inputs(),
            content.rank().priority(),
            content.rank().factors(),
            content.gain(),
            content.atRisk().amount(),
            content.atRisk().currency(),
            content.rank().plainPriority(),
            content.deadline(),
            today,
            today
        };
    }

    private static @Nullable Object[] changed(
            PartnerScope scope, RecommendationId id, Content content, LocalDate today) {
        return new @Nullable Object[] {
            content.playbookCode(),
            content.inputs(),
            content.rank().priority(),
            content.rank().factors(),
            content.gain(),
            content.atRisk().amount(),
            content.atRisk().currency(),
            content.rank().plainPriority(),
            content.deadline(),
            today,
            scope.partnerId(),
            id
        };
    }

    private void inParts(String sql, List<@Nullable Object[]> rows) {
        for (int start = 0; start < rows.size(); start += AT_ONCE) {
            batches.batchUpdate(sql, rows.subList(start, Math.min(rows.size(), start + AT_ONCE)));
        }
    }

    /** The persisted columns of a priority. */
    record Rank(double priority, double plainPriority, String factors) {}

    /** The persisted columns of a value. */
    record Amount(@Nullable BigDecimal amount, @Nullable String currency) {}
}
