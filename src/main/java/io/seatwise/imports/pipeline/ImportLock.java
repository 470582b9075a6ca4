package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lock under which one import of a partner is applied or undone. */
@Repository
public class ImportLock {

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;

    ImportLock(JdbcClient jdbc, PartnerTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Runs a change in a transaction, once no other import of the partner is being applied or undone. */
    void run(PartnerScope scope, Runnable change) {
        transactions.run(scope, () -> {
            take(scope);
            change.run();
        });
    }

    /** Waits until no other import of the partner is being applied or undone, up to the end of the caller's transaction. */
    public void take(PartnerScope scope) {
        jdbc.sql("select partner_id from import_lock where partner_id = :partner for update")
                .param("partner", scope.partnerId())
                .query(UUID.class)
                .list();
    }

    /** Makes the row to lock; in a transaction of its own, so that two first imports do not wait for each other. */
    void prepare(PartnerScope scope) {
        transactions.apart(
                scope, () -> jdbc.sql("""
                        insert into import_lock (partner_id)
                        select :partner
                        where not exists (select 1 from import_lock where partner_id = :partner)
                        """).param("partner", scope.partnerId()).update());
    }
}
