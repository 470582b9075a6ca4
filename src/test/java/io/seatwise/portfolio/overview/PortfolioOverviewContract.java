package io.seatwise.portfolio.overview;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.customers.CustomersArchived;
import io.seatwise.customers.CustomersFileKind;
import io.seatwise.customers.CustomersReassigned;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.ImportApplied;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.portfolio.PortfolioData.Truth;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.portfolio.Totals;
import io.seatwise.portfolio.UsageBand;
import io.seatwise.portfolio.changes.ChangeFilter;
import io.seatwise.portfolio.changes.ChangeKind;
import io.seatwise.portfolio.changes.Changes;
import io.seatwise.portfolio.changes.NewestChanges;
import io.seatwise.portfolio.overview.PortfolioOverview.Attention;
import io.seatwise.portfolio.overview.PortfolioOverview.Concern;
import io.seatwise.portfolio.overview.PortfolioOverview.UnusedProduct;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

/** What the portfolio page shows, on both databases. */
@WithMockUser(roles = "VIEWER")
abstract class PortfolioOverviewContract {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    DerivedDrain drain;

    @Autowired
    PortfolioOverview overview;

    @Autowired
    PortfolioSummaries summaries;

    @Autowired
    ThresholdSettings thresholds;

    @Autowired
    CustomerQueries queries;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Changes changes;

    private PortfolioData data;
    private PartnerScope scope;
    private List<Truth> truths;

    @BeforeEach
    void fill() {
        data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.partner("Contoso", TODAY);
        truths = data.fill(scope, new Random(7), 250, TODAY);
        PartnerScope other = data.partner("Fabrikam", TODAY);
        data.fill(other, new Random(8), 40, TODAY);
        transactions.run(other, () -> summaries.compute(other, TODAY));
        summariseAll();
    }

    @Test
    void totalsAreThoseOfTheGrid() {
        assertThat(overview.summary(scope).totals()).isEqualTo(queries.totals(scope, CustomerFilter.ALL));
    }

    @Test
    void anAccountManagersTotalsAreThoseOfTheAssignedCustomers() {
        PartnerScope manager = data.accountManager(scope, "max@contoso.example");

        assertThat(overview.summary(manager).totals()).isEqualTo(queries.totals(manager, CustomerFilter.ALL));
        assertThat(overview.summary(manager).totals().customers())
                .isPositive()
                .isLessThan(overview.summary(scope).totals().customers());
    }

