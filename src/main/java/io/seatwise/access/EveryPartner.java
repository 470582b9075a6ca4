package io.seatwise.access;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does the same work for every partner, one after the other, each in a scope of its own: for nightly jobs. */
@Component
public class EveryPartner {

    private final PartnerTransactions transactions;
    private final Scopes scopes;
    private final JdbcClient jdbc;

    EveryPartner(PartnerTransactions transactions, Scopes scopes, JdbcClient jdbc) {
        this.transactions = transactions;
        this.scopes = scopes;
        this.jdbc = jdbc;
    }

    /** Calls {@code work} once a partner, outside any transaction; {@code job} is the name that acts. */
    public void each(String job, Consumer<PartnerScope> work) {
        List<PartnerScope> partners = transactions.installation(() -> jdbc.sql(
                        "select partner_id, name from partner where partner_id <> :none order by partner_id")
                .param("none", Installation.ID)
                .query((row, number) ->
                        scopes.forJob(row.getObject("partner_id", UUID.class), row.getString("name"), job))
                .list());
        partners.forEach(work);
    }
}
