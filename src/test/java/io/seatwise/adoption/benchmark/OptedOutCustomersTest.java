package io.seatwise.adoption.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.adoption.score.ScoreRig;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

@SeatwiseTest
class OptedOutCustomersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    PrivacySettings privacy;

    @Autowired
    DerivedDrain drain;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PeopleOptOuts optOuts;

    @Autowired
    PartnerTransactions transactions;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void optOutExcludesTheCustomerAndRecomputesBenchmarks() {
        ScoreRig rig = new ScoreRig(context);
        PartnerScope scope = rig.partner();
        rig.data().signIn(scope, Role.PARTNER_ADMIN);
        CustomerId customer = new CustomerId(UUID.randomUUID());
        rig.adoption(scope, customer + ",2026-03-10,CLASSIC_800,COMMUNICATION,62,100,,,");
        drain.drain(scope);

        transactions.run(scope, () -> {
            privacy.optOut(scope, customer, "");
            assertThat(isDue(scope)).isTrue();
        });
        assertThat(optOuts.of(scope)).containsExactly(customer);

        drain.drain(scope);
        transactions.run(scope, () -> {
            privacy.optIn(scope, customer, "");
            assertThat(isDue(scope)).isTrue();
        });
        assertThat(optOuts.of(scope)).isEmpty();
    }

    /** Seen inside the transaction that marks: the job may have taken it away soon after. */
    private boolean isDue(PartnerScope scope) {
        return jdbc.queryForObject(
                "select exists (select 1 from derivation_due where partner_id = ? and derivation = 'benchmarks')",
                Boolean.class,
                scope.partnerId());
    }
}
