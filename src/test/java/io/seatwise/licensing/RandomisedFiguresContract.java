package io.seatwise.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.derived.Derived;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.Changes;
import io.seatwise.licensing.metrics.Entitlements;
import io.seatwise.licensing.metrics.MetricsRefresh;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.LicenseDeploymentFileKind;
import io.seatwise.licensing.positions.LicenseUsageFileKind;
import io.seatwise.licensing.positions.PositionHistory;
import io.seatwise.licensing.positions.PositionLine;
import io.seatwise.licensing.subscriptions.CommitmentTerm;
import io.seatwise.licensing.subscriptions.Purchase;
import io.seatwise.licensing.subscriptions.ScheduledAction;
import io.seatwise.licensing.subscriptions.ScheduledChange;
import io.seatwise.licensing.subscriptions.SubscriptionIds;
import io.seatwise.licensing.subscriptions.SubscriptionLine;
import io.seatwise.licensing.subscriptions.SubscriptionTerms;
import io.seatwise.licensing.subscriptions.SubscriptionsFileKind;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.portfolio.PortfolioTrends;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way through the database against {@link NaiveFigures}, over random imports, corrections and undone runs. */
@Tag("slow")
abstract class RandomisedFiguresContract {

    private static final String[] WORKLOADS = {"EXO", "SPO", "ODB", "YAM", "TEAMS"};
    private static final String[] PRODUCTS = {"p-office", "p-business", "p-sales", "p-other"};
    private static final String[] SERVICES = {"o365", "o365", "crm", ""};
    private static final LocalDate FIRST = TestClock.TODAY.minusDays(40);

    @Autowired
    ImportRig rig;

    @Autowired
    LicenseDeploymentFileKind deploymentKind;

    @Autowired
    LicenseUsageFileKind usageKind;

    @Autowired
    SubscriptionsFileKind subscriptionsKind;

    @Autowired
    Entitlements entitlements;

    @Autowired
    PositionHistory history;

    @Autowired
    Derived derived;

    @Autowired
    DerivedDrain drain;

    @Autowired
    PortfolioTrends trends;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcTemplate template;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    private final List<CustomerId> customers = new ArrayList<>();
    private PartnerScope scope;

