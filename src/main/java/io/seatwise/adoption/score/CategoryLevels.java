package io.seatwise.adoption.score;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * A category of the score of many customers as of a day, in percent of its points. For figures that are
 * compared between customers of a scope.
 */
@Service
public class CategoryLevels {

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;

    CategoryLevels(PartnerTransactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Customers without points of the last {@code oldestDays} days are left out. */
    public Map<CustomerId, Double> on(
            PartnerScope scope,
            Collection<CustomerId> customers,
            ScoreCategory category,
            LocalDate day,
            int oldestDays) {
        Map<CustomerId, Double> levels = new HashMap<>();
        return transactions.read(scope, () -> {
            UuidArray.forEachChunk(
                    customers,
                    some -> jdbc.sql("""
                            select n.tenant_id, k.points, k.max_points
                            from (
                                select s.tenant_id, max(s.score_day) as newest
                                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                                left join category_score s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                                    and s.score_day between :from and :day and s.category = :category
                                    and s.points is not null
                                where s.partner_id = :partner
                                group by s.tenant_id) n
                            left join category_score k on k.partner_id = :partner and k.tenant_id = n.tenant_id
                                and k.score_day = n.newest and k.category = :category
                            where k.partner_id = :partner
                            """)
                            .param("partner", scope.partnerId())
                            .param("ids", some)
                            .param("category", category.name())
                            .param("from", day.minusDays(oldestDays))
                            .param("day", day)
                            .query(row -> {
                                BigDecimal points = row.getBigDecimal("points");
                                int most = row.getInt("max_points");
                                if (points != null && most > 0) {
                                    levels.put(CustomerId.of(row, "tenant_id"), points.doubleValue() * 100 / most);
                                }
                            }));
            return levels;
        });
    }
}
