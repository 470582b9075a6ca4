package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements on the customers that a scope sees: one of them, archived or not, or all that are not archived. */
@Component
class UsageStatements {

    private final JdbcClient jdbc;

    UsageStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String whose(PartnerScope scope, @Nullable CustomerId customer) {
        return (customer == null ? "c.archived_at is null and " : "c.tenant_id = :tenant and ")
                + scope.customerFilter("c");
    }

    /**
     * Begins a statement.
     *
     * @param sql with {@code %s} for the condition on {@code customer c}, and the parameter {@code :partner}
     * @param customer null for all customers
     */
    JdbcClient.StatementSpec ask(String sql, PartnerScope scope, @Nullable CustomerId customer) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        if (customer != null) {
            parameters.put("tenant", customer);
        }
        return jdbc.sql(sql.formatted(whose(scope, customer))).params(parameters);
    }
}
