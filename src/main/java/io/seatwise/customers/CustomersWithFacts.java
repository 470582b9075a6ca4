package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells of which customers tables of facts speak, for {@link CustomerDependents}. */
@Repository
public class CustomersWithFacts {

    private final JdbcClient jdbc;

    CustomersWithFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of these customers that have a row in any of the tables. Runs in the caller's transaction.
     *
     * @param tables names of tables with {@code partner_id} and {@code tenant_id}; part of the statement, never input
     */
    public Set<CustomerId> among(PartnerScope scope, Collection<CustomerId> customers, List<String> tables) {
        Set<CustomerId> found = new HashSet<>();
        for (String table : tables) {
            UuidArray.forEachChunk(
                    customers,
                    some -> found.addAll(jdbc.sql("""
                            select id.tenant_id
                            from unnest(cast(:ids as uuid array)) as id (tenant_id)
                            where exists (
                                select 1 from %s f where f.partner_id = :partner and f.tenant_id = id.tenant_id)
                            """.formatted(table))
                            .param("partner", scope.partnerId())
                            .param("ids", some)
                            .query(CustomerId.ROW)
                            .list()));
        }
        return found;
    }
}
