package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.NoDataReason;
import io.seatwise.adoption.Provenance;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code category_score}: each category on each day, made from the facts. Runs in the caller's transaction. The
 * outer joins keep H2 from reading the table first and the customers for each of its rows.
 */
@Repository
class CategoryScores {

    private static final int AT_ONCE = 5_000;

    private static final String INSERT = """
            insert into category_score (partner_id, tenant_id, score_day, category, scheme, points, max_points,
                provenance, reason, low, high, primary_numerator, primary_denominator, benchmark_percent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CategoryScores(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Puts these days in the place of all days of these customers from {@code from} on. */
    void replace(PartnerScope scope, Collection<CustomerId> customers, LocalDate from, List<StoredCategory> rows) {
        batches.batchUpdate(
                "delete from category_score where partner_id = ? and tenant_id = ? and score_day >= ?",
                customers.stream()
                        .map(customer -> new Object[] {scope.partnerId(), customer, from})
                        .toList());
        for (int start = 0; start < rows.size(); start += AT_ONCE) {
            batches.batchUpdate(
                    INSERT,
                    rows.subList(start, Math.min(rows.size(), start + AT_ONCE)).stream()
                            .map(row -> values(scope, row))
                            .toList());
        }
    }

    /** The newest day of each of these customers, up to and including {@code to}. */
    Map<CustomerId, LocalDate> newestDays(PartnerScope scope, Collection<CustomerId> customers, LocalDate to) {
        Map<CustomerId, LocalDate> days = new HashMap<>();
        UuidArray.forEachChunk(
                customers,
                some -> jdbc.sql("""
                        select s.tenant_id, max(s.score_day) as newest
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join category_score s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                            and s.score_day <= :to
                        where s.partner_id = :partner
                        group by s.tenant_id
                        """)
                        .param("partner", scope.partnerId())
                        .param("ids", some)
                        .param("to", to)
                        .query(row -> {
                            days.put(CustomerId.of(row, "tenant_id"), row.getObject("newest", LocalDate.class));
                        }));
        return days;
    }

    /** The categories of these customers on that day. */
    List<StoredCategory> on(PartnerScope scope, Collection<CustomerId> customers, LocalDate day) {
        return between(scope, customers, day, day);
    }

    /** The categories of these customers on these days, both ends included; oldest first. */
    List<StoredCategory> between(PartnerScope scope, Collection<CustomerId> customers, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select s.*
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join category_score s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                            and s.score_day >= :from and s.score_day <= :to
                        where s.partner_id = :partner
                        order by s.score_day
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .param("from", from)
                .param("to", to)
                .query((row, number) -> map(row))
                .list();
    }

    private static @Nullable Object[] values(PartnerScope scope, StoredCategory row) {
        CategoryScore score = row.score();
        return new @Nullable Object[] {
            scope.partnerId(),
            row.customer(),
            row.day(),
            score.category().name(),
            row.scheme().name(),
            score.points().value(),
            score.points().maxPoints(),
            score.basis().provenance().name(),
            score.basis().reason() == null ? null : score.basis().reason().name(),
            score.points().low(),
            score.points().high(),
            score.primary().primaryNumerator(),
            score.primary().primaryDenominator(),
            row.vendorBenchmark()
        };
    }

    private static StoredCategory map(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        CategoryScore score = new CategoryScore(
                ScoreCategory.valueOf(row.getString("category")),
                new CategoryScore.Points(
                        plain(row.getBigDecimal("points")),
                        row.getInt("max_points"),
                        plain(row.getBigDecimal("low")),
                        plain(row.getBigDecimal("high"))),
                new CategoryScore.Basis(
                        Provenance.valueOf(row.getString("provenance")),
                        reason == null ? null : NoDataReason.valueOf(reason)),
                new CategoryScore.PrimaryInsight(
                        row.getObject("primary_numerator", Long.class),
                        row.getObject("primary_denominator", Long.class)));
        return new StoredCategory(
                CustomerId.of(row, "tenant_id"),
                row.getObject("score_day", LocalDate.class),
                ScoreScheme.valueOf(row.getString("scheme")),
                score,
                plain(row.getBigDecimal("benchmark_percent")));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return AdoptionRow.plain(number);
    }
}
