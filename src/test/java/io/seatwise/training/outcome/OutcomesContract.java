package io.seatwise.training.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.score.ScoreRig;
import io.seatwise.base.ListOrder;
import io.seatwise.derived.Derived;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.UsageFiles;
import io.seatwise.licensing.positions.PositionHistory;
import io.seatwise.licensing.positions.UsageLevels;
import io.seatwise.training.outcome.FinishedWork.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** From files and finished work to outcomes, on each database. */
abstract class OutcomesContract {

    private static final String PLAYBOOK = "low-adoption";
    private static final LocalDate START = LocalDate.of(2025, 12, 1);
    private static final LocalDate END = LocalDate.of(2025, 12, 15);
    private static final int PEERS = 10;

    @Autowired
    ApplicationContext context;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OutcomeStore store;

    @Autowired
    OutcomeFacts facts;

    @Autowired
    PositionHistory history;

    @Autowired
    UsageLevels levels;

    @Autowired
    TestClock clock;

    @Autowired
    Derived derived;

    @Autowired
    DerivedDrain drain;

    private ScoreRig rig;
    private PartnerScope scope;
    private Outcomes outcomes;
    private OutcomeRefresh refresh;
    private final List<Work> begun = new ArrayList<>();
    private final List<CustomerId> peers = new ArrayList<>();
    private final CustomerId trained = new CustomerId(UUID.randomUUID());

