package io.seatwise.adoption;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The one writer of {@code customer_score}: the newest Adoption Score and the product adoption score of a customer, side
 * by side for the grid. Each half is stored on its own and leaves the other alone. Runs in the caller's transaction.
 */
@Repository
public class CustomerScores {

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private final JdbcTemplate batches;

    CustomerScores(JdbcTemplate batches) {
        this.batches = batches;
    }

    /**
     * A customer's newest Adoption Score.
     *
     * @param total of the categories that have points, in the partner's scheme
     * @param estimated whether one of these categories is an estimate
     */
    public record Newest(
            CustomerId customer,
            LocalDate day,
            ScoreScheme scheme,
            ScoreTotal total,
            boolean estimated,
            Compared compared) {}

    /** Stores the Adoption Score of these customers. */
    public void storeAdoption(PartnerScope scope, Collection<Newest> scores) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Newest score : scores) {
            BigDecimal points = score.total().points();
            rows.add(new @Nullable Object[] {
                score.day(),
                score.scheme().name(),
                points,
                points == null ? null : score.total().maxPoints(),
                points == null ? null : percent(score.total()).doubleValue(),
                score.estimated(),
                score.compared().day(),
                score.compared().percent() == null
                        ? null
                        : score.compared().percent().doubleValue(),
                scope.partnerId(),
                score.customer()
            });
        }
        upsert("""
                update customer_score
                set score_day = ?, scheme = ?, points = ?, max_points = ?, percent = ?, estimated = ?, compared_day = ?,
                    compared_percent = ?
                where partner_id = ? and tenant_id = ?
                """, """
                insert into customer_score (score_day, scheme, points, max_points, percent, estimated, compared_day,
                    compared_percent, partner_id, tenant_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** Takes the Adoption Score of these customers away, as when the file that brought it is taken back. */
    public void forgetAdoption(PartnerScope scope, Collection<CustomerId> customers) {
        batches.batchUpdate("""
                update customer_score
                set score_day = null, scheme = null, points = null, max_points = null, percent = null,
                    estimated = false, compared_day = null, compared_percent = null
                where partner_id = ? and tenant_id = ?
                """, keys(scope, customers));
    }

    /** Stores the product adoption score, 0 to 100, by tenant id; null where it cannot be computed. */
    public void storeProduct(PartnerScope scope, Map<CustomerId, @Nullable BigDecimal> scores) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        scores.forEach((customer, score) -> rows.add(
                new @Nullable Object[] {score == null ? null : score.doubleValue(), scope.partnerId(), customer}));
        upsert(
                "update customer_score set product_score = ? where partner_id = ? and tenant_id = ?",
                "insert into customer_score (product_score, partner_id, tenant_id) values (?, ?, ?)",
                rows);
    }

    /** Forgets customers that are deleted. */
    public void delete(PartnerScope scope, Collection<CustomerId> customers) {
        batches.batchUpdate(
                "delete from customer_score where partner_id = ? and tenant_id = ?", keys(scope, customers));
    }

    /** Points of the maximum in percent, exact enough to sort by. */
    private static BigDecimal percent(ScoreTotal total) {
        BigDecimal points = total.points() == null ? BigDecimal.ZERO : total.points();
        return points.movePointRight(2).divide(BigDecimal.valueOf(total.maxPoints()), PRECISION);
    }

    private void upsert(String update, String insert, List<@Nullable Object[]> rows) {
        int[] updated = batches.batchUpdate(update, rows);
        List<@Nullable Object[]> missing = new ArrayList<>();
        for (int i = 0; i < updated.length; i++) {
            // Nothing known needs no row; its customer may be deleted by now
            if (updated[i] == 0 && rows.get(i)[0] != null) {
                missing.add(rows.get(i));
            }
        }
        batches.batchUpdate(insert, missing);
    }

    private static List<Object[]> keys(PartnerScope scope, Collection<CustomerId> customers) {
        return customers.stream()
                .map(customer -> new Object[] {scope.partnerId(), customer})
                .toList();
    }

    /**
     * The score that the newest is compared with.
     *
     * @param day the day that the change is counted from; null when there is none
     * @param percent what the score was then, exact; null when unknown
     */
    public record Compared(
            @Nullable LocalDate day, @Nullable BigDecimal percent) {}
}
