package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.Id;
import io.seatwise.ids.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Finds where a customer is in a list of customers. */
@Service
public class CustomerPlaces {

    /**
     * A customer's place in a list.
     *
     * @param index how many come before it
     * @param total how many the list has
     */
    public record Place(
            int index,
            int total,
            @Nullable CustomerId previous,
            @Nullable CustomerId next) {}

    private final CustomerQueries queries;
    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;

    CustomerPlaces(CustomerQueries queries, PartnerTransactions transactions, JdbcClient jdbc) {
        this.queries = queries;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** Finds the customer's place in this order; empty when the filter leaves it out. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<Place> of(PartnerScope scope, CustomerFilter filter, List<SortOrder> sort, CustomerId customer) {
        return transactions.read(scope, () -> {
            CustomerSelection selection = queries.selection(scope, filter, sort);
            String order = CustomerSort.orderBy(scope, sort);
            Map<String, Object> parameters = selection.parameters();
            parameters.put("subject", customer);
            return jdbc.sql("""
                            select place.number, place.total, place.previous, place.next
                            from (
                                select c.tenant_id, count(*) over () as total,
                                    row_number() over (order by %1$s) as number,
                                    lag(c.tenant_id) over (order by %1$s) as previous,
                                    lead(c.tenant_id) over (order by %1$s) as next
                                from customer c
                                %2$s
                                where %3$s) place
                            where place.tenant_id = :subject
                            """.formatted(order, selection.joins(), selection.condition()))
                    .params(parameters)
                    .query((row, number) -> new Place(
                            row.getInt("number") - 1,
                            row.getInt("total"),
                            Id.ofNullable(row, "previous", CustomerId::new),
                            Id.ofNullable(row, "next", CustomerId::new)))
                    .optional();
        });
    }
}