    @BeforeEach
    void prepare() {
        rig = new ScoreRig(context);
        scope = rig.data().signIn(rig.partner(), Role.PARTNER_ADMIN);
        refresh = new OutcomeRefresh(transactions, derived, store, facts, List.of(whole -> List.copyOf(begun)), clock);
        outcomes = new Outcomes(transactions, jdbc, derived);
        for (int i = 0; i < PEERS; i++) {
            peers.add(new CustomerId(UUID.randomUUID()));
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theChangeBeyondThatOfPeersIsTheOutcome() {
        bringUsage("EXO");
        begun.add(training(trained, "e3", null, START, END));

        Outcome outcome = only();

        assertThat(outcome.findings().figures())
                .extracting(OutcomeFigure::state)
                .containsOnly(OutcomeState.MEASURED);
        OutcomeFigure.Comparison first = comparison(outcome, 28);
        assertThat(first.own().before()).isEqualTo(30);
        assertThat(first.own().after()).isEqualTo(44);
        assertThat(first.peers()).isEqualTo(PEERS);
        assertThat(first.step()).isEqualTo(MatchStep.USAGE);
        assertThat(first.peerMean().after() - first.peerMean().before()).isCloseTo(4, within(1.0));
        assertThat(first.effect().estimate()).isCloseTo(10, within(1.0));
        assertThat(first.effect().estimate())
                .isCloseTo(first.own().after() - first.own().before() - first.expectedChange(), within(1e-9));
        assertThat(outcome.findings().own()).containsExactly(30.0, 30.0, 30.0, 30.0, 44.0, 44.0, 44.0);
        assertThat(outcome.findings().peers()).hasSize(7).doesNotContainNull();
    }

    @Test
    void aDayThatHasNotComeIsMeasuredWhenItDoes() {
        bringUsage("EXO");
        begun.add(training(trained, "e3", null, START, END));
        clock.set(END.plusDays(55));
        assertThat(only().findings().figures())
                .extracting(OutcomeFigure::state)
                .containsExactly(OutcomeState.MEASURED, OutcomeState.NOT_YET, OutcomeState.NOT_YET);

        clock.set(END.plusDays(56));

        assertThat(only().findings().figures())
                .extracting(OutcomeFigure::state)
                .containsExactly(OutcomeState.MEASURED, OutcomeState.MEASURED, OutcomeState.NOT_YET);
    }

    @Test
    void anImportOfTheTimeComparedMeasuresAgain() {
        bringUsage("EXO");
        begun.add(training(trained, "e3", null, START, END));
        assertThat(comparison(only(), 84).own().after()).isEqualTo(44);

        bring(line(END.plusDays(84), trained, "EXO", 61));

        assertThat(comparison(only(), 84).own().after()).isEqualTo(61);
    }

    @Test
    void trainedCustomerIsNoPeer() {
        bringUsage("EXO");
        begun.add(training(trained, "e3", null, START, END));
        begun.add(training(peers.get(0), "e3", null, END.plusDays(57), null));
        begun.add(training(peers.get(1), "e3", null, START.minusDays(200), null));

        Outcome outcome = only();

        assertThat(comparison(outcome, 28).peers()).isEqualTo(PEERS - 1);
        assertThat(comparison(outcome, 56).peers()).isEqualTo(PEERS - 1);
        assertThat(comparison(outcome, 84).peers()).isEqualTo(PEERS - 2);
    }

    @Test
    void sevenPeersAreTooFew() {
        bringUsage("EXO");
        begun.add(training(trained, "e3", null, START, END));
        peers.subList(0, 3).forEach(peer -> begun.add(training(peer, "e3", null, START, null)));

        assertThat(only().findings().figures()).allSatisfy(figure -> {
            assertThat(figure.state()).isEqualTo(OutcomeState.TOO_FEW_PEERS);
            assertThat(figure.comparison()).isNull();
        });
    }

    @Test
    void withoutFiguresNothingIsMeasured() {
        bringUsage("EXO");
        begun.add(training(trained, "another", null, START, END));

        assertThat(only().findings().figures()).extracting(OutcomeFigure::state).containsOnly(OutcomeState.NO_FIGURES);
    }

    @Test
    void aWorkloadAndACustomerAreMeasuredOnTheirOwnFigures() {
        bringUsage("SPO");
        begun.add(training(trained, null, "SPO", START, END));
        assertThat(comparison(only(), 28).effect().estimate()).isCloseTo(10, within(1.0));

        begun.clear();
        begun.add(training(trained, null, null, START, END));

        assertThat(comparison(only(), 28).effect().estimate()).isCloseTo(10, within(1.0));
    }

    @Test
    void aCampaignIsMeasuredOnItsCategory() {
        List<String> lines = new ArrayList<>();
        for (LocalDate day : days().toList()) {
            lines.add(score(trained, day, day.isAfter(END) ? 52 : 40));
            for (int i = 0; i < PEERS; i++) {
                lines.add(score(peers.get(i), day, (day.isAfter(END) ? 43 : 40) + i % 3));
            }
        }
        rig.adoption(scope, lines.toArray(String[]::new));
        begun.add(new Work(
                new OutcomeId(UUID.randomUUID()),
                OutcomeKind.CAMPAIGN,
                trained,
                null,
                new Target(null, null, ScoreCategory.COMMUNICATION),
                new FinishedWork.Days(START, END)));

        assertThat(comparison(only(), 56).effect().estimate()).isCloseTo(9, within(1.0));
    }

    @Test
    void fiveCustomersGiveAPlaybookAnUpliftAndFourDoNot() {
        bringUsage("EXO");
        List<CustomerId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            CustomerId customer = new CustomerId(UUID.randomUUID());
            all.add(customer);
            bring(days().map(day -> line(day, customer, "EXO", day.isAfter(END) ? 44 : 30))
                    .toArray(String[]::new));
        }
        all.subList(0, 4).forEach(each -> begun.add(training(each, "e3", null, START, END)));
        begun.add(training(trained, "e3", null, START, END));
        // Other work for the same figure at the same time: it does not count
        begun.add(new Work(
                new OutcomeId(UUID.randomUUID()),
                OutcomeKind.TRAINING,
                trained,
                "other",
                new Target("e3", "EXO", null),
                new FinishedWork.Days(START, null)));
        compute();
        assertThat(outcomes.uplifts(scope)).allSatisfy(uplift -> {
            assertThat(uplift.playbookCode()).isEqualTo(PLAYBOOK);
            assertThat(uplift.cases()).isEqualTo(4);
            assertThat(uplift.leftOut()).isEqualTo(1);
            assertThat(uplift.uplift()).isNull();
        });

        begun.add(training(all.getLast(), "e3", null, START, END));

        compute();
        assertThat(outcomes.uplifts(scope)).hasSize(3).allSatisfy(uplift -> {
            assertThat(uplift.customers()).isEqualTo(5);
            assertThat(Objects.requireNonNull(uplift.uplift()).estimate()).isCloseTo(10, within(1.0));
        });
        assertThat(new UpliftOfPlaybooks(outcomes).of(scope).get(PLAYBOOK).cases())
                .isEqualTo(5);
    }

    @Test
    void theListIsSortedByWhatTheReaderChose() {
        bringUsage("EXO");
        Work earlier = training(peers.getFirst(), "e3", null, START, END.minusDays(1));
        Work later = training(trained, "e3", null, START, END);
        begun.addAll(List.of(earlier, later));
        compute();

        assertThat(sorted(OutcomeSort.ENDED, false)).extracting(Outcome::id).containsExactly(earlier.id(), later.id());
        assertThat(sorted(OutcomeSort.ENDED, true)).extracting(Outcome::id).containsExactly(later.id(), earlier.id());
        assertThat(sorted(OutcomeSort.CUSTOMER, true))
                .extracting(each -> each.customer().name())
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER.reversed());
    }

