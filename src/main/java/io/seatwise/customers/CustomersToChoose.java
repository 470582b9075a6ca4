package io.seatwise.customers;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.CustomerChoices;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose file it is, where it names no customer itself. Archived customers are left out. */
@Repository
class CustomersToChoose implements CustomerChoices {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    CustomersToChoose(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public List<Choice> search(PartnerScope scope, String text, int offset, int limit) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                                select c.tenant_id, c.name
                                from customer c
                                where c.archived_at is null and c.name_key like :text escape '!' and %s
                                order by c.name_key, c.tenant_id
                                offset :offset rows
                                fetch next :limit rows only
                                """.formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("text", "%" + escaped(text) + "%")
                        .param("offset", offset)
                        .param("limit", limit)
                        .query((row, number) -> new Choice(CustomerId.of(row, "tenant_id"), row.getString("name")))
                        .list());
    }

    @Override
    public Optional<Choice> find(PartnerScope scope, CustomerId customer) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select c.tenant_id, c.name from customer c where c.tenant_id = :tenant and %s"
                                .formatted(scope.customerFilter("c")))
                        .params(scope.parameters())
                        .param("tenant", customer)
                        .query((row, number) -> new Choice(CustomerId.of(row, "tenant_id"), row.getString("name")))
                        .optional());
    }

    private static String escaped(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
