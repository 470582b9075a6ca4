package io.seatwise.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.base.Ratio;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.portfolio.PortfolioData.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** What {@link CustomerQueries} promises, the same on each database: random customers against {@link CustomerOracle}. */
@WithMockUser(roles = "VIEWER")
abstract class CustomerQueriesContract {

    private static final long SEED = 20260315;

    @Autowired
    CustomerQueries queries;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PortfolioData data;
    private Random random;
    private PartnerScope scope;
    private List<Truth> truths;
    private CustomerOracle oracle;

    @BeforeEach
    void fill() {
        data = new PortfolioData(transactions, jdbc, scopes);
        random = new Random(SEED);
        scope = data.partner("Contoso", TestClock.TODAY);
        truths = data.fill(scope, random, 150, TestClock.TODAY);
        oracle = new CustomerOracle(truths, TestClock.TODAY);
    }

    @Test
    void everySortOrderIsTheOraclesInBothDirections() {
        for (String key : CustomerSort.keys()) {
            for (boolean descending : List.of(false, true)) {
                List<SortOrder> sort = List.of(new SortOrder(key, descending));

                assertThat(ids(queries.page(scope, CustomerFilter.ALL, sort, 0, 1000)))
                        .as("%s descending %s", key, descending)
                        .isEqualTo(oracle.ids(CustomerFilter.ALL, sort));
            }
        }
    }

    @Test
    void severalLevelsOfSortAreKept() {
        List<SortOrder> sort = List.of(
                SortOrder.ascending("region"), SortOrder.descending("usagePercent"), SortOrder.ascending("asOf"));

        assertThat(ids(queries.page(scope, CustomerFilter.ALL, sort, 0, 1000)))
                .isEqualTo(oracle.ids(CustomerFilter.ALL, sort));
    }

    @Test
    void randomFiltersFindWhatTheOracleFinds() {
        int found = 0;
        for (int i = 0; i < 120; i++) {
            CustomerFilter filter = randomFilter();

            List<CustomerId> expected = oracle.ids(filter, List.of());

            assertThat(ids(queries.page(scope, filter, List.of(), 0, 1000)))
                    .as("%s", filter)
                    .isEqualTo(expected);
            assertThat(queries.count(scope, filter)).as("%s", filter).isEqualTo(expected.size());
            assertThat(queries.totals(scope, filter)).as("%s", filter).isEqualTo(oracle.totals(filter));
            found += expected.isEmpty() ? 0 : 1;
        }
        assertThat(found).as("filters that find somebody").isGreaterThan(40);
    }

    @Test
    void pagesAddUpToTheWholeWithoutOverlap() {
        List<SortOrder> sort = List.of(SortOrder.descending("country"));
        List<CustomerId> paged = new ArrayList<>();
        for (int offset = 0; offset < truths.size(); offset += 17) {
            paged.addAll(ids(queries.page(scope, CustomerFilter.ALL, sort, offset, 17)));
        }

        assertThat(paged).isEqualTo(oracle.ids(CustomerFilter.ALL, sort));
    }

    @Test
    void streamingHandsOverTheSameRowsInTheSameOrder() {
        List<SortOrder> sort = List.of(SortOrder.descending("usagePercent"));
        List<CustomerRow> streamed = new ArrayList<>();

        queries.forEach(scope, CustomerFilter.ALL, sort, streamed::add);

        assertThat(streamed).isEqualTo(queries.page(scope, CustomerFilter.ALL, sort, 0, 1000));
    }

    @Test
    void rowsCarryWhatWasStoredAndTheFlagsOfTheContract() {
        Map<CustomerId, Truth> byId = truths.stream().collect(Collectors.toMap(Truth::id, Function.identity()));

        for (CustomerRow row : queries.page(scope, CustomerFilter.ALL, List.of(), 0, 1000)) {
            Truth truth = byId.get(row.id());
            boolean hasMetrics = truth.sold() != null
                    || truth.entitled() != null
                    || truth.asOf() != null
                    || !truth.products().isEmpty();
            assertThat(row.customerName()).isEqualTo(truth.name());
            assertThat(row.profile().care().tags()).isEqualTo(truth.tags());
            assertThat(row.position().licences().sold()).isEqualTo(truth.sold());
            assertThat(row.position().entitlements().active()).isEqualTo(truth.active());
            assertThat(row.position().asOf()).isEqualTo(truth.asOf());
            assertThat(Ratio.percent(row.scores().adoption()))
                    .isEqualTo(Ratio.percent(Ratio.of(truth.scorePoints(), truth.scoreMax())));
            assertThat(row.scores().productScore()).isEqualTo(truth.productScore());
            assertThat(row.position().flags()).isEqualTo(hasMetrics ? oracle.flags(truth) : Set.of());
            if (hasMetrics) {
                assertThat(row.position().usageTrend()).containsExactly(400, null, 1425);
            }
        }
    }

