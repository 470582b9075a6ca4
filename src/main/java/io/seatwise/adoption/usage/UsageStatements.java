package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Statements on those of some customers that a scope sees, archived or not. */
@Component
class UsageStatements {

    /** The customers, as a statement's first tables. */
    static final String CUSTOMERS = """
            unnest(cast(:ids as uuid array)) as id (tenant_id)
            left join customer c on c.partner_id = :partner and c.tenant_id = id.tenant_id
            """;

    private final JdbcClient jdbc;

    UsageStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins a statement.
     *
     * @param sql with {@link #CUSTOMERS} for {@code #customers#}, {@code #seen#} for the condition on {@code customer c},
     *     and the parameter {@code :partner}
     */
    JdbcClient.StatementSpec ask(String sql, PartnerScope scope, Collection<CustomerId> customerIds) {
        return jdbc.sql(sql.replace("#customers#", CUSTOMERS).replace("#seen#", scope.customerFilter("c")))
                .params(scope.parameters())
                .param("ids", new UuidArray(customerIds));
    }
}
