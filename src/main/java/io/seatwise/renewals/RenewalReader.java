package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.CustomerId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Hands over renewals one by one while they arrive from the database, for files of any size: those of customers that end
 * today or later, the earliest end first, or those of a filter in its order. Every caller with a scope may read what the scope contains; amounts are null where it
 * may not see money.
 */
@Service
public class RenewalReader {

    private static final int FETCH_SIZE = 500;

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final RenewalRowMapper mapper;
    private final Clock clock;

    RenewalReader(JdbcClient jdbc, PartnerTransactions transactions, RenewalRowMapper mapper, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Those of one customer. */
    public void forEach(PartnerScope scope, CustomerId customer, Consumer<Renewal> consumer) {
        Map<String, Object> parameters = scope.parameters();
        parameters.put("tenant", customer);
        read(scope, "r.tenant_id = :tenant", parameters, consumer);
    }

    /**
     * Those of the customers of a selection.
     *
     * @param joins behind {@code customer c}
     * @param condition on {@code c} and what is joined, the scope in it
     * @param products the ids of the products alone; empty for all
     */
    public void forEach(
            PartnerScope scope,
            String joins,
            String condition,
            Map<String, Object> parameters,
            List<String> products,
            Consumer<Renewal> consumer) {
        String customers = "r.tenant_id in (select c.tenant_id from customer c\n" + joins + "where " + condition + ")";
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("renewalProducts", products);
        read(
                scope,
                products.isEmpty() ? customers : customers + " and r.product_id in (:renewalProducts)",
                all,
                consumer);
    }

    /**
     * Those of a filter in this order, also those that have ended.
     *
     * @throws IllegalArgumentException for an order by amounts that the scope may not see
     */
    public void forEach(PartnerScope scope, RenewalFilter filter, RenewalOrder order, Consumer<Renewal> consumer) {
        order.check(scope);
        RenewalConditions conditions = RenewalConditions.of(scope, filter, LocalDate.now(clock));
        stream(
                scope,
                "where %s and %s\norder by %s, r.subscription_id"
                        .formatted(conditions.sql(), scope.customerFilter("c"), order.sql()),
                conditions.parameters(),
                consumer);
    }

    private void read(
            PartnerScope scope, String customers, Map<String, Object> parameters, Consumer<Renewal> consumer) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("from", LocalDate.now(clock));
        all.put("noEnd", Renewals.NO_END);
        stream(scope, """
                where r.partner_id = :partner and r.end_key >= :from and r.end_key < :noEnd and %s and %s
                order by r.end_key, lower(c.name), r.subscription_id
                """.formatted(scope.customerFilter("c"), customers), all, consumer);
    }

    private void stream(PartnerScope scope, String which, Map<String, Object> parameters, Consumer<Renewal> consumer) {
        transactions.read(scope, () -> {
            jdbc.sql(RenewalRowMapper.SELECT.formatted("renewal r") + which)
                    .params(parameters)
                    .withFetchSize(FETCH_SIZE)
                    .query(row -> {
                        consumer.accept(mapper.map(row, scope));
                    });
            return scope;
        });
    }
}
