package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code customer}: what a scope sees of it and the portal's edits, each checked by version. */
@Repository
class CustomerStore {

    /** A column whose values people filter by. */
    enum Field {
        TAGS("tags"),
        REGION("region"),
        COUNTRY("country"),
        INDUSTRY("industry"),
        SEGMENT("segment"),
        ACCOUNT_MANAGER("account_manager");

        private final String column;

        Field(String column) {
            this.column = column;
        }
    }

    private final JdbcClient jdbc;

    CustomerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Customer> find(PartnerScope scope, CustomerId customerId) {
        return jdbc.sql("select c.* from customer c where c.tenant_id = :tenant and " + scope.customerFilter("c"))
                .params(scope.parameters())
                .param("tenant", customerId)
                .query((row, number) -> customer(row))
                .optional();
    }

    List<String> distinct(PartnerScope scope, Field field) {
        return jdbc.sql("""
                        select distinct c.%1$s
                        from customer c
                        where %2$s and c.archived_at is null and c.%1$s is not null and c.%1$s <> ''
                        order by c.%1$s
                        """.formatted(field.column, scope.customerFilter("c")))
                .params(scope.parameters())
                .query((row, number) -> row.getString(1))
                .list();
    }

    void setTags(PartnerScope scope, Customer customer, List<String> tags) {
        update(scope, customer, "tags = :value", Tags.stored(tags), Types.VARCHAR);
    }

    void setAccountManager(PartnerScope scope, Customer customer, @Nullable String email) {
        update(scope, customer, "account_manager = :value", email, Types.VARCHAR);
    }

    void setArchived(PartnerScope scope, Customer customer, @Nullable Instant at) {
        update(
                scope,
                customer,
                "archived_at = :value",
                at == null ? null : at.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private void update(PartnerScope scope, Customer customer, String change, @Nullable Object value, int type) {
        int updated = jdbc.sql("""
                        update customer
                        set %s, version = version + 1
                        where partner_id = :partner and tenant_id = :tenant and version = :version
                        """.formatted(change))
                .params(Map.of("partner", scope.partnerId(), "tenant", customer.id()))
                .param("version", customer.presence().version())
                .param("value", value, type)
                .update();
        if (updated != 1) {
            throw new OptimisticLockingFailureException("Customer " + customer.id() + " was changed meanwhile");
        }
    }

    static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                CustomerId.of(row, "tenant_id"),
                row.getString("name"),
                new CustomerProfile(
                        row.getString("domain"),
                        row.getString("country"),
                        row.getString("region"),
                        row.getString("industry"),
                        row.getString("segment"),
                        new CustomerProfile.Care(
                                row.getString("account_manager"), List.copyOf(Tags.parse(row.getString("tags"))))),
                row.getObject("licensed_users", Long.class),
                row.getObject("customer_since", LocalDate.class),
                new Customer.Presence(
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row, "last_seen_at"),
                        row.getObject("not_seen_since", LocalDate.class),
                        instant(row, "archived_at"),
                        row.getLong("version")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
