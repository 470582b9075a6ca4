package io.seatwise.portfolio.changes;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds active subscriptions whose end-of-term outcome is another than on the earlier day; one change each. */
@Repository
class OutcomeChanges implements ChangeSource {

    private record Row(
            CustomerId customer, String subscriptionId, LocalDate day, String before, String now, String product) {

        /** The earlier row's outcome before, this row's day. */
        Row after(Row earlier) {
            return new Row(customer, subscriptionId, day, earlier.before, now, product);
        }
    }

    private final JdbcClient jdbc;

    OutcomeChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.OUTCOME_CHANGED;
    }

    @Override
    public List<Change> changes(PartnerScope scope, List<CustomerState> customers, LocalDate since) {
        Map<CustomerId, CustomerState> present = customers.stream()
                .filter(customer -> !customer.archived())
                .collect(Collectors.toMap(
                        customerState -> customerState.customer().id(), Function.identity()));
        Map<String, Row> bySubscription = new LinkedHashMap<>();
        UuidArray.forEachChunk(
                present.keySet(),
                some -> jdbc.sql("""
                                select c.tenant_id, c.subscription_id, c.change_day, c.outcome_before, r.outcome,
                                    coalesce(p.name, r.product_id) as product
                                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                                left join renewal_outcome_change c on c.partner_id = :partner
                                    and c.tenant_id = id.tenant_id and c.change_day > :since
                                join renewal r on r.partner_id = c.partner_id
                                    and r.subscription_id = c.subscription_id
                                left join product p on p.partner_id = r.partner_id and p.product_id = r.product_id
                                order by c.subscription_id, c.change_day
                                """)
                        .param("partner", scope.partnerId())
                        .param("ids", some)
                        .param("since", since)
                        .query(row -> {
                            bySubscription.merge(
                                    row.getString("subscription_id"),
                                    new Row(
                                            CustomerId.of(row, "tenant_id"),
                                            row.getString("subscription_id"),
                                            row.getObject("change_day", LocalDate.class),
                                            row.getString("outcome_before"),
                                            row.getString("outcome"),
                                            row.getString("product")),
                                    (earlier, later) -> later.after(earlier));
                        }));
        List<Change> changes = new ArrayList<>();
        bySubscription.values().stream()
                .filter(row -> !row.before().equals(row.now()))
                .forEach(row -> {
                    CustomerState customer = present.get(row.customer());
                    if (customer != null) {
                        changes.add(new Change(
                                row.day(),
                                ChangeKind.OUTCOME_CHANGED,
                                customer.customer(),
                                null,
                                new Change.Difference(row.before(), row.now()),
                                row.product()));
                    }
                });
        return changes;
    }
}
