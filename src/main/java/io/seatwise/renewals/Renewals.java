package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.NotFoundException;
import io.seatwise.derived.Derived;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The active subscriptions by the end of their term. Amounts are null for readers who may not see money. */
@Service
public class Renewals {

    /** Stands for no commitment end in keys. */
    static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    /** The renewals of one day with one outcome, in one currency. */
    public record RenewalDay(
            LocalDate day,
            Outcome outcome,
            @Nullable String currency,
            long subscriptions,
            @Nullable BigDecimal atStake,
            @Nullable BigDecimal extendedCost) {}

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final RenewalRowMapper mapper;
    private final Derived derived;
    private final Clock clock;

    Renewals(JdbcClient jdbc, PartnerTransactions transactions, RenewalRowMapper mapper, Derived derived, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.mapper = mapper;
        this.derived = derived;
        this.clock = clock;
    }

    /** One page, ties by subscription. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Renewal> page(PartnerScope scope, RenewalFilter filter, RenewalOrder order, int offset, int limit) {
        order.check(scope);
        derived.await(scope, RenewalRefresh.NAME);
        RenewalConditions conditions = RenewalConditions.of(scope, filter, today());
        // Two steps: a sort over many renewals stays small with nothing but their keys in hand
        String keys = """
                (select r.partner_id, r.subscription_id
                 from renewal r
                 %s
                 where %s
                 order by %s, r.subscription_id
                 limit :limit offset :offset)
                """.formatted(
                        joins(order.sort()),
                        conditions.sql() + byEnd(filter, order),
                        (conditions.isAboutAll() ? "r.partner_id, " : "") + order.sql());
        // The customer as it is now decides: an account manager in a derived row may be a moment old
        String sql = RenewalRowMapper.SELECT.formatted(keys
                        + "k join renewal r on r.partner_id = k.partner_id and r.subscription_id = k.subscription_id")
                + " where %s order by %s, r.subscription_id".formatted(scope.customerFilter("c"), order.sql());
        return transactions.read(
                scope,
                () -> jdbc.sql(sql)
                        .params(conditions.parameters())
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, number) -> mapper.map(row, scope))
                        .list());
    }

    /** Excludes nothing: it leads the database to the index by end, in whose order the page is. */
    private static String byEnd(RenewalFilter filter, RenewalOrder order) {
        return order.sort().isEnd() && filter.within() == null && filter.endsOn() == null && filter.customer() == null
                ? " and r.end_key >= date '1900-01-01'"
                : "";
    }

    /** The tables that the order looks into. */
    private static String joins(RenewalSort sort) {
        return (sort.looksInto("c")
                        ? "join customer c on c.partner_id = r.partner_id and c.tenant_id = r.tenant_id\n"
                        : "")
                + (sort.looksInto("m")
                        ? "left join person m on m.partner_id = c.partner_id and m.email = lower(c.account_manager)\n"
                        : "")
                + (sort.looksInto("s")
                        ? "join subscription s on s.partner_id = r.partner_id"
                                + " and s.subscription_id = r.subscription_id\n"
                        : "")
                + (sort.looksInto("p")
                        ? "join product p on p.partner_id = r.partner_id and p.product_id = r.product_id\n"
                        : "");
    }

    @PreAuthorize(Roles.CAN_READ)
    public long count(PartnerScope scope, RenewalFilter filter) {
        derived.await(scope, RenewalTotals.NAME);
        return transactions.read(
                scope,
                () -> aggregate(scope, filter, "select coalesce(sum(r.subscriptions), 0) from %s", "")
                        .query(Long.class)
                        .single());
    }

    /** The money by currency, the currency with the most subscriptions first; none for readers who may not see it. */
    @PreAuthorize(Roles.CAN_READ)
    public List<RenewalSum> sums(PartnerScope scope, RenewalFilter filter) {
        if (!scope.seesMoney()) {
            return List.of();
        }
        derived.await(scope, RenewalTotals.NAME);
        return transactions.read(
                scope,
                () -> aggregate(scope, filter, """
                                select r.currency, sum(r.at_stake) as at_stake, sum(r.extended_cost) as extended_cost,
                                    sum(r.unknown_count) as unknown_count
                                from %s
                                """, """
                                group by r.currency
                                order by sum(r.subscriptions) desc, r.currency
                                """)
                        .query((row, number) -> new RenewalSum(
                                currency(row.getString("currency")),
                                row.getBigDecimal("at_stake"),
                                row.getBigDecimal("extended_cost"),
                                row.getLong("unknown_count")))
                        .list());
    }

    /** One entry a day, outcome and currency, of renewals that have an end; by day. */
    @PreAuthorize(Roles.CAN_READ)
    public List<RenewalDay> days(PartnerScope scope, RenewalFilter filter) {
        derived.await(scope, RenewalTotals.NAME);
        boolean money = scope.seesMoney();
        return transactions.read(
                scope,
                () -> aggregate(scope, filter, """
                                select r.end_key, r.outcome, r.currency, sum(r.subscriptions) as subscriptions,
                                    sum(r.at_stake) as at_stake, sum(r.extended_cost) as extended_cost
                                from %s
                                """, """
                                group by r.end_key, r.outcome, r.currency
                                order by r.end_key, r.outcome, r.currency
                                """)
                        .query((row, number) -> new RenewalDay(
                                row.getObject("end_key", LocalDate.class),
                                Outcome.valueOf(row.getString("outcome")),
                                money ? currency(row.getString("currency")) : null,
                                row.getLong("subscriptions"),
                                money ? row.getBigDecimal("at_stake") : null,
                                money ? row.getBigDecimal("extended_cost") : null))
                        .list()
                        .stream()
                        .filter(day -> !day.day().equals(NO_END))
                        .toList());
    }

    /** @throws NotFoundException when the scope sees no such active subscription */
    @PreAuthorize(Roles.CAN_READ)
    public Renewal find(PartnerScope scope, String subscriptionId) {
        derived.await(scope, RenewalRefresh.NAME);
        Map<String, Object> parameters = scope.parameters();
        parameters.put("id", subscriptionId);
        return transactions
                .read(
                        scope,
                        () -> jdbc.sql(RenewalRowMapper.SELECT.formatted("renewal r")
                                        + "where r.subscription_id = :id and " + scope.customerFilter("c"))
                                .params(parameters)
                                .query((row, number) -> mapper.map(row, scope))
                                .optional())
                .orElseThrow(() -> new NotFoundException("subscription " + subscriptionId));
    }

    private JdbcClient.StatementSpec aggregate(PartnerScope scope, RenewalFilter filter, String select, String rest) {
        RenewalConditions conditions = RenewalConditions.of(scope, filter, today());
        return jdbc.sql(select.formatted(conditions.sums()) + rest).params(conditions.parameters());
    }

    private static @Nullable String currency(String key) {
        return key.isEmpty() ? null : key;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
