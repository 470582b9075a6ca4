package io.seatwise.portfolio.changes;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.positions.DayPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the customers of a scope with their current position, some at a time. Runs in the caller's transaction. */
@Repository
class CustomerStates {

    static final int AT_ONCE = 2_000;

    private final JdbcClient jdbc;

    CustomerStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The customers after this id, in the order of their ids, archived ones too. */
    List<CustomerState> after(PartnerScope scope, CustomerId last, LocalDate today) {
        return jdbc.sql("""
                        select c.tenant_id, c.name, c.account_manager, c.created_at, c.archived_at, c.not_seen_since,
                            m.as_of, m.sold, m.assigned, m.entitled, m.active, m.inflated, m.grace, m.next_renewal
                        from customer c
                        left join customer_metrics m on m.partner_id = c.partner_id and m.tenant_id = c.tenant_id
                        where %s and c.tenant_id > :last
                        order by c.tenant_id
                        limit :most
                        """.formatted(scope.customerFilter("c")))
                .params(scope.parameters())
                .param("last", last)
                .param("most", AT_ONCE)
                .query((row, number) -> state(row, today))
                .list();
    }

    private static CustomerState state(ResultSet row, LocalDate today) throws SQLException {
        LocalDate archived = day(row, "archived_at");
        LocalDate notSeen = row.getObject("not_seen_since", LocalDate.class);
        LocalDate created = day(row, "created_at");
        return new CustomerState(
                new ChangedCustomer(
                        CustomerId.of(row, "tenant_id"), row.getString("name"), row.getString("account_manager")),
                created == null ? today : created,
                notSeen == null ? archived : notSeen,
                archived != null,
                new Standing(
                        position(row),
                        row.getBoolean("inflated"),
                        row.getBoolean("grace"),
                        row.getObject("next_renewal", LocalDate.class),
                        today));
    }

    private static @Nullable DayPosition position(ResultSet row) throws SQLException {
        LocalDate asOf = row.getObject("as_of", LocalDate.class);
        return asOf == null
                ? null
                : new DayPosition(
                        asOf,
                        row.getObject("sold", Long.class),
                        row.getObject("assigned", Long.class),
                        row.getObject("entitled", Long.class),
                        row.getObject("active", Long.class));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }
}
