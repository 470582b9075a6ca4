package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The Adoption Scores of a portfolio: how they are spread, who leads, who rose and fell. Archived customers are left out. */
@Service
public class ScorePortfolio {

    private static final String FROM = """
            from customer_score s
            join customer c on c.partner_id = s.partner_id and c.tenant_id = s.tenant_id
            where %s and c.archived_at is null and s.percent is not null
            """;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Derived derived;

    ScorePortfolio(PartnerTransactions transactions, JdbcClient jdbc, Derived derived) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.derived = derived;
    }

    /**
     * A customer with a score.
     *
     * @param change in percentage points against 28 days before, in the same scheme; null when unknown
     */
    public record Ranked(
            NamedCustomer customer,
            LocalDate day,
            Total total,
            boolean estimated,
            @Nullable BigDecimal change) {}

    /**
     * How the scores are spread.
     *
     * @param customers with a score
     * @param without customers that have none
     * @param estimated of those with a score, how many rest partly on an estimate
     * @param median in percent; null without a score
     * @param bands customers by fifths: below 20 %, below 40 %, … up to 100 %
     */
    public record Spread(
            long customers,
            long without,
            long estimated,
            @Nullable BigDecimal median,
            List<Long> bands) {}

    public Spread spread(PartnerScope scope) {
        derived.await(scope, ScoreTotals.NAME);
        return transactions.read(scope, () -> {
            List<Row> rows = jdbc.sql("select s.points, s.max_points, s.estimated "
                            + FROM.formatted(scope.customerFilter("c")) + " order by s.percent")
                    .params(scope.parameters())
                    .query((row, number) -> new Row(row.getBigDecimal(1), row.getInt(2), row.getBoolean(3)))
                    .list();
            long all = jdbc.sql("select count(*) from customer c where %s and c.archived_at is null"
                            .formatted(scope.customerFilter("c")))
                    .params(scope.parameters())
                    .query(Long.class)
                    .single();
            long[] bands = new long[5];
            rows.forEach(row -> bands[row.band()]++);
            return new Spread(
                    rows.size(),
                    all - rows.size(),
                    rows.stream().filter(Row::estimated).count(),
                    median(rows),
                    Arrays.stream(bands).boxed().toList());
        });
    }

    /** The best scores first. */
    public List<Ranked> ranking(PartnerScope scope, int limit) {
        return ranked(scope, "", "s.percent desc", limit);
    }

    /** Who gained most in 28 days. */
    public List<Ranked> risers(PartnerScope scope, int limit) {
        return ranked(scope, "and s.percent > s.compared_percent", "s.percent - s.compared_percent desc", limit);
    }

    /** Who lost most in 28 days. */
    public List<Ranked> fallers(PartnerScope scope, int limit) {
        return ranked(scope, "and s.percent < s.compared_percent", "s.percent - s.compared_percent", limit);
    }

    private List<Ranked> ranked(PartnerScope scope, String condition, String order, int limit) {
        derived.await(scope, ScoreTotals.NAME);
        return transactions.read(
                scope,
                () -> jdbc.sql("select c.name, s.* " + FROM.formatted(scope.customerFilter("c"))
                                + condition + " order by " + order
                                + ", c.name_key, c.tenant_id fetch first :limit rows only")
                        .params(scope.parameters())
                        .param("limit", limit)
                        .query((row, number) -> map(row))
                        .list());
    }

    private static Ranked map(ResultSet row) throws SQLException {
        BigDecimal percent = BigDecimal.valueOf(row.getDouble("percent"));
        Double before = row.getObject("compared_percent", Double.class);
        return new Ranked(
                new NamedCustomer(CustomerId.of(row, "tenant_id"), row.getString("name")),
                row.getObject("score_day", LocalDate.class),
                new Total(row.getBigDecimal("points"), row.getInt("max_points"), percent),
                row.getBoolean("estimated"),
                before == null ? null : percent.subtract(BigDecimal.valueOf(before)));
    }

    private static @Nullable BigDecimal median(List<Row> rows) {
        if (rows.isEmpty()) {
            return null;
        }
        BigDecimal upper = rows.get(rows.size() / 2).percent();
        BigDecimal lower = rows.get((rows.size() - 1) / 2).percent();
        return upper.add(lower).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    }

    private record Row(BigDecimal points, int maxPoints, boolean estimated) {

        BigDecimal percent() {
            return points.movePointRight(2).divide(BigDecimal.valueOf(maxPoints), MathContext.DECIMAL64);
        }

        /** A fifth includes its lower bound; 100 % is in the last fifth. */
        int band() {
            return Math.min(
                    4,
                    points.multiply(BigDecimal.valueOf(5))
                            .divideToIntegralValue(BigDecimal.valueOf(maxPoints))
                            .intValueExact());
        }
    }

    /**
     * The points of a customer in all.
     *
     * @param percent of the maximum
     */
    public record Total(BigDecimal points, int maxPoints, BigDecimal percent) {}
}