    @Test
    void entitlementsFollowTheirCustomersInOrder() {
        List<String> rows = new ArrayList<>();

        queries.forEachEntitlement(
                scope,
                CustomerFilter.ALL,
                List.of(),
                row -> rows.add(row.customer().id() + " " + row.product().productId()));

        List<String> expected = new ArrayList<>();
        Map<CustomerId, Truth> byId = truths.stream().collect(Collectors.toMap(Truth::id, Function.identity()));
        for (CustomerId id : oracle.ids(CustomerFilter.ALL, List.of())) {
            byId.get(id).products().forEach(product -> expected.add(id + " " + product));
        }
        assertThat(rows).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void thresholdsCompareExactRatiosNotRoundedOnes() {
        PartnerScope exact = data.partner("Exact", TestClock.TODAY);
        // 39.96 % is shown as 40.0 and still below 40; 40 % is not
        insertRatio(exact, "Below", 3996, 10000);
        insertRatio(exact, "At", 4000, 10000);

        assertThat(names(exact, filter(Set.of(Flag.LOW_ADOPTION), null, null))).containsExactly("Below");
        assertThat(names(exact, filter(Set.of(), "40", null))).containsExactly("At");
        assertThat(names(exact, filter(Set.of(), null, "39.96"))).containsExactly("Below");
        assertThat(names(exact, filter(Set.of(), "39.961", null))).containsExactly("At");
    }

    @Test
    void onePartnerNeverSeesAnothersCustomers() {
        PartnerScope other = data.partner("Fabrikam", TestClock.TODAY);
        List<Truth> others = data.fill(other, random, 20, TestClock.TODAY);

        assertThat(ids(queries.page(other, CustomerFilter.ALL, List.of(), 0, 1000)))
                .isEqualTo(new CustomerOracle(others, TestClock.TODAY).ids(CustomerFilter.ALL, List.of()));
        assertThat(queries.find(other, truths.getFirst().id())).isEmpty();
        assertThat(queries.find(scope, truths.getFirst().id())).isPresent();
        assertThat(queries.totals(other, CustomerFilter.ALL))
                .isEqualTo(new CustomerOracle(others, TestClock.TODAY).totals(CustomerFilter.ALL));
    }

    @Test
    void anAccountManagerSeesAssignedCustomersAlone() {
        PartnerScope eva = data.accountManager(scope, "eva@contoso.example");
        List<Truth> assigned = truths.stream()
                .filter(truth -> "Eva@Contoso.example".equals(truth.accountManager()))
                .toList();
        CustomerOracle hers = new CustomerOracle(assigned, TestClock.TODAY);

        assertThat(ids(queries.page(eva, CustomerFilter.ALL, List.of(), 0, 1000)))
                .isNotEmpty()
                .isEqualTo(hers.ids(CustomerFilter.ALL, List.of()));
        assertThat(queries.totals(eva, CustomerFilter.ALL)).isEqualTo(hers.totals(CustomerFilter.ALL));
        List<CustomerId> streamed = new ArrayList<>();
        queries.forEachEntitlement(
                eva,
                CustomerFilter.ALL,
                List.of(),
                row -> streamed.add(row.customer().id()));
        assertThat(ids(assigned)).containsAll(streamed);
        Truth someoneElses = truths.stream()
                .filter(truth -> !assigned.contains(truth))
                .findFirst()
                .orElseThrow();
        assertThat(queries.find(eva, someoneElses.id())).isEmpty();
    }

    @Test
    void searchTakesPlaceholdersOfLikeAsTheyAre() {
        for (String text : List.of("%", "_", "50%", "a_x", "!", "\\", "'", "äTHER", "ALPHA")) {
            CustomerFilter filter = search(text);
            assertThat(ids(queries.page(scope, filter, List.of(), 0, 1000)))
                    .as(text)
                    .isEqualTo(oracle.ids(filter, List.of()));
        }
        Truth visible =
                truths.stream().filter(truth -> !truth.archived()).findFirst().orElseThrow();
        assertThat(ids(queries.page(scope, search(visible.id().toString().substring(3, 20)), List.of(), 0, 10)))
                .containsExactly(visible.id());
    }

    @Test
    void chosenCustomersAreFoundInTheirScopeAlone() {
        List<Truth> visible =
                truths.stream().filter(truth -> !truth.archived()).limit(3).toList();
        CustomerFilter chosen = CustomerFilter.ALL.with(
                CustomerFacets.CUSTOMER,
                List.of(visible.get(0).id(), visible.get(2).id(), new CustomerId(UUID.randomUUID())));

        assertThat(ids(queries.page(scope, chosen, List.of(), 0, 10)))
                .containsExactlyInAnyOrder(visible.get(0).id(), visible.get(2).id());
        assertThat(queries.count(data.partner("Fabrikam", TestClock.TODAY), chosen))
                .isZero();
    }

    @Test
    void anUnknownSortKeyNeverReachesTheDatabase() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queries.page(
                        scope, CustomerFilter.ALL, List.of(SortOrder.ascending("name_key; drop table x")), 0, 10))
                .withMessageContaining("is not one of customerName");
    }

    private void insertRatio(PartnerScope partner, String name, long active, long entitled) {
        CustomerId id = new CustomerId(UUID.randomUUID());
        transactions.run(partner, () -> {
            jdbc.update(
                    "insert into customer (partner_id, tenant_id, name, name_key, created_at, version)"
                            + " values (?, ?, ?, ?, current_timestamp, 0)",
                    partner.partnerId(),
                    id,
                    name,
                    name.toLowerCase());
            jdbc.update(
                    "insert into customer_metrics (partner_id, tenant_id, entitled, active, usage_ratio, products,"
                            + " inflated, grace) values (?, ?, ?, ?, ?, 1, false, false)",
                    partner.partnerId(),
                    id,
                    entitled,
                    active,
                    (double) active / entitled);
        });
    }

    private List<String> names(PartnerScope partner, CustomerFilter filter) {
        return queries.page(partner, filter, List.of(), 0, 10).stream()
                .map(CustomerRow::customerName)
                .toList();
    }

    private static CustomerFilter filter(Set<Flag> flags, String minUsage, String maxUsage) {
        return CustomerFilter.ALL
                .with(CustomerFacets.FLAG, flags)
                .with(CustomerFacets.MIN_USAGE, minUsage == null ? null : new BigDecimal(minUsage))
                .with(CustomerFacets.MAX_USAGE, maxUsage == null ? null : new BigDecimal(maxUsage));
    }

    private static CustomerFilter search(String text) {
        return CustomerFilter.ALL.with(CustomerFacets.SEARCH, text);
    }

    private CustomerFilter randomFilter() {
        return CustomerFilter.ALL
                .with(CustomerFacets.SEARCH, maybe(6, List.of("alpha", "d1.", "%", "a_", "off")))
                .with(CustomerFacets.REGION, some(6, List.of("North", "South", "nowhere")))
                .with(CustomerFacets.COUNTRY, some(6, List.of("DE", "FR")))
                .with(CustomerFacets.INDUSTRY, some(8, List.of("Retail")))
                .with(CustomerFacets.SEGMENT, some(8, List.of("SMB")))
                .with(CustomerFacets.PRODUCT, some(5, List.of("p1", "p2", "p4")))
                .with(CustomerFacets.ACCOUNT_MANAGER, some(6, List.of("max@contoso.example", "eva@contoso.example")))
                .with(CustomerFacets.TAG, some(5, List.of("edu", "100%", "a_b")))
                .with(CustomerFacets.FLAG, randomFlags())
                .with(
                        CustomerFacets.MIN_USAGE,
                        maybe(5, List.of(new BigDecimal("20"), new BigDecimal("33.333333"), new BigDecimal("100"))))
                .with(CustomerFacets.MAX_USAGE, maybe(5, List.of(new BigDecimal("40"), new BigDecimal("142"))))
                .with(CustomerFacets.MIN_DEPLOYMENT, maybe(5, List.of(new BigDecimal("0"), new BigDecimal("80"))))
                .with(CustomerFacets.MAX_DEPLOYMENT, maybe(5, List.of(new BigDecimal("100"), new BigDecimal("120.5"))))
                .with(
                        CustomerFacets.MIN_ADOPTION_SCORE,
                        maybe(5, List.of(new BigDecimal("30"), new BigDecimal("59.428571"))))
                .with(
                        CustomerFacets.MAX_ADOPTION_SCORE,
                        maybe(5, List.of(new BigDecimal("60"), new BigDecimal("59.428572"))))
                .with(CustomerFacets.RENEWAL, maybe(6, List.of(0, 7, 30)))
                .with(CustomerFacets.ARCHIVED, random.nextInt(4) == 0);
    }

    private Set<Flag> randomFlags() {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        if (random.nextInt(3) == 0) {
            flags.add(Flag.values()[random.nextInt(Flag.values().length)]);
        }
        if (random.nextInt(5) == 0) {
            flags.add(Flag.values()[random.nextInt(Flag.values().length)]);
        }
        return flags;
    }

    private <T> T maybe(int oneIn, List<T> values) {
        return random.nextInt(oneIn) == 0 ? values.get(random.nextInt(values.size())) : null;
    }

    private List<String> some(int oneIn, List<String> values) {
        return random.nextInt(oneIn) == 0 ? values.subList(0, 1 + random.nextInt(values.size())) : List.of();
    }

    private static List<CustomerId> ids(List<?> rows) {
        return rows.stream()
                .map(row -> row instanceof CustomerRow customer ? customer.id() : ((Truth) row).id())
                .toList();
    }
}
