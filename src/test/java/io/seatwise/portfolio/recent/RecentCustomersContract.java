package io.seatwise.portfolio.recent;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.training.triage.TriageData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** What each person viewed last. */
abstract class RecentCustomersContract {

    @Autowired
    RecentCustomers recent;

    @Autowired
    Customers customers;

    @Autowired
    TestClock clock;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private TriageData data;
    private PartnerScope partner;
    private PartnerScope scope;

    @BeforeEach
    void prepare() {
        data = new TriageData(transactions, jdbc, scopes);
        partner = new PortfolioData(transactions, jdbc, scopes).partner("Contoso", TestClock.TODAY);
        scope = signIn(Role.PARTNER_ADMIN, UUID.randomUUID() + "@contoso.example");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void newestTwentyAreKeptAndAnotherViewMovesACustomerToTheTop() {
        List<CustomerId> viewed = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            CustomerId customer = data.customer(scope, "Customer " + i, null);
            view(customer);
            viewed.add(customer);
        }
        view(viewed.get(5));

        List<CustomerId> expected = new ArrayList<>(viewed.subList(2, 22).reversed());
        expected.remove(viewed.get(5));
        expected.addFirst(viewed.get(5));
        assertThat(shown(scope)).isEqualTo(expected);
        assertThat(transactions.read(
                        scope,
                        () -> jdbc.queryForObject(
                                "select count(*) from recent_customer where partner_id = ?",
                                Long.class,
                                scope.partnerId())))
                .isEqualTo(20);
    }

    @Test
    void eachPersonHasAListOfTheirOwn() {
        view(data.customer(scope, "Mine", null));
        PartnerScope colleague = signIn(Role.VIEWER, UUID.randomUUID() + "@contoso.example");

        assertThat(recent.list(colleague)).isEmpty();
    }

    @Test
    void archivedCustomersAndThoseOfAnotherManagerAreLeftOut() {
        String email = "max-" + UUID.randomUUID() + "@contoso.example";
        CustomerId theirs = data.customer(scope, "Theirs", email);
        CustomerId archived = data.customer(scope, "Archived", email);
        PartnerScope manager = signIn(Role.ACCOUNT_MANAGER, email);
        recent.record(manager, theirs);
        recent.record(manager, archived);
        assertThat(shown(manager)).containsExactlyInAnyOrder(theirs, archived);

        scope = signIn(Role.PARTNER_ADMIN, UUID.randomUUID() + "@contoso.example");
        customers.archive(scope, archived);
        assertThat(shown(manager)).containsExactly(theirs);

        customers.assign(scope, theirs, "eva@contoso.example");
        assertThat(shown(manager)).isEmpty();
    }

    @Test
    void tokensAndJobsHaveNoList() {
        recent.record(partner, data.customer(scope, "Viewed by a job", null));

        assertThat(recent.list(partner)).isEmpty();
    }

    @Test
    void deletedCustomerLeavesTheList() {
        CustomerId customer = data.customer(scope, "Ghost", null);
        view(customer);

        transactions.run(scope, () -> jdbc.update("delete from customer where tenant_id = ?", customer));

        assertThat(recent.list(scope)).isEmpty();
    }

    private void view(CustomerId customer) {
        recent.record(scope, customer);
        clock.advance(Duration.ofSeconds(1));
    }

    private List<CustomerId> shown(PartnerScope reader) {
        return recent.list(reader).stream().map(RecentCustomer::customer).toList();
    }

    private PartnerScope signIn(Role role, String email) {
        return new SignedInTester(transactions, jdbc, scopes)
                .signIn(partner.partnerId(), partner.partnerName(), role, email);
    }
}
