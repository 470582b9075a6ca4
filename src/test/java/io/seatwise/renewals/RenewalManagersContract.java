package io.seatwise.renewals;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.customers.CustomerBulkEdits;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.renewals.SeatHistory.ManagerShare;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Renewals by account manager: shares, filters and sums follow a customer that is given to somebody else. */
abstract class RenewalManagersContract {

    private static final RenewalFilter SOON = new RenewalFilter(60, null, Set.of(), null, null);

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    RenewalRefresh refresh;

    @Autowired
    DerivedDrain derived;

    @Autowired
    Renewals renewals;

    @Autowired
    SeatHistory history;

    @Autowired
    CustomerBulkEdits edits;

    private final String max = "max-" + UUID.randomUUID() + "@contoso.example";
    private final String mia = "mia-" + UUID.randomUUID() + "@contoso.example";
    final CustomerId adatum = new CustomerId(UUID.randomUUID());
    private final CustomerId berg = new CustomerId(UUID.randomUUID());
    private final CustomerId cafe = new CustomerId(UUID.randomUUID());
    private PortfolioData data;
    PartnerScope job;

    /** Two renewals of Max in two currencies, one of Mia, one of nobody, and one of Max beyond the days asked for. */
    @BeforeEach
    void prepare() {
        data = new PortfolioData(transactions, jdbc, scopes);
        job = data.partner("Contoso", TestClock.TODAY);
        transactions.run(job, () -> {
            customer(adatum, max.toUpperCase(Locale.ROOT));
            customer(berg, mia);
            customer(cafe, null);
            subscription(adatum, "s-1", 10, "EUR");
            subscription(adatum, "s-2", 20, "USD");
            subscription(adatum, "s-3", 200, "EUR");
            subscription(berg, "s-4", 10, "EUR");
            subscription(cafe, "s-5", 60, "EUR");
            refreshAll();
        });
        derived.drain(job);
    }

    final void refreshAll() {
        refresh.refresh(job, List.of(adatum, berg, cafe));
    }

    @Test
    void sharesAreCountedByManagerAndCurrency() {
        PartnerScope admin = data.signIn(job, Role.PARTNER_ADMIN);
        assertThat(shares(admin, SOON))
                .containsExactlyInAnyOrder("null EUR 1", max + " EUR 1", max + " USD 1", mia + " EUR 1");
        assertThat(shares(admin, new RenewalFilter(60, null, Set.of(), null, adatum)))
                .containsExactlyInAnyOrder(max + " EUR 1", max + " USD 1");
        assertThat(shares(admin, new RenewalFilter(15, null, Set.of(), max, null)))
                .containsExactly(max + " EUR 1");
        assertThat(shares(admin, new RenewalFilter(60, null, Set.of(Outcome.CANCELS), null, null)))
                .isEmpty();
    }

    @Test
    void readerWithoutTheRightGetsSharesWithoutCurrencies() {
        PartnerScope viewer = data.signIn(job, Role.VIEWER);
        assertThat(shares(viewer, SOON)).containsExactly(max + " null 2", "null null 1", mia + " null 1");
        assertThat(history.byManager(viewer, SOON))
                .extracting(ManagerShare::atStake)
                .containsOnlyNulls();
    }

    @Test
    void customerGivenToSomebodyElseTakesItsRenewalsAlong() {
        PartnerScope admin = data.signIn(job, Role.PARTNER_ADMIN);
        edits.assign(admin, List.of(adatum), mia);
        derived.drain(job);

        assertThat(shares(admin, SOON)).containsExactlyInAnyOrder("null EUR 1", mia + " EUR 2", mia + " USD 1");
        assertThat(ids(admin, new RenewalFilter(null, null, Set.of(), mia, null)))
                .containsExactlyInAnyOrder("s-1", "s-2", "s-3", "s-4");
        assertThat(renewals.count(admin, new RenewalFilter(null, null, Set.of(), max, null)))
                .isZero();
        assertThat(renewals.sums(admin, new RenewalFilter(null, null, Set.of(), mia, null)))
                .extracting(RenewalSum::currency)
                .containsExactlyInAnyOrder("EUR", "USD");
    }

    @Test
    void renewalOfACustomerThatSomebodyElseHasNowIsNotShownBeforeFiguresFollow() {
        PartnerScope manager = manager(max);
        assertThat(ids(manager, RenewalFilter.ALL)).containsExactlyInAnyOrder("s-1", "s-2", "s-3");
        transactions.run(
                job,
                () -> jdbc.update(
                        "update customer set account_manager = ? where partner_id = ? and tenant_id = ?",
                        mia,
                        job.partnerId(),
                        adatum));

        assertThat(ids(manager, RenewalFilter.ALL)).isEmpty();
    }

    @Test
    void archivedCustomerLeavesTheShares() {
        PartnerScope admin = data.signIn(job, Role.PARTNER_ADMIN);
        edits.archive(admin, List.of(berg));
        derived.drain(job);

        assertThat(shares(admin, SOON)).containsExactlyInAnyOrder("null EUR 1", max + " EUR 1", max + " USD 1");
    }

    private PartnerScope manager(String email) {
        return new SignedInTester(transactions, jdbc, scopes)
                .signIn(job.partnerId(), job.partnerName(), Role.ACCOUNT_MANAGER, email);
    }

    private List<String> shares(PartnerScope scope, RenewalFilter filter) {
        return history.byManager(scope, filter).stream()
                .map(share -> share.accountManager() + " " + share.currency() + " " + share.subscriptions())
                .toList();
    }

    private List<String> ids(PartnerScope scope, RenewalFilter filter) {
        return renewals.page(scope, filter, RenewalOrder.DEFAULT, 0, 50).stream()
                .map(renewal -> renewal.subscription().ids().subscriptionId())
                .toList();
    }

    private void customer(CustomerId id, @Nullable String manager) {
        jdbc.update(
                "insert into customer (partner_id, tenant_id, name, name_key, account_manager, created_at, version)"
                        + " values (?, ?, 'Name', 'name', ?, current_timestamp, 0)",
                job.partnerId(),
                id,
                manager);
    }

    private void subscription(CustomerId customer, String id, int days, String currency) {
        jdbc.update(
                "insert into subscription (partner_id, subscription_id, tenant_id, product_id, state, source_state, trial,"
                        + " quantity, effective_start, commitment_end, auto_renew, term_duration, annual_contract_value,"
                        + " currency) values (?, ?, ?, 'p1', 'ACTIVE', 'active', false, 100, date '2025-10-01', ?, true,"
                        + " 'P1Y', ?, ?)",
                job.partnerId(),
                id,
                customer,
                TestClock.TODAY.plusDays(days),
                BigDecimal.valueOf(12_000),
                currency);
    }
}
