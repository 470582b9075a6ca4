package io.seatwise.access.audit;

import io.seatwise.PostgresTest;
import org.junit.jupiter.api.Test;

@PostgresTest
class AuditChainOnPostgresTest extends AuditChainContract {

    @Test
    void applicationMayNeitherChangeNorDeleteSeals() {
        assertRefused("update audit_seal set chain = '' where partner_id = :partner");
        assertRefused("delete from audit_seal where partner_id = :partner");
        assertRefused("update audit_entry set detail = '' where partner_id = :partner");
        assertRefused("delete from audit_entry where partner_id = :partner");
    }
}
