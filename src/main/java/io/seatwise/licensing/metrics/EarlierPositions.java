package io.seatwise.licensing.metrics;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.Id;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.subscriptions.SelfRenewal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The positions of customers on an earlier day, from the figures and subscriptions that are stored now: an undone or
 * corrected import changes the past, too. The caller gives customers that its scope may see.
 */
@Service
public class EarlierPositions {

    /**
     * A customer on an earlier day.
     *
     * @param position its newest figures up to the day; null when it had none
     * @param nextRenewal the next commitment end of an active subscription, seen from the day
     * @param graceFrom the first commitment end of a subscription that is in grace now; null without one
     */
    public record Earlier(
            @Nullable DayPosition position,
            boolean inflated,
            @Nullable LocalDate nextRenewal,
            @Nullable LocalDate graceFrom) {

        static final Earlier UNKNOWN = new Earlier(null, false, null, null);
    }

    private record Ends(
            @Nullable LocalDate renewal, @Nullable LocalDate graceFrom) {
        static final Ends NONE = new Ends(null, null);
    }

    private final PartnerTransactions transactions;
    private final CustomerDays days;
    private final EarlierFigures figures;
    private final JdbcClient jdbc;

    EarlierPositions(PartnerTransactions transactions, CustomerDays days, EarlierFigures figures, JdbcClient jdbc) {
        this.transactions = transactions;
        this.days = days;
        this.figures = figures;
        this.jdbc = jdbc;
    }

    /** Finds how these customers stood at the end of the day; each of them is in the answer. */
    public Map<CustomerId, Earlier> on(PartnerScope scope, Collection<CustomerId> customers, LocalDate day) {
        return transactions.read(scope, () -> {
            Map<CustomerId, DayPosition> positions = days.standingOn(scope, customers, day);
            Set<CustomerId> inflated = figures.inflatedOn(scope, positions.keySet(), day);
            Map<CustomerId, Ends> ends = ends(scope, customers, day);
            Map<CustomerId, Earlier> earlier = new HashMap<>();
            for (CustomerId customer : customers) {
                Ends own = ends.getOrDefault(customer, Ends.NONE);
                earlier.put(
                        customer,
                        new Earlier(
                                positions.get(customer), inflated.contains(customer), own.renewal(), own.graceFrom()));
            }
            return earlier;
        });
    }

    /** Finds those of these customers that were inflated at the end of the day. */
    public Set<CustomerId> inflatedOn(PartnerScope scope, Collection<CustomerId> customers, LocalDate day) {
        return transactions.read(scope, () -> figures.inflatedOn(scope, customers, day));
    }

    /** Reads the days with figures after {@code after} up to {@code to}, oldest first, by customer. */
    public Map<CustomerId, List<DayPosition>> days(
            PartnerScope scope, Collection<CustomerId> customers, LocalDate after, LocalDate to) {
        Map<CustomerId, List<DayPosition>> found = new HashMap<>();
        transactions.run(
                scope,
                () -> UuidArray.forEachChunk(
                        customers,
                        some -> jdbc.sql("""
                                select d.tenant_id, d.position_day, d.sold, d.assigned, d.entitled, d.active
                                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                                left join customer_day d on d.partner_id = :partner and d.tenant_id = id.tenant_id
                                where d.position_day > :after and d.position_day <= :to
                                order by d.tenant_id, d.position_day
                                """)
                                .param("partner", scope.partnerId())
                                .param("ids", some)
                                .param("after", after)
                                .param("to", to)
                                .query(row -> {
                                    found.computeIfAbsent(CustomerId.of(row, "tenant_id"), id -> new ArrayList<>())
                                            .add(position(row));
                                })));
        return found;
    }

    private Map<CustomerId, Ends> ends(PartnerScope scope, Collection<CustomerId> customers, LocalDate day) {
        Map<CustomerId, Ends> ends = new HashMap<>();
        UuidArray.forEachChunk(
                customers,
                some -> jdbc.sql("""
                                select s.tenant_id,
                                    min(case when s.state = 'ACTIVE' and s.commitment_end >= :day and not %s
                                        then s.commitment_end end) as renewal,
                                    min(case when s.state = 'GRACE' then s.commitment_end end) as grace_from
                                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                                left join subscription s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                                where s.archived_at is null or s.not_seen_since is null
                                group by s.tenant_id
                                """.formatted(SelfRenewal.MONTHLY_SQL))
                        .param("partner", scope.partnerId())
                        .param("ids", some)
                        .param("day", day)
                        .query(row -> {
                            CustomerId customer = Id.ofNullable(row, "tenant_id", CustomerId::new);
                            if (customer != null) {
                                ends.put(
                                        customer,
                                        new Ends(
                                                row.getObject("renewal", LocalDate.class),
                                                row.getObject("grace_from", LocalDate.class)));
                            }
                        }));
        return ends;
    }

    private static DayPosition position(ResultSet row) throws SQLException {
        return new DayPosition(
                row.getObject("position_day", LocalDate.class),
                row.getObject("sold", Long.class),
                row.getObject("assigned", Long.class),
                row.getObject("entitled", Long.class),
                row.getObject("active", Long.class));
    }
}
