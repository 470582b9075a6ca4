package io.seatwise.imports.pipeline;

import io.seatwise.access.PartnerScope;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lock under which one import of a partner is applied or undone. Every method runs in the caller's transaction. */
@Repository
public class ImportLock {

    private final JdbcClient jdbc;

    ImportLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other import of the partner is being applied or undone, up to the end of the transaction. */
    public void take(PartnerScope scope) {
        jdbc.sql("select partner_id from import_lock where partner_id = :partner for update")
                .param("partner", scope.partnerId())
                .query(UUID.class)
                .list();
    }

    /** Makes the row to lock; in a transaction of its own, so that two first imports do not wait for each other. */
    void prepare(PartnerScope scope) {
        jdbc.sql("""
                        insert into import_lock (partner_id)
                        select :partner
                        where not exists (select 1 from import_lock where partner_id = :partner)
                        """).param("partner", scope.partnerId()).update();
    }
}