    @BeforeEach
    void makePartner() {
        scope = rig.newPartner();
        for (int i = 0; i < 6; i++) {
            customers.add(new CustomerId(UUID.randomUUID()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void figuresEqualANaiveComputation(long seed) {
        Random random = new Random(seed);
        NaiveFigures naive = new NaiveFigures();
        for (int step = 0; step < 10; step++) {
            importFigures(random, naive);
            if (random.nextInt(3) == 0) {
                importSubscriptions(random, naive);
            }
            if (step % 3 == 2) {
                compare(naive);
            }
        }
        rig.publish(scope, usageKind, knownCustomers(), FIRST);
        compare(naive);
    }

    private void importFigures(Random random, NaiveFigures naive) {
        boolean usage = random.nextBoolean();
        List<PositionLine> rows = usage ? usageRows(random) : deploymentRows(random);
        NaiveFigures before = naive.copy();
        Changes expected = rig.preview(scope, usage ? usageKind : deploymentKind, rows, 5);
        ImportRig.Applied applied = rig.apply(scope, usage ? usageKind : deploymentKind, rows, 7);
        assertThat(applied.changes()).isEqualTo(expected);
        naive.say(rows, usage);
        Changes again = rig.preview(scope, usage ? usageKind : deploymentKind, rows, 11);
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.customers()).isEmpty();
        if (random.nextInt(4) == 0) {
            rig.undo(scope, usage ? usageKind : deploymentKind, applied.runId());
            naive.becomes(before);
        }
    }

    private List<PositionLine> deploymentRows(Random random) {
        Map<PositionLine.Key, PositionLine> rows = new HashMap<>();
        for (LocalDate day : days(random)) {
            for (CustomerId customer : customers) {
                for (int p = 0; p < PRODUCTS.length; p++) {
                    for (String channel : channels(random)) {
                        PositionLine line = new PositionLine(
                                new PositionLine.Key(customer, PRODUCTS[p], "", day, SERVICES[p], channel),
                                new PositionLine.Names("C", "N " + p, null),
                                new PositionLine.Counts(
                                        random.nextInt(40), random.nextInt(4) == 0 ? 0 : random.nextInt(40), null));
                        rows.put(line.key(), line);
                    }
                }
            }
        }
        return shuffled(rows, random);
    }

    private List<PositionLine> usageRows(Random random) {
        Map<PositionLine.Key, PositionLine> rows = new HashMap<>();
        for (LocalDate day : days(random)) {
            for (CustomerId customer : customers) {
                for (int p = 0; p < PRODUCTS.length; p++) {
                    boolean says = random.nextBoolean();
                    for (String workload : WORKLOADS) {
                        for (String channel : channels(random)) {
                            PositionLine line = new PositionLine(
                                    new PositionLine.Key(customer, PRODUCTS[p], workload, day, SERVICES[p], channel),
                                    new PositionLine.Names("C", "N " + p, null),
                                    new PositionLine.Counts(
                                            random.nextInt(50),
                                            random.nextInt(6) == 0 ? 0 : random.nextInt(45),
                                            says && random.nextBoolean() ? (long) random.nextInt(5) : null));
                            rows.put(line.key(), line);
                        }
                    }
                }
            }
        }
        return shuffled(rows, random);
    }

    private static List<PositionLine> shuffled(Map<PositionLine.Key, PositionLine> rows, Random random) {
        List<PositionLine> list = new ArrayList<>(rows.values());
        list.sort((one, other) -> one.toString().compareTo(other.toString()));
        Collections.shuffle(list, random);
        return list;
    }

    private static List<LocalDate> days(Random random) {
        Set<LocalDate> days = new HashSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            days.add(FIRST.plusDays(random.nextInt(40)));
        }
        return days.stream().sorted().toList();
    }

    private static List<String> channels(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of("reseller", "direct");
            default -> List.of("reseller");
        };
    }

    private void importSubscriptions(Random random, NaiveFigures naive) {
        List<SubscriptionLine> rows = new ArrayList<>();
        String[] words = {"active", "Active", "expired", "suspended", "disabled", "deleted", "pending", "odd"};
        for (int i = 0; i < 30; i++) {
            if (random.nextInt(5) == 0) {
                continue;
            }
            CustomerId customer = customers.get(i % customers.size());
            rows.add(new SubscriptionLine(
                    new SubscriptionIds("s-" + i, customer, PRODUCTS[i % PRODUCTS.length]),
                    null,
                    new SubscriptionLine.Reported(words[random.nextInt(words.length)], random.nextInt(3) == 0, null),
                    new Purchase(random.nextInt(30), null, null, null, null),
                    new CommitmentTerm(
                            random.nextBoolean() ? null : TestClock.TODAY.plusDays(random.nextInt(120) - 90),
                            random.nextInt(3) == 0 ? null : TestClock.TODAY.plusDays(random.nextInt(120) - 60),
                            random.nextInt(3) == 0 ? null : random.nextBoolean(),
                            random.nextInt(3) == 0 ? null : random.nextBoolean() ? "P1M" : "P1Y"),
                    terms(random)));
        }
        rig.apply(scope, subscriptionsKind, rows, 4);
        assertThat(rig.preview(scope, subscriptionsKind, rows, 4).changesNothing())
                .isTrue();
        naive.own(rows);
    }

    private static SubscriptionTerms terms(Random random) {
        ScheduledAction action = random.nextInt(2) == 0
                ? null
                : ScheduledAction.values()[random.nextInt(ScheduledAction.values().length)];
        ScheduledChange change = random.nextInt(3) == 0 ? null : new ScheduledChange(action, null, null);
        return new SubscriptionTerms(
                null,
                SubscriptionTerms.Dates.UNKNOWN,
                change,
                null,
                random.nextInt(3) == 0 ? null : random.nextInt(4) == 0,
                null);
    }

    private void compare(NaiveFigures naive) {
        for (CustomerId customer : customers) {
            List<String> actual = entitlements.of(scope, customer).stream()
                    .map(NaiveFigures::words)
                    .sorted()
                    .toList();
            assertThat(actual).isEqualTo(naive.products(customer, TestClock.TODAY));
            assertThat(history.of(scope, customer, null, null)).isEqualTo(naive.history(customer, null));
            for (String product : PRODUCTS) {
                assertThat(history.ofProduct(scope, customer, product, null, null))
                        .isEqualTo(naive.history(customer, product));
            }
            assertThat(metricsOf(customer)).isEqualTo(naive.customer(customer, TestClock.TODAY));
            earlierOf(customer)
                    .ifPresent(earlier ->
                            assertThat(earlier).isEqualTo(naive.earlier(customer, TestClock.TODAY.minusDays(28))));
        }
        compareTrendOfAManager(naive);
        assertThat(partnerDays()).isEqualTo(naive.partnerDays(customers));
    }

    private String metricsOf(CustomerId customer) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select * from customer_metrics where partner_id = :partner and tenant_id = :tenant
                        """)
                        .param("partner", scope.partnerId())
                        .param("tenant", customer)
                        .query((row, number) -> "%s/%s %s/%s %s %s %s %s %s"
                                .formatted(
                                        row.getObject("assigned"),
                                        row.getObject("sold"),
                                        row.getObject("active"),
                                        row.getObject("entitled"),
                                        row.getBoolean("inflated"),
                                        row.getBoolean("grace"),
                                        row.getDate("next_renewal"),
                                        row.getObject("renewing_unassigned"),
                                        row.getDate("as_of")))
                        .optional()
                        .orElse("none"));
    }

    private Optional<String> earlierOf(CustomerId customer) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select * from customer_metrics where partner_id = :partner and tenant_id = :tenant")
                        .param("partner", scope.partnerId())
                        .param("tenant", customer)
                        .query((row, number) -> "%s %s/%s %s"
                                .formatted(
                                        row.getDate("earlier_day"),
                                        row.getObject("earlier_active"),
                                        row.getObject("earlier_entitled"),
                                        row.getBoolean("earlier_inflated")))
                        .optional());
    }

    /** From a day in the midst of the history on, so that what stood before it counts. */
    private void compareTrendOfAManager(NaiveFigures naive) {
        List<CustomerId> assigned = customers.subList(0, 3);
        assigned.forEach(customer -> transactions.run(
                scope,
                () -> jdbc.sql("update customer set account_manager = 'Max@contoso.example' where tenant_id = :tenant")
                        .param("tenant", customer)
                        .update()));
        PartnerScope manager =
                new PortfolioData(transactions, template, scopes).accountManager(scope, "max@contoso.example");
        LocalDate from = FIRST.plusDays(15);
        List<DayPosition> expected = naive.partnerDays(assigned).stream()
                .filter(position -> !position.day().isBefore(from))
                .toList();
        assertThat(trends.trend(manager, from)).isEqualTo(expected);
        forgetPackedDays();
        assertThat(trends.trend(manager, from)).isEqualTo(expected);
    }

    /** As a migration leaves them: not packed yet, and all metrics marked as due. */
    private void forgetPackedDays() {
        transactions.run(
                scope,
                () -> jdbc.sql("delete from customer_trend where partner_id = :partner")
                        .param("partner", scope.partnerId())
                        .update());
        derived.markAll(scope, MetricsRefresh.NAME);
        drain.drain(scope);
    }

    private Set<CustomerId> knownCustomers() {
        return transactions.read(
                scope,
                () -> jdbc.sql("select tenant_id from customer where partner_id = :partner")
                        .param("partner", scope.partnerId())
                        .query(CustomerId.ROW)
                        .set());
    }

    private List<DayPosition> partnerDays() {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select * from partner_day where partner_id = :partner order by position_day
                        """)
                        .param("partner", scope.partnerId())
                        .query((row, number) -> new DayPosition(
                                row.getObject("position_day", LocalDate.class),
                                row.getObject("sold", Long.class),
                                row.getObject("assigned", Long.class),
                                row.getObject("entitled", Long.class),
                                row.getObject("active", Long.class)))
                        .list());
    }
}
