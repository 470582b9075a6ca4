package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.derived.Derived;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What stands behind a renewal: the seats of its product day by day, the managers' shares of the work. */
@Service
public class SeatHistory {

    private static final int MANAGERS_WITHIN = 90;

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Derived derived;
    private final Clock clock;

    SeatHistory(JdbcClient jdbc, PartnerTransactions transactions, Derived derived, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.derived = derived;
        this.clock = clock;
    }

    /** The seats of a product on a day on which figures arrived, over all channels. */
    public record SeatDay(LocalDate day, long sold, long assigned) {}

    /** The renewals of an account manager's customers in one currency. */
    public record ManagerShare(
            @Nullable String accountManager,
            @Nullable String currency,
            long subscriptions,
            @Nullable BigDecimal atStake) {}

    /** The days of the last 90 on which figures of the renewal's product arrived, oldest first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<SeatDay> of(PartnerScope scope, Renewal renewal) {
        LocalDate today = LocalDate.now(clock);
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select d.position_day, sum(d.sold) as sold, sum(d.assigned) as assigned
                                from deployment_position d
                                join customer c on c.partner_id = d.partner_id and c.tenant_id = d.tenant_id
                                where d.partner_id = :partner and d.tenant_id = :tenant and d.product_id = :product
                                    and d.position_day >= :from and d.position_day <= :today and %s
                                group by d.position_day
                                order by d.position_day
                                """.formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("tenant", renewal.subscription().ids().customer())
                        .param("product", renewal.subscription().ids().productId())
                        .param("from", today.minusDays(SeatShare.DAYS - 1L))
                        .param("today", today)
                        .query((row, number) -> new SeatDay(
                                row.getObject("position_day", LocalDate.class),
                                row.getLong("sold"),
                                row.getLong("assigned")))
                        .list());
    }

    /**
     * Who has how much to decide, one entry a manager and currency, the most subscriptions first; amounts only for readers who may see money. None beyond
     * {@value #MANAGERS_WITHIN} days: adding up all renewals of a large partner takes longer than a page may.
     */
    @PreAuthorize(Roles.CAN_READ)
    public List<ManagerShare> byManager(PartnerScope scope, RenewalFilter filter) {
        if (filter.within() == null || filter.within() > MANAGERS_WITHIN) {
            return List.of();
        }
        derived.await(scope, RenewalTotals.NAME);
        RenewalConditions conditions = RenewalConditions.of(scope, filter, LocalDate.now(clock));
        boolean money = scope.seesMoney();
        String currency = money ? "r.currency" : "''";
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select r.manager, %s as currency, sum(r.subscriptions) as subscriptions,
                                    %s as at_stake
                                from %s
                                group by r.manager%s
                                order by sum(r.subscriptions) desc, r.manager, 2
                                """.formatted(
                                        currency,
                                        money ? "sum(r.at_stake)" : "cast(null as numeric(24, 2))",
                                        conditions.sumsByManager(),
                                        money ? ", r.currency" : ""))
                        .params(conditions.parameters())
                        .query((row, number) -> new ManagerShare(
                                textOrNull(row.getString("manager")),
                                textOrNull(row.getString("currency")),
                                row.getLong("subscriptions"),
                                row.getBigDecimal("at_stake")))
                        .list());
    }

    private static @Nullable String textOrNull(String key) {
        return key.isEmpty() ? null : key;
    }
}
