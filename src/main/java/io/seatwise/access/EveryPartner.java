package io.seatwise.access;

import io.seatwise.access.partners.Installation;
import io.seatwise.ids.PartnerId;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs a nightly job's work for every partner, one after the other, each in a scope of its own. The failure of one
 * partner is logged and stops no other.
 */
@Component
public class EveryPartner {

    private static final Logger LOG = LoggerFactory.getLogger(EveryPartner.class);

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
                .query((row, number) -> scopes.forJob(PartnerId.of(row, "partner_id"), row.getString("name"), job))
                .list());
        partners.forEach(partner -> isolated(job, partner, work));
    }

    private static void isolated(String job, PartnerScope partner, Consumer<PartnerScope> work) {
        try {
            work.accept(partner);
        } catch (RuntimeException failure) {
            LOG.error("The job {} failed for partner {}; the others go on", job, partner.partnerId(), failure);
        }
    }
}
