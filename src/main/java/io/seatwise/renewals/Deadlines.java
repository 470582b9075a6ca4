package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.derived.Derived;
import io.seatwise.licensing.subscriptions.SelfRenewal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The terms that ask for a decision: those that end without renewing by themselves, and those that renew with seats that
 * could still be given up. Left out are chosen ends (cancellations and changes of product), monthly terms that renew
 * themselves, and extended terms, which can be left on any day.
 */
@Service
public class Deadlines {

    /** The number of days ahead. */
    public static final int DAYS = 90;

    /** The most entries of a list. */
    public static final int MOST = 1_000;

    private static final String UNSETTLED = Stream.of(Outcome.EXTENDS, Outcome.GRACE, Outcome.UNKNOWN)
            .map(outcome -> "'" + outcome + "'")
            .collect(Collectors.joining(", "));

    private static final String CONDITION = """
            where r.partner_id = :partner
                and r.end_key > :today
                and r.end_key <= :last
                and (r.outcome in (%s)
                    or r.outcome = 'RENEWS' and coalesce(s.scheduled_quantity, s.quantity) > r.keep_seats)
                and not coalesce(s.extended_term, false)
                and not %s
                and %s
            order by r.end_key, r.subscription_id
            limit :most
            """;

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final RenewalRowMapper mapper;
    private final Derived derived;
    private final Clock clock;

    Deadlines(
            JdbcClient jdbc, PartnerTransactions transactions, RenewalRowMapper mapper, Derived derived, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.mapper = mapper;
        this.derived = derived;
        this.clock = clock;
    }

    /** Those of the next {@value #DAYS} days, the earliest first, {@value #MOST} at most; amounts as the scope may see. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Renewal> of(PartnerScope scope) {
        derived.await(scope, RenewalRefresh.NAME);
        LocalDate today = LocalDate.now(clock);
        return transactions.read(
                scope,
                () -> jdbc.sql(RenewalRowMapper.SELECT.formatted("renewal r")
                                + CONDITION.formatted(UNSETTLED, SelfRenewal.MONTHLY_SQL, scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("today", today)
                        .param("last", today.plusDays(DAYS))
                        .param("most", MOST)
                        .query((row, number) -> mapper.map(row, scope))
                        .list());
    }
}
