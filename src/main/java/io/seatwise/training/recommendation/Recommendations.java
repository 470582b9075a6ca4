package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.derived.Derived;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Reads what the rules recommend, as last computed. */
@Service
public class Recommendations {

    /**
     * Until when nothing is recommended.
     *
     * @param productId null when the customer is new
     * @param productName null with {@code productId}
     */
    public record Grace(
            @Nullable String productId, @Nullable String productName, LocalDate until) {}

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final RecommendationRows rows;
    private final Derived derived;

    Recommendations(PartnerTransactions transactions, JdbcClient jdbc, RecommendationRows rows, Derived derived) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.rows = rows;
        this.derived = derived;
    }

    /** The recommendation, whether it holds or not; empty when the customer is not visible. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<Recommendation> find(PartnerScope scope, RecommendationId id) {
        derived.await(scope, RecommendationRefresh.NAME);
        return transactions.read(
                scope,
                () -> jdbc.sql(rows.select(scope) + " and r.recommendation_id = :id")
                        .params(scope.parameters())
                        .param("id", id)
                        .query((row, number) -> rows.map(scope, row))
                        .optional());
    }

    /** What holds for a customer, the highest priority first; empty when the customer is not visible. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Recommendation> of(PartnerScope scope, CustomerId customer) {
        derived.await(scope, RecommendationRefresh.NAME);
        return transactions.read(
                scope,
                () -> jdbc.sql(rows.select(scope)
                                + " and r.tenant_id = :tenant and r.holds order by "
                                + RecommendationRows.byPriority(scope, true)
                                + ", r.recommendation_id")
                        .params(scope.parameters())
                        .param("tenant", customer)
                        .query((row, number) -> rows.map(scope, row))
                        .list());
    }

    /**
     * How many that hold were first seen from one day to the other, both included, by playbook code, the most first.
     * Archived customers are left out.
     */
    @PreAuthorize(Roles.CAN_READ)
    public Map<String, Long> firstSeen(PartnerScope scope, LocalDate from, LocalDate until) {
        derived.await(scope, RecommendationRefresh.NAME);
        return transactions.read(scope, () -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            jdbc.sql("""
                            select r.playbook_code, count(*) as recommended
                            from recommendation r
                            join customer c on c.partner_id = r.partner_id and c.tenant_id = r.tenant_id
                            where r.partner_id = :partner and r.holds and c.archived_at is null
                                and r.first_seen between :from and :until and %s
                            group by r.playbook_code
                            order by count(*) desc, r.playbook_code
                            """.formatted(scope.customerFilter("c")))
                    .params(scope.parameters())
                    .param("from", from)
                    .param("until", until)
                    .query(row -> {
                        counts.put(row.getString("playbook_code"), row.getLong("recommended"));
                    });
            return counts;
        });
    }

    /** Where nothing is recommended yet: the customer is new, or a product's seats were just assigned. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Grace> grace(PartnerScope scope, CustomerId customer) {
        derived.await(scope, RecommendationRefresh.NAME);
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select g.product_id, p.name, g.until_day
                                from recommendation_grace g
                                join customer c on c.partner_id = g.partner_id and c.tenant_id = g.tenant_id
                                left join product p on p.partner_id = g.partner_id and p.product_id = g.product_id
                                where g.tenant_id = :tenant and %s
                                order by g.product_id
                                """.formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("tenant", customer)
                        .query((row, number) -> new Grace(
                                RecommendationRows.text(row, "product_id"),
                                row.getString("name"),
                                row.getObject("until_day", LocalDate.class)))
                        .list());
    }
}