    @Test
    void eachBandCountsWhatItsFilterFinds() {
        PortfolioOverview.Summary summary = overview.summary(scope);

        for (UsageBand band : UsageBand.values()) {
            CustomerFilter filter =
                    CustomerFilterParameters.parse(band.parameters()).filter();
            assertThat(summary.bands().get(band)).as(band.name()).isEqualTo(queries.count(scope, filter));
        }
        assertThat(summary.bands().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(summary.totals().customers());
        assertThat(summary.bands().get(UsageBand.UNKNOWN))
                .isEqualTo(visible()
                        .filter(truth -> truth.entitled() == null || truth.entitled() == 0)
                        .count());
    }

    @Test
    void countsBehindTheListsAreThoseOfTheirFilters() {
        customer("Spare", TODAY.plusDays(30), 12L);
        customer("Full", TODAY.plusDays(3), 0L);
        summariseAll();
        PortfolioOverview.Summary summary = overview.summary(scope);

        assertThat(summary.concerned().stale()).isEqualTo(queries.count(scope, flagged(Flag.STALE_DATA)));
        assertThat(summary.concerned().renewing())
                .isEqualTo(1)
                .isEqualTo(queries.count(
                        scope, flagged(Flag.RENEWAL_SOON).with(CustomerFacets.RENEWING_UNASSIGNED, true)));
    }

    @Test
    void countsOfAnAccountManagerAreThoseOfTheFilters() {
        PartnerScope manager = data.accountManager(scope, "max@contoso.example");
        PortfolioOverview.Summary summary = overview.summary(manager);

        assertThat(summary.concerned().stale())
                .isPositive()
                .isEqualTo(queries.count(manager, flagged(Flag.STALE_DATA)));
        for (UsageBand band : UsageBand.values()) {
            CustomerFilter filter =
                    CustomerFilterParameters.parse(band.parameters()).filter();
            assertThat(summary.bands().get(band)).as(band.name()).isEqualTo(queries.count(manager, filter));
        }
    }

    @Test
    void anAccountManagerWithoutCustomersHasNoFigures() {
        PortfolioOverview.Summary summary = overview.summary(data.accountManager(scope, "nobody@contoso.example"));

        assertThat(summary.totals()).isEqualTo(Totals.NONE);
        assertThat(summary.bands().values()).hasSize(UsageBand.values().length).containsOnly(0L);
        assertThat(summary.before()).isNull();
    }

    @Test
    void figuresAreThereBeforeTheRollupIsComputed() {
        PartnerScope manager = data.accountManager(scope, "max@contoso.example");
        PortfolioOverview.Summary computed = overview.summary(scope);
        PortfolioOverview.Summary ofManager = overview.summary(manager);

        transactions.run(
                scope, () -> jdbc.update("delete from portfolio_summary where partner_id = ?", scope.partnerId()));

        assertThat(computed.totals().customers()).isPositive();
        assertThat(overview.summary(scope)).isEqualTo(computed);
        assertThat(overview.summary(manager)).isEqualTo(ofManager);
    }

    @Test
    void countsFollowArchivedCustomers() {
        CustomerId largest = visible()
                .filter(truth -> truth.sold() != null)
                .max(Comparator.comparing(Truth::sold))
                .orElseThrow()
                .id();
        long before = overview.summary(scope).totals().customers();

        transactions.run(scope, () -> {
            archive(largest, TODAY);
            events.publishEvent(new CustomersArchived(scope, List.of(largest), true));
        });

        assertThat(overview.summary(scope).totals())
                .isEqualTo(queries.totals(scope, CustomerFilter.ALL))
                .extracting(Totals::customers)
                .isEqualTo(before - 1);
    }

    @Test
    void countsFollowTheCustomerToItsNewAccountManager() {
        CustomerId one = visible().findFirst().orElseThrow().id();
        PartnerScope nina = data.accountManager(scope, "nina@contoso.example");
        assertThat(overview.summary(nina).totals().customers()).isZero();

        transactions.run(scope, () -> {
            jdbc.update("update customer set account_manager = 'Nina@contoso.example' where tenant_id = ?", one);
            events.publishEvent(new CustomersReassigned(scope, List.of(one)));
        });

        assertThat(overview.summary(scope).totals()).isEqualTo(queries.totals(scope, CustomerFilter.ALL));
        assertThat(overview.summary(nina).totals())
                .isEqualTo(queries.totals(nina, CustomerFilter.ALL))
                .extracting(Totals::customers)
                .isEqualTo(1L);
    }

    @Test
    void countsFollowTheAccountManagersOfACustomersFile() {
        CustomerId one = visible().findFirst().orElseThrow().id();
        PartnerScope nina = data.accountManager(scope, "nina@contoso.example");

        transactions.run(scope, () -> {
            jdbc.update("update customer set account_manager = 'nina@contoso.example' where tenant_id = ?", one);
            events.publishEvent(new ImportApplied(
                    scope, new ImportId(UUID.randomUUID()), CustomersFileKind.NAME, Set.of(one), null));
        });

        assertThat(overview.summary(scope).totals()).isEqualTo(queries.totals(scope, CustomerFilter.ALL));
        assertThat(overview.summary(nina).totals().customers()).isEqualTo(1);
    }

    @Test
    @WithMockUser(roles = "PARTNER_ADMIN")
    void countsFollowTheThresholds() {
        long before = overview.summary(scope).totals().lowAdoptionCustomers();

        thresholds.change(scope, new Thresholds(new BigDecimal("90"), new BigDecimal("50")));

        assertThat(overview.summary(scope).totals())
                .isEqualTo(queries.totals(scope, CustomerFilter.ALL))
                .extracting(Totals::lowAdoptionCustomers, as(InstanceOfAssertFactories.LONG))
                .isGreaterThan(before);
    }

    @Test
    void lowAdoptionIsListedInTheOrderOfTheTableBehindIt() {
        List<CustomerRow> table = queries.page(
                scope, flagged(Flag.LOW_ADOPTION), List.of(new SortOrder("unusedEntitlements", true)), 0, 5);

        assertThat(overview.attention(scope, Concern.LOW_ADOPTION, 5))
                .extracting(Attention::customer)
                .containsExactlyElementsOf(table.stream().map(CustomerRow::id).toList());
    }

    @Test
    void lowAdoptionIsRankedByWhatLiesIdle() {
        List<Attention> rows = overview.attention(scope, Concern.LOW_ADOPTION, 5);

        assertThat(rows)
                .hasSize(5)
                .allSatisfy(row -> assertThat(row.entitlements().active() * 100)
                        .isLessThan(row.entitlements().entitled() * 40));
        assertThat(rows)
                .extracting(
                        row -> row.entitlements().active() - row.entitlements().entitled())
                .isSorted();
        assertThat(rows.getFirst().entitlements().entitled()
                        - rows.getFirst().entitlements().active())
                .isEqualTo(visible()
                        .filter(truth -> truth.entitled() != null && truth.active() * 100 < truth.entitled() * 40)
                        .mapToLong(truth -> truth.entitled() - truth.active())
                        .max()
                        .orElseThrow());
    }

    @Test
    void everyListKeepsToItsConcern() {
        Set<CustomerId> inflated = ids(visible().filter(Truth::inflated));
        Set<CustomerId> stale = ids(
                visible().filter(truth -> truth.asOf() != null && truth.asOf().isBefore(TODAY.minusDays(10))));

        assertThat(overview.attention(scope, Concern.INFLATED, 1000))
                .extracting(Attention::customer)
                .containsExactlyInAnyOrderElementsOf(inflated);
        assertThat(overview.attention(scope, Concern.STALE, 1000))
                .extracting(Attention::customer)
                .containsExactlyInAnyOrderElementsOf(stale);
        assertThat(overview.attention(scope, Concern.STALE, 1000))
                .extracting(Attention::asOf)
                .isSorted();
    }

    @Test
    void renewalsAreListedOnlyWithSeatsToSpare() {
        CustomerId spare = customer("Spare", TODAY.plusDays(30), 12L);
        CustomerId sooner = customer("Sooner", TODAY.plusDays(2), 3L);
        customer("Full", TODAY.plusDays(3), 0L);
        customer("Later", TODAY.plusDays(31), 50L);

        assertThat(overview.attention(scope, Concern.RENEWAL, 1000))
                .extracting(Attention::customer)
                .containsExactly(sooner, spare);
    }

    @Test
    void unusedSeatsAreAddedUpCustomerByCustomer() {
        CustomerId one = customer("One", null, null);
        CustomerId two = customer("Two", null, null);
        CustomerId gone = customer("Gone", null, null);
        transactions.run(scope, () -> {
            jdbc.update("delete from product_metrics where partner_id = ?", scope.partnerId());
            position(one, "p1", 100, 70);
            position(two, "p1", 10, 25);
            position(one, "p2", 10, 10);
            position(two, "p3", 80, 40);
            position(gone, "p3", 500, 0);
            archive(gone, TODAY);
            jdbc.update("update customer set account_manager = 'nina@contoso.example' where tenant_id = ?", one);
            events.publishEvent(new CustomersArchived(scope, List.of(gone), true));
        });

        assertThat(overview.unusedProducts(scope, 8))
                .containsExactly(
                        new UnusedProduct("p3", "Product p3", 40, 80), new UnusedProduct("p1", "Product p1", 30, 110));
        assertThat(overview.unusedProducts(data.accountManager(scope, "nina@contoso.example"), 8))
                .containsExactly(new UnusedProduct("p1", "Product p1", 30, 100));
    }

    @Test
    void unassignedSeatsFollowTheCustomerToItsNewAccountManager() {
        CustomerId one = customer("One", null, null);
        transactions.run(scope, () -> {
            jdbc.update("delete from product_metrics where partner_id = ?", scope.partnerId());
            position(one, "p1", 100, 70);
            jdbc.update("update customer set account_manager = 'nina@contoso.example' where tenant_id = ?", one);
            events.publishEvent(new CustomersReassigned(scope, List.of(one)));
        });
        assertThat(overview.unusedProducts(scope, 8)).hasSize(1);
        assertThat(overview.unusedProducts(data.accountManager(scope, "nina@contoso.example"), 8))
                .containsExactly(new UnusedProduct("p1", "Product p1", 30, 100));

        transactions.run(scope, () -> {
            jdbc.update("update customer set account_manager = 'Omar@contoso.example' where tenant_id = ?", one);
            events.publishEvent(new CustomersReassigned(scope, List.of(one)));
        });

        assertThat(overview.unusedProducts(scope, 8)).hasSize(1);
        assertThat(overview.unusedProducts(data.accountManager(scope, "nina@contoso.example"), 8))
                .isEmpty();
        assertThat(overview.unusedProducts(data.accountManager(scope, "omar@contoso.example"), 8))
                .containsExactly(new UnusedProduct("p1", "Product p1", 30, 100));
    }

    @Test
    void unassignedSeatsFollowTheAccountManagersOfACustomersFile() {
        CustomerId one = customer("One", null, null);
        transactions.run(scope, () -> {
            jdbc.update("delete from product_metrics where partner_id = ?", scope.partnerId());
            position(one, "p1", 100, 70);
            jdbc.update("update customer set account_manager = 'nina@contoso.example' where tenant_id = ?", one);
            events.publishEvent(new ImportApplied(
                    scope, new ImportId(UUID.randomUUID()), CustomersFileKind.NAME, Set.of(one), null));
        });

        assertThat(overview.unusedProducts(scope, 8)).hasSize(1);
        assertThat(overview.unusedProducts(data.accountManager(scope, "nina@contoso.example"), 8))
                .containsExactly(new UnusedProduct("p1", "Product p1", 30, 100));
    }

    @Test
    void before28DaysTheNewestEarlierFiguresCount() {
        scope = data.partner("Northwind", TODAY.minusDays(1));
        CustomerId one = customer("One", null, null);
        CustomerId two = customer("Two", null, null);
        CustomerId three = customer("Three", null, null);
        CustomerId gone = customer("Gone", null, null);
        LocalDate then = TODAY.minusDays(28);
        transactions.run(scope, () -> {
            jdbc.update(
                    "update customer set created_at = ? where partner_id = ?",
                    then.atStartOfDay().atOffset(ZoneOffset.UTC),
                    scope.partnerId());
            day(one, then.minusDays(9), 100, 90);
            day(one, then.minusDays(2), 100, 39);
            day(one, then.plusDays(1), 100, 95);
            day(two, then, 100, 40);
            day(three, then.plusDays(1), 100, 1);
            day(gone, then, 100, 1);
            jdbc.update("update customer set archived_at = current_timestamp where tenant_id = ?", gone);
        });

        drain.drain(scope);

        assertThat(overview.summary(scope).before()).isEqualTo(new PortfolioOverview.Before(0, 1, 1, 0));
    }

    @Test
    void customersComeAndGoAsOnThePageOfChanges() {
        scope = data.partner("Northwind", TODAY.minusDays(1));
        LocalDate then = TODAY.minusDays(28);
        CustomerId old = arrivedOn("Old", then);
        CustomerId bare = arrivedOn("Bare", then);
        CustomerId fresh = arrivedOn("Fresh", then.plusDays(1));
        arrivedOn("Fresh and bare", TODAY);
        CustomerId backfilled = arrivedOn("Backfilled", TODAY);
        CustomerId left = arrivedOn("Left long ago", then.minusDays(9));
        CustomerId archived = arrivedOn("Archived", then.minusDays(9));
        CustomerId dropped = arrivedOn("Dropped", then.minusDays(9));
        CustomerId both = arrivedOn("Came and archived", then.plusDays(2));
        transactions.run(scope, () -> {
            day(old, then, 100, 90);
            day(bare, then.plusDays(4), 100, 90);
            day(fresh, then.plusDays(1), 100, 90);
            day(backfilled, then.minusDays(40), 100, 90);
            archive(left, then);
            archive(archived, then.plusDays(1));
            archive(both, TODAY);
            jdbc.update("update customer set not_seen_since = ? where tenant_id = ?", Date.valueOf(TODAY), dropped);
        });

        drain.drain(scope);

        PortfolioOverview.Before before = overview.summary(scope).before();
        assertThat(before).extracting(PortfolioOverview.Before::arrived).isEqualTo(2L);
        assertThat(before).extracting(PortfolioOverview.Before::gone).isEqualTo(3L);
        assertThat(changed(then, ChangeKind.CUSTOMER_NEW)).containsExactlyInAnyOrder("Fresh", "Fresh and bare");
        assertThat(changed(then, ChangeKind.CUSTOMER_GONE))
                .containsExactlyInAnyOrder("Archived", "Dropped", "Came and archived");
    }

    @Test
    void before28DaysACustomerWasInflatedWhereAWorkloadWas() {
        scope = data.partner("Northwind", TODAY.minusDays(1));
        CustomerId over = customer("Over", null, null);
        CustomerId since = customer("Since", null, null);
        CustomerId left = customer("Left", null, null);
        CustomerId even = customer("Even", null, null);
        LocalDate then = TODAY.minusDays(28);
        transactions.run(scope, () -> {
            List.of("EXO", "TEAMS", "ODB", "SPO")
                    .forEach(code -> jdbc.update(
                            "insert into workload (partner_id, workload_code, name) values (?, ?, ?)",
                            scope.partnerId(),
                            code,
                            code));
            usage(over, then.minusDays(3), "EXO", 60, 50);
            usage(over, then.minusDays(3), "TEAMS", 10, 50);
            usage(over, then.plusDays(3), "EXO", 40, 50);
            usage(since, then, "EXO", 50, 50);
            usage(since, then.plusDays(1), "EXO", 51, 50);
            usage(left, then.minusDays(4), "EXO", 90, 50);
            usage(left, then.minusDays(1), "TEAMS", 1, 50);
            usage(even, then, "ODB", 45, 40);
            usage(even, then, "SPO", 30, 50);
        });

        drain.drain(scope);

        assertThat(overview.summary(scope).before()).isEqualTo(new PortfolioOverview.Before(0, 0, 1, 1));
    }

    @Test
    void withoutFiguresOfThenThereIsNoBefore() {
        scope = data.partner("Northwind", TODAY.minusDays(1));
        CustomerId one = customer("One", null, null);
        transactions.run(scope, () -> day(one, TODAY.minusDays(27), 100, 90));

        drain.drain(scope);

        assertThat(overview.summary(scope).before()).isNull();
    }

    @Test
    @WithMockUser(roles = "OPERATOR")
    void anOperatorSeesNone() {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> overview.summary(scope));
    }

