package io.seatwise.customers;

import io.seatwise.access.CustomerAssignments;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who looks after whom, for the pages that administer people. Archived customers are left out. */
@Repository
class AssignedCustomers implements CustomerAssignments {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    AssignedCustomers(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public long count(PartnerScope scope, String email) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select count(*)
                                from customer c
                                where lower(c.account_manager) = :email and c.archived_at is null and %s
                                """.formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("email", email.strip().toLowerCase(Locale.ROOT))
                        .query(Long.class)
                        .single());
    }

    @Override
    public List<String> names(PartnerScope scope, String email) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select c.name
                                from customer c
                                where lower(c.account_manager) = :email and c.archived_at is null and %s
                                order by c.name_key, c.tenant_id
                                """.formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("email", email.strip().toLowerCase(Locale.ROOT))
                        .query((row, number) -> row.getString("name"))
                        .list());
    }
}