    private List<Outcome> sorted(OutcomeSort sort, boolean descending) {
        return outcomes.page(scope, OutcomeFilter.ALL, new ListOrder<>(sort, descending), 0, 10);
    }

    @Test
    void workThatIsNoLongerFinishedIsForgotten() {
        bringUsage("EXO");
        begun.add(training(trained, "e3", null, START, END));
        compute();
        assertThat(outcomes.count(scope, OutcomeFilter.ALL)).isEqualTo(1);

        begun.clear();

        compute();
        assertThat(outcomes.count(scope, OutcomeFilter.ALL)).isZero();
        assertThat(outcomes.uplifts(scope)).isEmpty();
    }

    @Test
    void levelsOfManyEqualTheHistoryOfEach() {
        bringUsage("EXO");
        bring(line(END.plusDays(30), trained, "SPO", 20), line(END.plusDays(30), trained, "ODB", 35));

        for (LocalDate day : List.of(START, END.plusDays(28), END.plusDays(35))) {
            Double told = levels.on(scope, List.of(trained), "e3", null, day).get(trained);

            double expected = history.ofProduct(scope, trained, "e3", null, day).stream()
                    .reduce((earlier, later) -> later)
                    .map(position -> 100.0 * position.active() / position.entitled())
                    .orElseThrow();
            assertThat(told).isCloseTo(expected, within(1e-9));
        }
        assertThat(levels.on(scope, List.of(trained), "e3", null, START.plusDays(15)))
                .describedAs("figures as of 15 days before say nothing")
                .isEmpty();
    }

    /** After the partner's job, which knows nothing of the work of this test, has come to rest. */
    private void compute() {
        drain.drain(scope);
        transactions.run(scope, () -> refresh.compute(scope, clock.today()));
    }

    private Outcome only() {
        compute();
        List<Outcome> all = outcomes.page(scope, OutcomeFilter.ALL, 0, 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static OutcomeFigure.Comparison comparison(Outcome outcome, int days) {
        return outcome.findings().figures().stream()
                .filter(figure -> figure.days() == days)
                .findFirst()
                .flatMap(OutcomeFigure::measured)
                .orElseThrow();
    }

    private static Work training(
            CustomerId customer,
            @Nullable String product,
            @Nullable String workload,
            LocalDate start,
            @Nullable LocalDate end) {
        return new Work(
                new OutcomeId(UUID.randomUUID()),
                OutcomeKind.TRAINING,
                customer,
                PLAYBOOK,
                new Target(product, workload, null),
                new FinishedWork.Days(start, end));
    }

    private static Stream<LocalDate> days() {
        return Stream.concat(
                Stream.of(84, 56, 28, 0).map(START::minusDays),
                Stream.of(28, 56, 84).map(END::plusDays));
    }

    /** The trained one rises by 14 points, its peers by about 4. */
    private void bringUsage(String workload) {
        List<String> lines = new ArrayList<>();
        days().forEach(day -> {
            lines.add(line(day, trained, workload, day.isAfter(END) ? 44 : 30));
            for (int i = 0; i < PEERS; i++) {
                int start = 28 + i % 5;
                lines.add(line(day, peers.get(i), workload, day.isAfter(END) ? start + 3 + i % 3 : start));
            }
        });
        bring(lines.toArray(String[]::new));
    }

    private static String score(CustomerId customer, LocalDate day, int points) {
        return "%s,%s,CLASSIC_800,COMMUNICATION,%d,100,,,".formatted(customer, day, points);
    }

    private static String line(LocalDate day, CustomerId customer, String workload, int active) {
        return "%s,%s,Customer,e3,Office E3,%s,%d,100".formatted(day, customer, workload, active);
    }

    private void bring(String... lines) {
        UsageFiles.bring(context, scope, lines);
    }
}