    /** The rows were written by statements, which mark nothing as due. */
    private void summariseAll() {
        transactions.run(scope, () -> summaries.compute(scope, TODAY));
    }

    private Stream<Truth> visible() {
        return truths.stream().filter(truth -> !truth.archived());
    }

    private static Set<CustomerId> ids(Stream<Truth> truths) {
        return truths.map(Truth::id).collect(java.util.stream.Collectors.toSet());
    }

    private Stream<String> changed(LocalDate since, ChangeKind kind) {
        return changes
                .since(scope, since, new ChangeFilter(Set.of(kind), Set.of(), null), NewestChanges.MOST)
                .newest()
                .stream()
                .map(change -> change.customer().name());
    }

    private CustomerId arrivedOn(String name, LocalDate day) {
        CustomerId id = customer(name, null, null);
        transactions.run(
                scope,
                () -> jdbc.update(
                        "update customer set created_at = ? where tenant_id = ?",
                        day.atTime(23, 59).atOffset(ZoneOffset.UTC),
                        id));
        return id;
    }

    private void archive(CustomerId customer, LocalDate day) {
        jdbc.update(
                "update customer set archived_at = ? where tenant_id = ?",
                day.atTime(23, 59).atOffset(ZoneOffset.UTC),
                customer);
    }

