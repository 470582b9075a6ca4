package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.PostgresTest;
import io.seatwise.ids.PartnerId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The second wall: what PostgreSQL itself refuses, whatever a statement forgot. */
@PostgresTest
class RowLevelSecurityTest {

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final PartnerScope ours = new Scopes().forJob(PartnerId.random(), "Ours", "test");
    private final PartnerScope theirs = new Scopes().forJob(PartnerId.random(), "Theirs", "test");
    private final UUID ourCustomer = UUID.randomUUID();
    private final UUID theirCustomer = UUID.randomUUID();

    @BeforeEach
    void twoPartnersWithACustomerEach() {
        transactions.installation(() -> insertPartner(ours) + insertPartner(theirs));
        transactions.run(ours, () -> insertCustomer(ours, ourCustomer));
        transactions.run(theirs, () -> insertCustomer(theirs, theirCustomer));
    }

    @Test
    void forgottenFilterFindsOwnRowsAlone() {
        assertThat(transactions.read(ours, this::allCustomers)).containsExactly(ourCustomer);
        assertThat(transactions.read(theirs, this::allCustomers)).containsExactly(theirCustomer);
    }

    @Test
    void nothingIsVisibleOutsideTheDoor() {
        assertThat(allCustomers()).isEmpty();
        transactions.read(ours, this::allCustomers);
        assertThat(allCustomers()).isEmpty();
    }

    @Test
    void installationSeesAll() {
        assertThat(transactions.installation(this::allCustomers)).contains(ourCustomer, theirCustomer);
    }

    @Test
    void rowForAnotherPartnerIsRefused() {
        assertThatThrownBy(() -> transactions.run(ours, () -> insertCustomer(theirs, UUID.randomUUID())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void forgedKeyTouchesNothing() {
        int touched = transactions.write(
                ours,
                () -> jdbc.sql("delete from customer where tenant_id = :id")
                        .param("id", theirCustomer)
                        .update());

        assertThat(touched).isZero();
        assertThat(transactions.read(theirs, this::allCustomers)).containsExactly(theirCustomer);
    }

    @Test
    void rowCannotBeGivenAway() {
        assertThatThrownBy(() -> transactions.run(
                        ours,
                        () -> jdbc.sql("update customer set partner_id = :theirs")
                                .param("theirs", theirs.partnerId())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void innerInstallationWorkDoesNotWidenTheOuterScope() {
        List<UUID> after = transactions.read(ours, () -> {
            assertThat(transactions.installation(this::allCustomers)).contains(theirCustomer);
            return allCustomers();
        });

        assertThat(after).containsExactly(ourCustomer);
    }

    @Test
    void innerScopeGivesTheOuterOneBack() {
        List<UUID> after = transactions.read(ours, () -> {
            assertThat(transactions.read(theirs, this::allCustomers)).containsExactly(theirCustomer);
            return allCustomers();
        });

        assertThat(after).containsExactly(ourCustomer);
    }

    @Test
    void auditTrailCannotBeChanged() {
        assertThatThrownBy(() -> transactions.run(
                        ours,
                        () -> jdbc.sql("update audit_entry set detail = 'x'").update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> transactions.run(
                        ours, () -> jdbc.sql("delete from audit_entry").update()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void applicationCannotSwitchTheWallOff() {
        assertThatThrownBy(() -> jdbc.sql("alter table customer disable row level security")
                        .update())
                .hasStackTraceContaining("must be owner");
    }

    private List<UUID> allCustomers() {
        return jdbc.sql("select tenant_id from customer").query(UUID.class).list();
    }

    private int insertPartner(PartnerScope scope) {
        return jdbc.sql(
                        "insert into partner (partner_id, name, created_at) values (:partner, :name, current_timestamp)")
                .param("partner", scope.partnerId())
                .param("name", scope.partnerName())
                .update();
    }

    private void insertCustomer(PartnerScope scope, UUID customer) {
        jdbc.sql("""
                        insert into customer (partner_id, tenant_id, name, name_key, created_at, version)
                        values (:partner, :tenant, 'Fabrikam', 'fabrikam', current_timestamp, 0)
                        """).params(scope.parameters()).param("tenant", customer).update();
    }
}
