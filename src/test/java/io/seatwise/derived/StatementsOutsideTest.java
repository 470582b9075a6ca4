package io.seatwise.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.ids.PartnerId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tripwire of the tests refuses the product's statements outside {@link PartnerTransactions}. */
@SeatwiseTest
class StatementsOutsideTest {

    @Autowired
    private DerivedState state;

    @Autowired
    private PartnerTransactions transactions;

    @Autowired
    private Scopes scopes;

    @Test
    void statementOutsideTransactionsIsRefused() {
        PartnerScope scope = scopes.forJob(PartnerId.random(), "Contoso", "test");

        assertThatThrownBy(() -> state.failures(scope))
                .hasStackTraceContaining("A statement on a partner's table outside PartnerTransactions");
    }

    @Test
    void statementInsideTransactionsIsAllowed() {
        PartnerScope scope = scopes.forJob(PartnerId.random(), "Contoso", "test");

        assertThat(transactions.read(scope, () -> state.failures(scope))).isEmpty();
    }
}