    private static CustomerFilter flagged(Flag flag) {
        return CustomerFilter.ALL.with(CustomerFacets.FLAG, Set.of(flag));
    }

    private CustomerId customer(String name, @Nullable LocalDate renewal, @Nullable Long unassigned) {
        CustomerId id = new CustomerId(UUID.randomUUID());
        transactions.run(scope, () -> {
            jdbc.update(
                    "insert into customer (partner_id, tenant_id, name, name_key, created_at, version)"
                            + " values (?, ?, ?, ?, current_timestamp, 0)",
                    scope.partnerId(),
                    id,
                    name,
                    name.toLowerCase(java.util.Locale.ROOT));
            jdbc.update(
                    "insert into customer_metrics (partner_id, tenant_id, products, inflated, grace, next_renewal,"
                            + " renewing_unassigned) values (?, ?, 0, false, false, ?, ?)",
                    scope.partnerId(),
                    id,
                    renewal,
                    unassigned);
        });
        return id;
    }

    private void position(CustomerId customer, String product, long sold, long assigned) {
        jdbc.update(
                "insert into product_metrics (partner_id, tenant_id, product_id, sold, assigned, inflated, lower_bound,"
                        + " grace, workloads, causes) values (?, ?, ?, ?, ?, false, false, false, '[]', '[]')",
                scope.partnerId(),
                customer,
                product,
                sold,
                assigned);
    }

