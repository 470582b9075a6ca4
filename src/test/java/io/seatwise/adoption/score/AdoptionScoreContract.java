package io.seatwise.adoption.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.adoption.CategoryScore;
import io.seatwise.adoption.NoDataReason;
import io.seatwise.adoption.Provenance;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreCategory.Experience;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.adoption.score.network.NetworkMeasurementFileKind;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.Ratio;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.FileKindTester;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.SortOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** From files to scores: the worked examples of domain/adoption-score.md and what must not happen, on each database. */
abstract class AdoptionScoreContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final CustomerId CUSTOMER = CustomerId.of("3c9e6f1e-8a34-4a5c-9a4e-0d3f1c6b7a21");

    @Autowired
    ApplicationContext context;

    @Autowired
    AdoptionScores scores;

    @Autowired
    SchemeChoices schemes;

    @Autowired
    CustomerQueries customers;

    @Autowired
    AdoptionScoreFileKind adoptionKind;

    @Autowired
    NetworkMeasurementFileKind networkKind;

    protected ScoreRig rig;
    protected PartnerScope scope;

    @BeforeEach
    void prepare() {
        rig = new ScoreRig(context);
        scope = rig.partner();
        rig.data().signIn(scope, Role.PARTNER_ADMIN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theWorkedExampleOfTheReferenceHolds() {
        rig.adoption(scope, sevenCategories(DAY));
        AdoptionScore without = scores.of(scope, CUSTOMER, null);
        rig.adoption(scope, line(DAY, "APPS_HEALTH", "92"));
        AdoptionScore with = scores.of(scope, CUSTOMER, null);

        assertThat(without.total().points()).isEqualByComparingTo("416");
        assertThat(without.total().maxPoints()).isEqualTo(700);
        assertThat(without.total().percent()).isEqualTo(new BigDecimal("59.4"));
        assertThat(category(without, ScoreCategory.APPS_HEALTH).basis().reason())
                .isEqualTo(NoDataReason.NOT_IMPORTED_YET);
        assertThat(with.total().points()).isEqualByComparingTo("508");
        assertThat(with.total().percent()).isEqualTo(new BigDecimal("63.5"));
        assertThat(with.total(Experience.PEOPLE).points()).isEqualByComparingTo("275");
        assertThat(with.total(Experience.PEOPLE).maxPoints()).isEqualTo(500);
        assertThat(with.total(Experience.TECHNOLOGY).points()).isEqualByComparingTo("233");
        assertThat(with.scheme()).isEqualTo(ScoreScheme.CLASSIC_800);
        assertThat(with.day()).isEqualTo(DAY);
    }

    @Test
    void networkIsComputedFromItsLocationsByUsers() {
        rig.network(scope, network(DAY, "Hamburg", 100, "62.5", "17", ""), network(DAY, "Kiel", 300, "5", "", ""));

        CategoryScore network = category(scores.of(scope, CUSTOMER, null), ScoreCategory.NETWORK_CONNECTIVITY);

        // (80 x 100 + 100 x 300) / 400
        assertThat(network.points().value()).isEqualByComparingTo("95");
        assertThat(network.basis().provenance()).isEqualTo(Provenance.COMPUTED);
    }

    @Test
    void importedWinsOverComputedOverEstimated() {
        rig.adoption(scope, line(DAY, "COMMUNICATION", "62"));
        rig.network(scope, network(DAY, "Hamburg", 100, "62.5", "17", ""));
        CategoryScore computed = category(scores.of(scope, CUSTOMER, null), ScoreCategory.NETWORK_CONNECTIVITY);
        rig.adoption(scope, line(DAY, "NETWORK_CONNECTIVITY", "44"));
        CategoryScore imported = category(scores.of(scope, CUSTOMER, null), ScoreCategory.NETWORK_CONNECTIVITY);

        assertThat(computed.points().value()).isEqualByComparingTo("80");
        assertThat(imported.points().value()).isEqualByComparingTo("44");
        assertThat(imported.basis().provenance()).isEqualTo(Provenance.IMPORTED);
    }

    @Test
    void withoutPointsThePrimaryInsightIsTheEstimate() {
        rig.adoption(
                scope,
                CUSTOMER + "," + DAY + ",CLASSIC_800,MOBILITY,,100,124,200,55.5",
                CUSTOMER + "," + DAY + ",CLASSIC_800,TEAMWORK,,100,,,",
                CUSTOMER + "," + DAY + ",CLASSIC_800,MEETINGS,,100,0,0,");
        AdoptionScore score = scores.of(scope, CUSTOMER, null);

        CategoryScore mobility = category(score, ScoreCategory.MOBILITY);
        assertThat(mobility.points().value()).isEqualByComparingTo("62");
        assertThat(mobility.basis().provenance()).isEqualTo(Provenance.ESTIMATED_PRIMARY);
        assertThat(category(score, ScoreCategory.TEAMWORK).basis().reason()).isEqualTo(NoDataReason.INSUFFICIENT_DATA);
        assertThat(category(score, ScoreCategory.MEETINGS).basis().reason()).isEqualTo(NoDataReason.INSUFFICIENT_DATA);
        assertThat(score.total().maxPoints()).isEqualTo(100);
        assertThat(score.estimated()).isTrue();
        assertThat(scores.benchmarks(scope, CUSTOMER, score).get(ScoreCategory.MOBILITY))
                .containsExactly(
                        new Benchmark(Benchmark.Kind.VENDOR_PEER, new BigDecimal("55.5"), null, null, List.of()));
        assertThat(scores.benchmarks(scope, CUSTOMER, score).get(ScoreCategory.NETWORK_CONNECTIVITY))
                .containsExactly(new Benchmark(Benchmark.Kind.TARGET, BigDecimal.valueOf(80), null, null, List.of()));
    }

    @Test
    void aCategoryThatTheNewestFileLacksHasLeftAndMeasurementsStandForThreeDays() {
        rig.adoption(scope, sevenCategories(DAY));
        rig.adoption(scope, line(DAY.plusDays(1), "COMMUNICATION", "60"));
        rig.network(scope, network(DAY.plusDays(1), "Hamburg", 100, "62.5", "17", ""));
        rig.adoption(scope, line(DAY.plusDays(4), "COMMUNICATION", "61"));

        AdoptionScore next = scores.of(scope, CUSTOMER, DAY.plusDays(3));
        AdoptionScore last = scores.of(scope, CUSTOMER, null);

        assertThat(next.day()).isEqualTo(DAY.plusDays(1));
        assertThat(next.total().points()).isEqualByComparingTo("140");
        assertThat(category(next, ScoreCategory.MEETINGS).basis().reason()).isEqualTo(NoDataReason.STALE);
        assertThat(last.total().points()).isEqualByComparingTo("61");
        assertThat(category(last, ScoreCategory.NETWORK_CONNECTIVITY).basis().reason())
                .isEqualTo(NoDataReason.STALE);
        assertThat(scores.of(scope, CUSTOMER, DAY).total().points()).isEqualByComparingTo("416");
        assertThat(scores.of(scope, CUSTOMER, DAY.minusDays(1)).day()).isNull();
    }

    @Test
    void theSameFileAgainChangesNothingAndUndoGivesBackWhatWas() {
        rig.adoption(scope, sevenCategories(DAY));
        assertThat(rig.adoption(scope, sevenCategories(DAY)).changes().changesNothing())
                .isTrue();

        ScoreRig.Applied corrected =
                rig.adoption(scope, line(DAY, "MEETINGS", "100"), line(DAY.plusDays(1), "MEETINGS", "1"));
        assertThat(corrected.changes().rows().rowsChanged()).isEqualTo(1);
        assertThat(corrected.changes().rows().rowsAdded()).isEqualTo(1);
        assertThat(scores.of(scope, CUSTOMER, DAY).total().points()).isEqualByComparingTo("468");
        rig.undoAdoption(scope, corrected.runId());

        assertThat(scores.of(scope, CUSTOMER, null).day()).isEqualTo(DAY);
        assertThat(scores.of(scope, CUSTOMER, null).total().points()).isEqualByComparingTo("416");
    }

    @Test
    void takingTheFirstFileBackTakesItsCustomersAndScores() {
        ScoreRig.Applied run = rig.network(scope, network(DAY, "Hamburg", 100, "62.5", "17", ""));
        assertThat(run.changes().newCustomers()).isEqualTo(1);
        assertThat(row().scores().adoption()).isNotNull();

        rig.undoNetwork(scope, run.runId());

        assertThat(customers.count(scope, CustomerFilter.ALL)).isZero();
        assertThatThrownBy(() -> scores.of(scope, CUSTOMER, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void thePartnersSchemeCountsFromItsDayAndHistoryCanBeRebased() {
        rig.adoption(scope, sevenCategories(DAY));
        rig.adoption(scope, sevenCategories(DAY.plusDays(2)));
        schemes.choose(scope, new SchemeChoice(DAY.plusDays(1), ScoreScheme.PEOPLE_500));
        rig.drain(scope);

        List<AdoptionScore> history = scores.history(scope, CUSTOMER, DAY, DAY.plusDays(5), null);
        assertThat(history)
                .extracting(AdoptionScore::scheme)
                .containsExactly(ScoreScheme.CLASSIC_800, ScoreScheme.PEOPLE_500);
        assertThat(history.getLast().total().points()).isEqualByComparingTo("275");
        assertThat(history.getLast().total().percent()).isEqualTo(new BigDecimal("55.0"));
        assertThat(scores.history(scope, CUSTOMER, DAY, DAY.plusDays(5), ScoreScheme.PEOPLE_500))
                .allSatisfy(score -> assertThat(score.total().maxPoints()).isEqualTo(500));
        assertThat(Ratio.percent(row().scores().adoption())).isEqualTo(new BigDecimal("55.0"));

        schemes.withdraw(scope, DAY.plusDays(1));
        rig.drain(scope);
        assertThat(Ratio.percent(row().scores().adoption())).isEqualTo(new BigDecimal("59.4"));
    }

    @Test
    void figuresOfAnotherSchemeCountInTheirsAndLackTheRetiredCategories() {
        rig.adoption(
                scope,
                CUSTOMER + "," + DAY + ",PEOPLE_500,COMMUNICATION,62,100,,,",
                CUSTOMER + "," + DAY + ",PEOPLE_500,MEETINGS,48,100,,,");
        assertThat(scores.of(scope, CUSTOMER, null).scheme()).isEqualTo(ScoreScheme.PEOPLE_500);
        schemes.choose(scope, new SchemeChoice(DAY, ScoreScheme.CLASSIC_800));
        rig.drain(scope);
        AdoptionScore classic = scores.of(scope, CUSTOMER, null);

        assertThat(classic.total().maxPoints()).isEqualTo(200);
        assertThat(category(classic, ScoreCategory.APPS_HEALTH).basis().reason())
                .isEqualTo(NoDataReason.RETIRED_CATEGORY);
    }

    @Test
    void theGridSortsAndFiltersByTheScoreAndTellsTheChange() {
        CustomerId other = CustomerId.of("4c9e6f1e-8a34-4a5c-9a4e-0d3f1c6b7a21");
        rig.adoption(scope, sevenCategories(DAY));
        rig.adoption(scope, other + "," + DAY + ",CLASSIC_800,MEETINGS,,100,90,100,");
        List<CustomerRow> rows =
                customers.page(scope, CustomerFilter.ALL, List.of(SortOrder.descending("adoptionScorePercent")), 0, 9);

        assertThat(rows).extracting(CustomerRow::id).containsExactly(other, CUSTOMER);
        assertThat(rows.getFirst().scores().estimated()).isTrue();
        assertThat(rows.getLast().scores().estimated()).isFalse();
        assertThat(Ratio.percent(rows.getLast().scores().adoption())).isEqualTo(new BigDecimal("59.4"));
    }

    @Test
    void shareOfFewPeopleIsNoScore() {
        CustomerId other = CustomerId.of("4c9e6f1e-8a34-4a5c-9a4e-0d3f1c6b7a21");
        rig.adoption(scope, other + "," + DAY.minusDays(28) + ",CLASSIC_800,MEETINGS,,100,3,10,");
        rig.adoption(scope, other + "," + DAY + ",CLASSIC_800,MEETINGS,,100,9,10,");
        CategoryScore meetings = category(scores.of(scope, other, null), ScoreCategory.MEETINGS);
        CustomerRow row = customers
                .page(scope, CustomerFilter.ALL, List.of(SortOrder.descending("adoptionScorePercent")), 0, 9)
                .getFirst();

        assertThat(meetings.points().value()).isNull();
        assertThat(meetings.basis().reason()).isEqualTo(NoDataReason.SUPPRESSED_SMALL_GROUP);
        assertThat(row.id()).isEqualTo(other);
        assertThat(row.scores().adoption()).isNull();
        assertThat(scores.history(scope, other, DAY.minusDays(28), DAY, null))
                .hasSize(2)
                .allSatisfy(score -> assertThat(score.total().points()).isNull());
    }

    @Test
    void anotherPartnersCustomerIsNotFound() {
        rig.adoption(scope, sevenCategories(DAY));
        PartnerScope stranger = rig.partner();

        assertThatThrownBy(() -> scores.of(stranger, CUSTOMER, null)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> scores.history(stranger, CUSTOMER, DAY, DAY, null))
                .isInstanceOf(NotFoundException.class);
        PartnerScope manager = rig.data().accountManager(scope, "max@contoso.example");
        assertThatThrownBy(() -> scores.of(manager, CUSTOMER, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void badRowsAreNamedWithPlaceAndCode() {
        String header = "customerTenantId,day,scheme,category,points,maxPoints,primaryNumerator,primaryDenominator,"
                + "benchmarkPercent\n";
        String start = CUSTOMER + ",2026-03-10,";

        assertThat(FileKindTester.text(
                                adoptionKind,
                                header + start + "CLASSIC_800,MEETINGS,101,100,,,\n" + start
                                        + "CLASSIC_700,MEETINGS,10,100,,,\n" + start
                                        + "CLASSIC_800,TYPING,10,100,,,\n" + start
                                        + "PEOPLE_500,APPS_HEALTH,10,100,,,\n" + start
                                        + "CLASSIC_800,MEETINGS,-1,100,,,\n" + start
                                        + "CLASSIC_800,MEETINGS,,100,11,10,\n" + start
                                        + "CLASSIC_800,MEETINGS,1,0,,,\n" + start
                                        + "CLASSIC_800,MEETINGS,1,100,,,100.5\n"
                                        + "x,soon,CLASSIC_800,,ten,100,,,\n")
                        .codes())
                .containsExactly(
                        "2 points CONFLICT",
                        "3 scheme CONFLICT",
                        "4 category CONFLICT",
                        "5 category CONFLICT",
                        "6 points NEGATIVE",
                        "7 primaryNumerator CONFLICT",
                        "8 maxPoints CONFLICT",
                        "9 benchmarkPercent CONFLICT",
                        "10 customerTenantId NOT_A_GUID",
                        "10 day NOT_A_DATE",
                        "10 category MISSING_VALUE",
                        "10 points NOT_A_NUMBER");
        assertThat(FileKindTester.text(
                                networkKind,
                                "customerTenantId,day,location,users,exchangeLatencyMs,sharePointDownloadMBps,teamsMos\n"
                                        + start + "Hamburg,10,-3,14,0.5\n" + start + ",,1,fast,6\n")
                        .codes())
                .containsExactly(
                        "2 exchangeLatencyMs NEGATIVE",
                        "2 teamsMos CONFLICT",
                        "3 location MISSING_VALUE",
                        "3 users MISSING_VALUE",
                        "3 sharePointDownloadMBps NOT_A_NUMBER",
                        "3 teamsMos CONFLICT");
    }

    private CustomerRow row() {
        return customers.find(scope, CUSTOMER).orElseThrow();
    }

    private static CategoryScore category(AdoptionScore score, ScoreCategory category) {
        return score.category(category).orElseThrow();
    }

    private static String[] sevenCategories(LocalDate day) {
        return new String[] {
            line(day, "COMMUNICATION", "62"),
            line(day, "MEETINGS", "48"),
            line(day, "CONTENT_COLLABORATION", "55"),
            line(day, "TEAMWORK", "40"),
            line(day, "MOBILITY", "70"),
            line(day, "ENDPOINT_ANALYTICS", "61"),
            line(day, "NETWORK_CONNECTIVITY", "80")
        };
    }

    private static String line(LocalDate day, String category, String points) {
        return "%s,%s,CLASSIC_800,%s,%s,100,,,".formatted(CUSTOMER, day, category, points);
    }

    private static String network(
            LocalDate day, String location, int users, String exchange, String sharePoint, String teams) {
        return "%s,%s,%s,%d,%s,%s,%s".formatted(CUSTOMER, day, location, users, exchange, sharePoint, teams);
    }
}
