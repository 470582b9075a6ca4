package io.seatwise.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.derived.Derived;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.metrics.PartnerProducts;
import io.seatwise.portfolio.overview.PortfolioOverview;
import io.seatwise.portfolio.overview.PortfolioOverview.UnusedProduct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** With {@code figures=product} every figure is that of the filtered products; computed a second time in Java. */
@WithMockUser(roles = "VIEWER")
abstract class FiguresOfProductContract {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final String MANAGER = "max@contoso.example";

    @Autowired
    CustomerQueries queries;

    @Autowired
    PortfolioOverview overview;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private record Held(
            CustomerId customer,
            String product,
            @Nullable Long sold,
            @Nullable Long assigned,
            @Nullable Long entitled,
            @Nullable Long active,
            boolean inflated) {}

    @Autowired
    Derived derived;

    @Autowired
    DerivedDrain drain;

    private PartnerScope scope;
    private PartnerScope manager;
    private final List<Held> held = new ArrayList<>();

    @BeforeEach
    void fill() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.partner("Contoso", TODAY);
        manager = data.accountManager(scope, MANAGER);
        Random random = new Random(9);
        transactions.run(scope, () -> {
            for (int i = 0; i < 60; i++) {
                CustomerId customer = new CustomerId(new UUID(random.nextLong(), random.nextLong()));
                insertCustomer(customer, "Customer " + i);
                for (String product : List.of("p1", "p2", "p3")) {
                    if (random.nextInt(3) > 0) {
                        insert(random(random, customer, product));
                    }
                }
            }
            derived.mark(scope, PartnerProducts.NAME, List.of(held.getFirst().customer()));
        });
        drain.drain(scope);
    }

    @Test
    void totalsAreThoseOfTheProduct() {
        Totals totals = queries.totals(scope, filter(Map.of()));

        assertThat(totals.customers()).isEqualTo(of("p1").count());
        assertThat(totals.sold()).isEqualTo(sum(of("p1"), Held::sold));
        assertThat(totals.assigned()).isEqualTo(sum(of("p1"), Held::assigned));
        assertThat(totals.entitled()).isEqualTo(sum(of("p1"), Held::entitled));
        assertThat(totals.active()).isEqualTo(sum(of("p1"), Held::active));
        assertThat(totals.inflatedCustomers())
                .isEqualTo(of("p1").filter(Held::inflated).count());
        assertThat(totals.lowAdoptionCustomers())
                .isEqualTo(of("p1").filter(FiguresOfProductContract::isLow).count());
    }

    @Test
    void rowsHaveTheFiguresAndFlagsOfTheProduct() {
        List<CustomerRow> rows = queries.page(scope, filter(Map.of()), List.of(), 0, 1_000);

        assertThat(rows).hasSize((int) of("p1").count());
        for (CustomerRow row : rows) {
            Held expected = of("p1").filter(each -> each.customer().equals(row.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.position().licences().sold()).isEqualTo(expected.sold());
            assertThat(row.position().licences().assigned()).isEqualTo(expected.assigned());
            assertThat(row.position().entitlements().entitled()).isEqualTo(expected.entitled());
            assertThat(row.position().entitlements().active()).isEqualTo(expected.active());
            assertThat(row.position().asOf()).isEqualTo(TODAY.minusDays(2));
            assertThat(row.position().flags()).isEqualTo(flags(expected));
        }
    }

    @Test
    void soldAndUnassignedEqualTheBarOfThePortfolioPage() {
        Totals totals = queries.totals(manager, filter(Map.of()));
        UnusedProduct bar = overview.unusedProducts(manager, 10).stream()
                .filter(product -> product.productId().equals("p1"))
                .findFirst()
                .orElseThrow();
        long unassigned = queries.page(manager, filter(Map.of()), List.of(), 0, 1_000).stream()
                .filter(row -> row.position().licences().sold() != null
                        && row.position().licences().assigned() != null)
                .mapToLong(row -> Math.max(
                        0,
                        row.position().licences().sold()
                                - row.position().licences().assigned()))
                .sum();

        assertThat(totals.sold()).isEqualTo(bar.sold());
        assertThat(unassigned).isEqualTo(bar.unused());
    }

    @Test
    void filtersAndOrderCompareTheProduct() {
        CustomerFilter low = filter(Map.of("flag", List.of("LOW_ADOPTION")));
        List<CustomerId> expected = of("p1").filter(FiguresOfProductContract::isLow)
                .map(Held::customer)
                .toList();

        assertThat(queries.page(scope, low, List.of(), 0, 1_000))
                .extracting(CustomerRow::id)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(queries.page(scope, filter(Map.of()), List.of(SortOrder.descending("usagePercent")), 0, 1_000))
                .extracting(row -> row.position().entitlements().usage())
                .isSortedAccordingTo(Comparator.nullsLast(Comparator.reverseOrder()));
    }

    @Test
    void severalProductsAreAddedUp() {
        CustomerFilter both = filter(Map.of("productId", List.of("p1", "p2")));
        Stream<Held> of = held.stream().filter(each -> !each.product().equals("p3"));

        assertThat(queries.totals(scope, both).sold()).isEqualTo(sum(of, Held::sold));
    }

    @Test
    void entitlementsAreThoseOfTheProductAlone() {
        List<String> products = new ArrayList<>();
        queries.forEachEntitlement(
                scope,
                filter(Map.of()),
                List.of(),
                row -> products.add(row.product().productId()));

        assertThat(products).hasSize((int) of("p1").count()).containsOnly("p1");
    }

    @Test
    void withoutTheChoiceFiguresAreTheCustomers() {
        CustomerFilter plain = CustomerFilterParameters.parse(Map.of("productId", List.of("p1")))
                .filter();

        assertThat(plain.hasFiguresOfProducts()).isFalse();
        assertThat(queries.totals(scope, plain).customers()).isEqualTo(of("p1").count());
        assertThat(queries.totals(scope, plain).sold())
                .as("no metrics were written")
                .isNull();
    }

    private CustomerFilter filter(Map<String, List<String>> more) {
        Map<String, List<String>> parameters = new java.util.HashMap<>(Map.of("productId", List.of("p1")));
        parameters.put("figures", List.of("product"));
        parameters.putAll(more);
        return CustomerFilterParameters.parse(parameters).filter();
    }

    private Stream<Held> of(String product) {
        return held.stream().filter(each -> each.product().equals(product));
    }

    private static @Nullable Long sum(Stream<Held> held, Function<Held, @Nullable Long> figure) {
        List<Long> known = held.map(figure).filter(java.util.Objects::nonNull).toList();
        ToLongFunction<Long> value = Long::longValue;
        return known.isEmpty()
                ? null
                : Long.valueOf(known.stream().mapToLong(value).sum());
    }

    /** Below 40 %, without a flag where a figure is missing. */
    private static boolean isLow(Held each) {
        return each.active() != null
                && each.entitled() != null
                && each.entitled() > 0
                && each.active() * 100 < each.entitled() * 40;
    }

    private static Set<Flag> flags(Held each) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        boolean deployed = each.sold() != null && each.assigned() != null && each.sold() > 0;
        if (each.inflated()) {
            flags.add(Flag.INFLATED);
        }
        if (deployed && each.assigned() > each.sold()) {
            flags.add(Flag.OVER_DEPLOYED);
        }
        if (isLow(each)) {
            flags.add(Flag.LOW_ADOPTION);
        }
        if (deployed && each.assigned() * 100 < each.sold() * 80) {
            flags.add(Flag.LOW_DEPLOYMENT);
        }
        return flags;
    }

    private static Held random(Random random, CustomerId customer, String product) {
        return new Held(
                customer,
                product,
                random.nextInt(6) == 0 ? null : Long.valueOf(random.nextInt(30)),
                random.nextInt(6) == 0 ? null : Long.valueOf(random.nextInt(30)),
                random.nextInt(6) == 0 ? null : Long.valueOf(random.nextInt(60)),
                random.nextInt(6) == 0 ? null : Long.valueOf(random.nextInt(60)),
                random.nextInt(5) == 0);
    }

    private void insertCustomer(CustomerId customer, String name) {
        jdbc.update(
                "insert into customer (partner_id, tenant_id, name, name_key, account_manager, created_at, version)"
                        + " values (?, ?, ?, lower(?), ?, ?, 0)",
                scope.partnerId(),
                customer,
                name,
                name,
                MANAGER,
                java.sql.Timestamp.from(TestClock.NOON));
    }

    private void insert(Held each) {
        held.add(each);
        jdbc.update(
                """
                insert into product_metrics (partner_id, tenant_id, product_id, sold, assigned, entitled, active,
                  inflated, lower_bound, grace, deployment_day, usage_day, workloads, causes)
                values (?, ?, ?, ?, ?, ?, ?, ?, false, false, ?, ?, '[]', '[]')
                """,
                scope.partnerId(),
                each.customer(),
                each.product(),
                each.sold(),
                each.assigned(),
                each.entitled(),
                each.active(),
                each.inflated(),
                TODAY.minusDays(3),
                TODAY.minusDays(2));
    }
}
