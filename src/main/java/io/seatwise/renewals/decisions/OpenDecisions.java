package io.seatwise.renewals.decisions;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.subscriptions.SelfRenewal;
import io.seatwise.renewals.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the terms about which something can still be decided. The one home of that predicate: the last day to decide is
 * not over; the subscription goes on when its term ends; it is neither a monthly term that renews itself nor in an
 * extended term, which can be left on any day; seats can be given up, and their reduction is not scheduled already. Runs
 * in the caller's transaction.
 */
@Repository
public class OpenDecisions {

    /** Names a customer's product. */
    public record Key(CustomerId customer, String productId) {}

    private static final String GOES_ON = Arrays.stream(Outcome.values())
            .filter(Outcome::goesOn)
            .map(outcome -> "'" + outcome + "'")
            .collect(Collectors.joining(", "));

    private static final String SELECT = """
            select r.tenant_id, r.product_id, r.commitment_end, coalesce(s.scheduled_quantity, s.quantity) as seats, r.assigned,
                r.keep_seats, r.reduce_by, r.at_stake, r.currency
            from unnest(cast(:ids as uuid array)) as id (tenant_id)
            left join renewal r on r.partner_id = :partner and r.tenant_id = id.tenant_id
            left join subscription s on s.partner_id = r.partner_id and s.subscription_id = r.subscription_id
            where r.commitment_end > :today
                and r.outcome in (%s)
                and not coalesce(s.extended_term, false)
                and not %s
                and r.assigned is not null
                and coalesce(s.scheduled_quantity, s.quantity) > r.keep_seats
            order by r.tenant_id, r.product_id, r.commitment_end
            """.formatted(GOES_ON, SelfRenewal.MONTHLY_SQL);

    private final JdbcClient jdbc;

    OpenDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these customers, the earliest end first. Amounts are in it: they are for computations. */
    public Map<Key, List<OpenDecision>> of(PartnerScope scope, Collection<CustomerId> customers, LocalDate today) {
        Map<Key, List<OpenDecision>> open = new HashMap<>();
        jdbc.sql(SELECT)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(customers))
                .param("today", today)
                .query(row -> {
                    long seats = row.getLong("seats");
                    long reducible = seats - row.getLong("keep_seats");
                    open.computeIfAbsent(
                                    new Key(CustomerId.of(row, "tenant_id"), row.getString("product_id")),
                                    key -> new ArrayList<>())
                            .add(new OpenDecision(
                                    row.getObject("commitment_end", LocalDate.class),
                                    seats,
                                    Math.max(0, seats - row.getLong("assigned")),
                                    reducible,
                                    atStake(row.getBigDecimal("at_stake"), reducible, row.getLong("reduce_by")),
                                    row.getString("currency")));
                });
        return open;
    }

    /** The part of the amount that a scheduled reduction leaves open. */
    private static @Nullable BigDecimal atStake(@Nullable BigDecimal amount, long reducible, long reduceBy) {
        return amount == null || reduceBy <= 0 || reducible == reduceBy
                ? amount
                : amount.multiply(BigDecimal.valueOf(reducible))
                        .divide(BigDecimal.valueOf(reduceBy), 2, RoundingMode.HALF_UP);
    }
}
