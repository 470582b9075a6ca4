package io.seatwise.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.PostgresTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@PostgresTest
class AuditChainOnPostgresTest extends AuditChainContract {

    @Value("${seatwise.data-dir}")
    Path data;

    @Test
    void applicationMayNeitherChangeNorDeleteSeals() {
        assertRefused("update audit_seal set chain = '' where partner_id = :partner");
        assertRefused("delete from audit_seal where partner_id = :partner");
        assertRefused("update audit_entry set detail = '' where partner_id = :partner");
        assertRefused("delete from audit_entry where partner_id = :partner");
        assertRefused("update audit_anchor set chain = '' where partner_id = :partner");
        assertRefused("delete from audit_anchor where partner_id = :partner");
        assertRefused("delete from audit_head where partner_id = :partner");
    }

    @Test
    void databaseRemovesNothingWithoutAnAnchorAndNothingYoung() {
        assertRefused("select remove_audit(:partner, 2)");
        assertRefused("select remove_audit(:partner, 4)");

        clock.set(Instant.now());
        audit.record(scope, "import.applied", "young", "");
        chain.seal(scope);
        forgeAnchor(entries());
        assertRefused("select remove_audit(:partner, " + entries() + ")");
    }

    @Test
    void anchorMadeWithoutTheKeyIsFound() {
        forgeAnchor(2);
        transactions.<Long>write(
                scope,
                () -> jdbc.sql("select remove_audit(:partner, 2)")
                        .param("partner", scope.partnerId())
                        .query(Long.class)
                        .single());

        assertThat(chain.verify(scope).broken())
                .isEqualTo(new AuditVerdict.Break(2, "anchor", AuditVerdict.Kind.CHANGED));
    }

    @Test
    void furtherNodeWithoutFilesFindsTheAuditWhole() throws IOException {
        for (int run = 0; run < 2; run++) {
            clock.advance(AuditHeads.SETTLED);
            chain.seal(scope);
        }
        Files.delete(data.resolve(AuditCheck.HEADS).resolve(scope.partnerId().toString()));

        assertThat(chain.verify(scope).isWhole()).isTrue();
    }

    private void forgeAnchor(long number) {
        change("""
                insert into audit_anchor (partner_id, number, chain, removed_until, anchored_at, code)
                select partner_id, number, chain, now(), now(), 'forged'
                from audit_seal
                where partner_id = :partner and number = %d
                """.formatted(number));
    }
}
