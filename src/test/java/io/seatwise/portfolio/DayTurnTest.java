package io.seatwise.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SeatwiseTest
class DayTurnTest {

    @Autowired
    CustomerQueries queries;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    TestClock clock;

    /** A reader that turned the day would hold the rows of all customers while it waits for other readers. */
    @Test
    void readingDoesNotTurnTheDay() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        PartnerScope partner = data.partner("Contoso", TestClock.TODAY);
        PartnerScope scope = data.signIn(partner, Role.TRAINING);
        data.fill(partner, new Random(1), 3, TestClock.TODAY);
        clock.set(TestClock.TODAY.plusDays(1));

        queries.count(scope, CustomerFilter.ALL);
        transactions.run(scope, () -> queries.count(scope, CustomerFilter.ALL));

        assertThat(transactions.<LocalDate>read(
                        scope,
                        () -> jdbc.queryForObject(
                                "select marked_for from derivation_state where partner_id = ?",
                                LocalDate.class,
                                scope.partnerId())))
                .isEqualTo(TestClock.TODAY);
    }
}