    private void day(CustomerId customer, LocalDate day, long entitled, long active) {
        jdbc.update(
                "insert into customer_day (partner_id, tenant_id, position_day, entitled, active) values (?, ?, ?, ?, ?)",
                scope.partnerId(),
                customer,
                Date.valueOf(day),
                entitled,
                active);
    }

    private void usage(CustomerId customer, LocalDate day, String workload, long active, long entitled) {
        jdbc.update(
                "insert into usage_position (partner_id, position_day, tenant_id, product_id, workload_code, service,"
                        + " channel, active, entitled, run_id) values (?, ?, ?, 'p1', ?, 'o365', '', ?, ?, ?)",
                scope.partnerId(),
                Date.valueOf(day),
                customer,
                workload,
                active,
                entitled,
                UUID.randomUUID());
        if (jdbc.queryForObject(
                        "select count(*) from service_day where tenant_id = ? and position_day = ?",
                        Long.class,
                        customer,
                        Date.valueOf(day))
                == 0) {
            jdbc.update(
                    "insert into service_day (partner_id, tenant_id, kind, service, position_day, part, whole)"
                            + " values (?, ?, 'license-usage', 'o365', ?, 0, 0)",
                    scope.partnerId(),
                    customer,
                    Date.valueOf(day));
            day(customer, day, entitled, active);
        }
    }
}
