package io.seatwise.adoption.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.adoption.score.AdoptionScores;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.adoption.score.ScoreRig;
import io.seatwise.customers.CustomersArchived;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** From files to benchmarks: within a portfolio, in the pool, and never beyond, on each database. */
@Tag("slow")
abstract class BenchmarksContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @Autowired
    DerivedDrain drain;

    @Autowired
    ApplicationContext context;

    @Autowired
    AdoptionScores scores;

    @Autowired
    BenchmarkPool pool;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PrivacySettings privacy;

    @Autowired
    TestClock clock;

    protected ScoreRig rig;
    private long tenants;

    @BeforeEach
    void prepare() {
        rig = new ScoreRig(context);
        tenants = UUID.randomUUID().getMostSignificantBits();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void meanOfFivePeersIsShownBesideTheScore() {
        PartnerScope scope = administrator();
        List<CustomerId> customers = customers(scope, 99, 40, 50, 60, 70, 81);

        Benchmark benchmark = only(scope, customers.getFirst(), ScoreCategory.COMMUNICATION);

        assertThat(benchmark.kind()).isEqualTo(Benchmark.Kind.PORTFOLIO);
        assertThat(benchmark.value()).isEqualByComparingTo("60");
        assertThat(benchmark.median()).isEqualByComparingTo("60");
        assertThat(benchmark.cohortSize()).isEqualTo(5);
        // Nothing is known of their licences
        assertThat(benchmark.attributes()).containsExactly("REGION", "SIZE_BAND", "INDUSTRY", "TENURE");
        assertThat(only(scope, customers.getFirst(), ScoreCategory.ENDPOINT_ANALYTICS)
                        .attributes())
                .isEmpty();
        assertThat(only(scope, customers.getFirst(), ScoreCategory.NETWORK_CONNECTIVITY))
                .isEqualTo(new Benchmark(Benchmark.Kind.TARGET, BigDecimal.valueOf(80), null, null, List.of()));
    }

    @Test
    void fourPeersAreTooFewAndFiveAreEnough() {
        PartnerScope scope = administrator();
        List<CustomerId> customers = customers(scope, 99, 40, 50, 60, 70);
        assertThat(all(scope, customers.getFirst(), ScoreCategory.COMMUNICATION))
                .isEmpty();

        customers(scope, 80);
        assertThat(only(scope, customers.getFirst(), ScoreCategory.COMMUNICATION)
                        .value())
                .isEqualByComparingTo("60");
    }

    @Test
    void microsoftsOwnStaysApart() {
        PartnerScope scope = administrator();
        List<CustomerId> customers = customers(scope, 99, 40, 50, 60, 70, 80);
        rig.adoption(scope, "%s,%s,CLASSIC_800,COMMUNICATION,99,100,,,58.5".formatted(customers.getFirst(), DAY));

        assertThat(all(scope, customers.getFirst(), ScoreCategory.COMMUNICATION))
                .extracting(Benchmark::kind)
                .containsExactly(Benchmark.Kind.VENDOR_PEER, Benchmark.Kind.PORTFOLIO);
        assertThat(all(scope, customers.getFirst(), ScoreCategory.COMMUNICATION)
                        .getLast()
                        .value())
                .isEqualByComparingTo("60");
    }

    @Test
    void archivedCustomersAreInNoCohort() {
        PartnerScope scope = administrator();
        List<CustomerId> customers = customers(scope, 99, 40, 50, 60, 70, 80);
        assertThat(all(scope, customers.getFirst(), ScoreCategory.COMMUNICATION))
                .hasSize(1);

        transactions.run(scope, () -> {
            jdbc.update(
                    "update customer set archived_at = created_at where partner_id = ? and tenant_id = ?",
                    scope.partnerId(),
                    customers.getLast());
            context.publishEvent(new CustomersArchived(scope, List.of(customers.getLast()), true));
        });

        assertThat(all(scope, customers.getFirst(), ScoreCategory.COMMUNICATION))
                .isEmpty();
    }

    @Test
    void optedOutCustomerLeavesThePeopleBenchmarksOfOthers() {
        PartnerScope scope = administrator();
        List<CustomerId> customers = customers(scope, 99, 40, 50, 60, 70, 80);
        CustomerId own = customers.getFirst();
        assertThat(all(scope, own, ScoreCategory.COMMUNICATION)).hasSize(1);

        privacy.optOut(scope, customers.getLast(), "asked for it");
        assertThat(all(scope, own, ScoreCategory.COMMUNICATION)).isEmpty();
        assertThat(all(scope, customers.getLast(), ScoreCategory.COMMUNICATION)).isEmpty();
        assertThat(only(scope, own, ScoreCategory.ENDPOINT_ANALYTICS).cohortSize())
                .isEqualTo(5);

        privacy.optIn(scope, customers.getLast(), "taken back");
        assertThat(only(scope, own, ScoreCategory.COMMUNICATION).cohortSize()).isEqualTo(5);
    }

    @Test
    void anAccountManagerSeesTheBenchmarkOverTheWholePortfolioOfAssignedCustomersAlone() {
        PartnerScope scope = administrator();
        List<CustomerId> customers = customers(scope, 99, 40, 50, 60, 70, 80);
        transactions.run(
                scope,
                () -> jdbc.update(
                        "update customer set account_manager = ? where partner_id = ? and tenant_id = ?",
                        "max@contoso.example",
                        scope.partnerId(),
                        customers.getFirst()));
        PartnerScope max = rig.data().accountManager(scope, "max@contoso.example");
        drain.drain(scope);

        assertThat(only(max, customers.getFirst(), ScoreCategory.COMMUNICATION).cohortSize())
                .isEqualTo(5);
        PeerBenchmarks peers = context.getBean(PeerBenchmarks.class);
        assertThat(peers.of(
                        Benchmark.Kind.PORTFOLIO,
                        max,
                        customers.getLast(),
                        scores.of(scope, customers.getLast(), null)))
                .isEmpty();
    }

    @Test
    void nothingOfAnotherPartnerCountsWithoutThePool() {
        PartnerScope first = administrator();
        CustomerId own = customers(first, 99, 40, 50).getFirst();
        PartnerScope second = administrator();
        customers(second, 60, 70, 80, 90, 90, 90);
        PartnerScope third = administrator();
        customers(third, 60, 70);
        pool.change(second, true);
        pool.change(third, true);

        assertThat(all(first, own, ScoreCategory.COMMUNICATION)).isEmpty();
    }

    @Test
    void thePoolGivesTheAggregateToThoseInItOnceADay() {
        PartnerScope first = administrator();
        CustomerId own = customers(first, 99, 40, 50).getFirst();
        PartnerScope second = administrator();
        customers(second, 60, 70);
        PartnerScope third = administrator();
        CustomerId last = customers(third, 80).getFirst();
        PartnerScope outside = administrator();
        customers(outside, 1, 1, 1);
        for (PartnerScope joining : List.of(first, second, third)) {
            rig.data().signIn(joining, Role.PARTNER_ADMIN);
            pool.change(joining, true);
        }

        // Who joins counts in the benchmarks of others from the next UTC day on
        turnDay(1, first, second, third);

        // (40 + 50 + 60 + 70 + 80) / 5
        Benchmark benchmark = only(first, own, ScoreCategory.COMMUNICATION);
        assertThat(benchmark.kind()).isEqualTo(Benchmark.Kind.POOL);
        assertThat(benchmark.value()).isEqualByComparingTo("60");
        assertThat(benchmark.cohortSize()).isEqualTo(5);
        // To the third partner's only customer the five others come from two partners
        assertThat(all(third, last, ScoreCategory.COMMUNICATION)).isEmpty();
        assertThat(storedBy(outside, "POOL")).isZero();

        // Figures of the same day do not move it, those of the next do
        customers(third, 30);
        assertThat(only(first, own, ScoreCategory.COMMUNICATION).cohortSize()).isEqualTo(5);
        turnDay(2, first, second, third);
        assertThat(only(first, own, ScoreCategory.COMMUNICATION).value()).isEqualByComparingTo("55");

        pool.change(first, false);
        assertThat(all(first, own, ScoreCategory.COMMUNICATION)).isEmpty();
        turnDay(3, first, second, third);
        assertThat(all(third, last, ScoreCategory.COMMUNICATION)).isEmpty();
    }

    @Test
    void onlyAnAdministratorJoinsThePoolAndThatIsAudited() {
        PartnerScope scope = administrator();
        assertThat(pool.of(scope).on()).isFalse();
        pool.change(scope, true);
        pool.change(scope, true);

        assertThat(pool.of(scope).on()).isTrue();
        assertThat(pool.of(scope).changedBy()).isEqualTo(scope.actor());
        assertThat(transactions.<@Nullable Long>read(
                        scope,
                        () -> jdbc.queryForObject(
                                "select count(*) from audit_entry where partner_id = ? and action = ?",
                                Long.class,
                                scope.partnerId(),
                                "settings.benchmarkPool")))
                .isEqualTo(1L);

        rig.data().signIn(scope, Role.VIEWER);
        assertThatThrownBy(() -> pool.change(scope, false)).isInstanceOf(AccessDeniedException.class);
    }

    private void turnDay(int days, PartnerScope... partners) {
        List.of(partners).forEach(drain::drain);
        clock.set(TestClock.NOON.plus(Duration.ofDays(days)));
        List.of(partners).forEach(drain::drain);
    }

    protected PartnerScope administrator() {
        PartnerScope scope = rig.partner();
        return rig.data().signIn(scope, Role.PARTNER_ADMIN);
    }

    /** New customers, alike in everything, with these points in each category. */
    private List<CustomerId> customers(PartnerScope scope, int... points) {
        List<CustomerId> customers = IntStream.range(0, points.length)
                .mapToObj(i -> new CustomerId(new UUID(tenants, tenants++)))
                .toList();
        String[] lines = IntStream.range(0, points.length)
                .boxed()
                .flatMap(i -> List.of("COMMUNICATION", "ENDPOINT_ANALYTICS", "NETWORK_CONNECTIVITY").stream()
                        .map(category ->
                                "%s,%s,CLASSIC_800,%s,%d,100,,,".formatted(customers.get(i), DAY, category, points[i])))
                .toArray(String[]::new);
        transactions.run(scope, () -> {
            rig.adoption(scope, lines);
            jdbc.update("""
                    update customer set region = 'North', industry = 'Health', licensed_users = 120, customer_since = ?
                    where partner_id = ?
                    """, Date.valueOf(DAY.minusYears(2)), scope.partnerId());
        });
        return customers;
    }

    private long storedBy(PartnerScope scope, String kind) {
        Long rows = transactions.read(
                scope,
                () -> jdbc.queryForObject(
                        "select count(*) from category_benchmark where partner_id = ? and kind = ?",
                        Long.class,
                        scope.partnerId(),
                        kind));
        return rows == null ? 0 : rows;
    }

    private List<Benchmark> all(PartnerScope scope, CustomerId customer, ScoreCategory category) {
        return scores.benchmarks(scope, customer, scores.of(scope, customer, null))
                .getOrDefault(category, List.of());
    }

    private Benchmark only(PartnerScope scope, CustomerId customer, ScoreCategory category) {
        List<Benchmark> all = all(scope, customer, category);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
