package io.seatwise.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

abstract class AuditChainContract {

    @Autowired
    AuditLog audit;

    @Autowired
    AuditChain chain;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Scopes scopes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    PartnerScope scope;

    @BeforeEach
    void writeFourEntries() {
        scope = scopes.forJob(provisioning.addPartner("Contoso", null), "Contoso", "test");
        for (String subject : new String[] {"first", "second", "third", "fourth"}) {
            audit.record(scope, "import.applied", subject, "10 rows");
        }
        chain.seal(scope);
    }

    @Test
    void untouchedAuditIsWhole() {
        AuditVerdict verdict = chain.verify(scope);

        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.entries()).isEqualTo(entries());
        assertThat(verdict.head()).hasSize(64);
    }

    @Test
    void furtherEntriesLengthenTheChain() {
        String head = chain.verify(scope).head();
        audit.record(scope, "import.applied", "fifth", "");
        chain.seal(scope);
        chain.seal(scope);

        AuditVerdict verdict = chain.verify(scope);
        assertThat(verdict.entries()).isEqualTo(entries());
        assertThat(verdict.head()).isNotEqualTo(head);
    }

    @Test
    void chainsOfPartnersHaveNothingInCommon() {
        PartnerScope other = scopes.forJob(provisioning.addPartner("Fabrikam", null), "Fabrikam", "test");
        audit.record(other, "import.applied", "first", "10 rows");
        chain.seal(other);

        assertThat(chain.verify(other).head()).isNotEqualTo(chain.verify(scope).head());
        assertThat(chain.verify(scope).isWhole()).isTrue();
    }

    long entries() {
        return transactions.read(
                scope,
                () -> jdbc.sql("select count(*) from audit_entry where partner_id = ?")
                        .param(scope.partnerId())
                        .query(Long.class)
                        .single());
    }

    int change(String sql) {
        return transactions.<Integer>write(
                scope, () -> jdbc.sql(sql).param("partner", scope.partnerId()).update());
    }

    void assertRefused(String sql) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> change(sql));
    }
}
