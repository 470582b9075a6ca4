package io.seatwise.training.recommendation.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.renewals.decisions.OpenDecision;
import io.seatwise.training.recommendation.AnnualValue;
import io.seatwise.training.recommendation.ExpectedGain;
import io.seatwise.training.recommendation.FactorCode;
import io.seatwise.training.recommendation.Finding;
import io.seatwise.training.recommendation.MeasuredUplift.Uplift;
import io.seatwise.training.recommendation.Priority;
import io.seatwise.training.recommendation.PriorityFactor;
import io.seatwise.training.recommendation.PriorityWeights;
import io.seatwise.training.recommendation.rule.AccountFacts.Part;
import io.seatwise.training.recommendation.rule.AccountFacts.ProductFacts;
import io.seatwise.training.recommendation.rule.AccountFacts.Seats;
import io.seatwise.training.recommendation.rule.AccountFacts.WorkloadFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule by itself, with worked examples, at its limits and just beside them. */
public class RuleEngineTest {

    public static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    public static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final RuleEngine engine = engine(Map.of());

    private static RuleEngine engine(Map<String, Uplift> uplifts) {
        return new RuleEngine(ShippedRules.ALL, Thresholds.DEFAULT, RecommendationSettings.DEFAULT, uplifts);
    }

    @Test
    void aHealthyCustomerGetsNothing() {
        Account healthy = new Account()
                .product(100L, 95L, 95L, 80L)
                .support(10, 3)
                .trend("81", "80", "79", "80")
                .categories("70");

        assertThat(engine.findings(healthy.facts(), Set.of())).isEmpty();
    }

    @Test
    void aCustomerOfWhomNothingIsKnownGetsNothing() {
        assertThat(engine.findings(new Account().facts(), Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 79, true", "100, 80, false", "5, 3, true", "4, 1, false"})
    void fewAssignedSeatsAreToBeAssignedAndActivated(long sold, long assigned, boolean recommended) {
        List<Finding> findings = engine.findings(
                new Account().product(sold, assigned, null, null).facts(), Set.of());

        assertThat(codes(findings)).isEqualTo(recommended ? List.of("LOW_DEPLOYMENT") : List.of());
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.rule().playbookCode()).isEqualTo("activation"));
    }

    @Test
    void fewAssignedSeatsTellTheirNumbersAndTheWayToTheTarget() {
        Finding finding = engine.findings(
                        new Account().product(200L, 90L, 90L, 80L).facts(), Set.of())
                .getFirst();

        assertThat(finding.inputs())
                .containsExactly(
                        Map.entry("ASSIGNED", new BigDecimal("90")),
                        Map.entry("SOLD", new BigDecimal("200")),
                        Map.entry("DEPLOYMENT_PERCENT", new BigDecimal("45.0")));
        assertThat(finding.stakes().gain())
                .isEqualTo(new ExpectedGain(ExpectedGain.Kind.SEATS_ASSIGNED, 180 - 90, ExpectedGain.Basis.TARGET, 0));
    }

    @ParameterizedTest
    @CsvSource({"39, LOW_USAGE", "40, ''", "0, LOW_USAGE"})
    void assignedAndLittleUsedSeatsAskForTraining(long active, String rule) {
        List<Finding> findings =
                engine.findings(new Account().product(100L, 100L, 100L, active).facts(), Set.of());

        assertThat(codes(findings)).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.rule().playbookCode()).isEqualTo("low-adoption");
            assertThat(finding.stakes().gain().amount()).isEqualTo(60 - active);
        });
    }

    @Test
    void usageIsComparedExactlyAndNotAsItIsShown() {
        assertThat(codes(engine.findings(
                        new Account().product(2500L, 2500L, 2500L, 999L).facts(), Set.of())))
                .as("39.96 %, shown as 40.0")
                .containsExactly("LOW_USAGE");
    }

    @Test
    void seatsThatNobodyHasAreAssignedBeforeAnybodyIsTrained() {
        assertThat(codes(engine.findings(
                        new Account().product(100L, 30L, 30L, 5L).facts(), Set.of())))
                .containsExactly("LOW_DEPLOYMENT");
    }

    @Test
    void littleUseAsksForTrainingAlsoWhereAssignmentIsNotKnown() {
        assertThat(codes(engine.findings(
                        new Account().product(null, null, 100L, 20L).facts(), Set.of())))
                .containsExactly("LOW_USAGE");
    }

    @ParameterizedTest
    @CsvSource({
        "30, 100, 5, , true",
        "31, 100, 5, , false",
        "1, 100, 5, , true",
        "10, 100, 4, , false",
        "10, 40, 4, , true",
        "10, 41, 4, , false",
        "10, 100, 1, 1000.00, true",
        "10, 100, 1, 999.99, false",
        "31, 100, 1, 5000.00, false"
    })
    void fiveSpareSeatsOrATenthOrTheMinimumValueAreTalkedAboutBeforeATermEnds(
            int days, long seats, long spare, @Nullable String atStake, boolean recommended) {
        Account account = new Account().product(seats, seats - spare, null, null);
        account.decision(TODAY.plusDays(days), seats, spare, atStake);

        List<Finding> findings = engine.findings(account.facts(), Set.of());

        assertThat(codes(findings)).isEqualTo(recommended ? List.of("RENEWAL_UNASSIGNED") : List.of());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.rule().playbookCode()).isEqualTo("licence-clean-up");
            assertThat(finding.stakes().gain().kind()).isEqualTo(ExpectedGain.Kind.SEATS_RELEASED);
            assertThat(finding.stakes().gain().amount()).isEqualTo(spare);
            assertThat(finding.stakes().deadline()).isEqualTo(TODAY.plusDays(days - 1L));
            assertThat(finding.inputs()).doesNotContainKey("VALUE_AT_STAKE");
        });
    }

    @Test
    void termsBeyondTheDaysOfTheRuleAreNotCountedIn() {
        Account account = new Account().product(200L, 190L, null, null);
        account.decision(TODAY.plusDays(10), 100, 4, null);
        account.decision(TODAY.plusDays(31), 100, 6, null);
        assertThat(engine.findings(account.facts(), Set.of())).isEmpty();

        account.decision(TODAY.plusDays(30), 100, 1, null);
        account.decisions.sort(Comparator.comparing(OpenDecision::commitmentEnd));
        Finding finding = engine.findings(account.facts(), Set.of()).getFirst();

        assertThat(finding.inputs())
                .containsEntry("SPARE_SEATS", new BigDecimal("5"))
                .containsEntry("TERM_SEATS", new BigDecimal("200"))
                .containsEntry("DAYS_TO_DECIDE", new BigDecimal("9"));
        assertThat(finding.stakes().deadline()).isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void unassignedSeatsOfATermWithNothingToDecideAreNotTalkedAbout() {
        Account account = new Account().product(100L, 85L, null, null);
        account.renewal(TODAY.plusDays(10));

        assertThat(engine.findings(account.facts(), Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "50, 10, 100, true",
        "50, 9, 100, false",
        "50, 10, 201, false",
        "40, 12, 100, true",
        "41, 12, 100, false"
    })
    void manyHowToCallsAskForTheDualStrategy(long tickets, long howTo, long people, boolean recommended) {
        Account account = new Account().support(tickets, howTo);
        account.people = people;
        // 10 of 50 are 20 %, below 30: the first three stand for the counts alone
        RuleSettings.Choice counts = RuleSettings.Choice.DEFAULT.with(
                "HOW_TO_CALLS", true, tickets == 50 ? Map.of("HOW_TO_PERCENT.AT_LEAST", BigDecimal.ZERO) : Map.of());

        List<Finding> findings = new RuleEngine(
                        counts.rules(), Thresholds.DEFAULT, RecommendationSettings.DEFAULT, Map.of())
                .findings(account.facts(), Set.of());

        assertThat(codes(findings)).isEqualTo(recommended ? List.of("HOW_TO_CALLS") : List.of());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.rule().playbookCode()).isEqualTo("how-to-calls");
            assertThat(finding.stakes().gain().amount()).isEqualTo(howTo - people * 5 / 100);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "60, 63, 66, 70, true",
        "60, 61, 62, 63, true",
        "60, 61, 62, 62.9, false",
        "60, 63, 63, 70, false",
        "64, 63, 66, 70, false"
    })
    void threeMonthsOfFallingUseAskForARescue(String now, String one, String two, String three, boolean recommended) {
        Account account = new Account().trend(now, one, two, three);

        assertThat(codes(engine.findings(account.facts(), Set.of())))
                .isEqualTo(recommended ? List.of("FALLING_USE") : List.of());
    }

    @Test
    void twoKnownMonthsAreNotThree() {
        assertThat(engine.findings(new Account().trend("50", "60", "70").facts(), Set.of()))
                .isEmpty();
    }

    @Test
    void inflatedFiguresArePutRightFirst() {
        List<Finding> findings =
                engine.findings(new Account().product(100L, 100L, 100L, 142L).facts(), Set.of());

        assertThat(codes(findings)).containsExactly("INFLATED");
        assertThat(findings.getFirst().rule().playbookCode()).isEqualTo("clean-data");
    }

    @ParameterizedTest
    @CsvSource({"101, true", "100, false"})
    void yammerBeyondItsLicencesIsNamed(long active, boolean recommended) {
        Account account = new Account();
        account.products = List.of(new ProductFacts(
                "e3", new Seats(100L, 100L, 100L, 90L, false, null), TODAY, new Part(active, 100), null, List.of()));

        assertThat(codes(engine.findings(account.facts(), Set.of())))
                .isEqualTo(recommended ? List.of("YAMMER_OVERUSE") : List.of());
    }

    @Test
    void inflatedProductMakesOneCardAndYammerNamesItWhereItAloneIsTheCause() {
        Account yammerAlone = new Account();
        yammerAlone.products = List.of(product("e3", 100, 90, true, new Part(40, 20)));
        Account teamsToo = new Account();
        teamsToo.products = List.of(product("e3", 100, 130, true, new Part(40, 20)));

        // without Yammer 50 of 80 and 90 of 80
        assertThat(codes(engine.findings(yammerAlone.facts(), Set.of()))).containsExactly("YAMMER_OVERUSE");
        assertThat(codes(engine.findings(teamsToo.facts(), Set.of()))).containsExactly("INFLATED");
    }

    @Test
    void trainingOnInflatedFiguresWaitsUntilItsDataCardIsClosed() {
        Account account = new Account();
        account.products = List.of(product("e3", 100, 20, true, new Part(10, 5)), product("f3", 100, 20, false, null));

        assertThat(engine.findings(account.facts(), Set.of()))
                .extracting(
                        finding -> finding.rule().code(),
                        (Finding each) -> each.subject().productId())
                .containsExactlyInAnyOrder(tuple("YAMMER_OVERUSE", "e3"), tuple("LOW_USAGE", "f3"));
        assertThat(engine.findings(account.facts(), Set.of("e3")))
                .extracting(
                        finding -> finding.rule().code(),
                        (Finding each) -> each.subject().productId())
                .containsExactlyInAnyOrder(
                        tuple("YAMMER_OVERUSE", "e3"), tuple("LOW_USAGE", "e3"), tuple("LOW_USAGE", "f3"));
    }

    @Test
    void organisationIsTheSubjectWhereNoLowProductIsLargeEnough() {
        Account small = new Account();
        small.seats = new Seats(8L, 8L, 8L, 2L, false, null);
        small.products = List.of(product("e3", 4, 1, false, null), product("f3", 4, 1, false, null));
        Account tiny = new Account();
        tiny.seats = new Seats(4L, 4L, 4L, 1L, false, null);
        tiny.products = List.of(product("e3", 4, 1, false, null));
        Account large = new Account();
        large.seats = new Seats(9L, 9L, 9L, 2L, false, null);
        large.products = List.of(product("e3", 5, 1, false, null), product("f3", 4, 1, false, null));

        assertThat(codes(engine.findings(small.facts(), Set.of()))).containsExactly("LOW_USAGE_ORGANISATION");
        assertThat(engine.findings(tiny.facts(), Set.of())).isEmpty();
        assertThat(codes(engine.findings(large.facts(), Set.of()))).containsExactly("LOW_USAGE");
    }

    private static ProductFacts product(
            String id, long entitled, long active, boolean inflated, @Nullable Part yammer) {
        return new ProductFacts(
                id, new Seats(entitled, entitled, entitled, active, inflated, null), TODAY, yammer, null, List.of());
    }

    @ParameterizedTest
    @CsvSource({"39, 39, true", "40, 39, false", "39, 40, false"})
    void littleOneDriveAndLittleSharePointMeanMailedFiles(long oneDrive, long sharePoint, boolean recommended) {
        Account account = new Account();
        account.workloads = List.of(
                new WorkloadFacts("Microsoft 365", new Part(95, 100), null, false, null),
                new WorkloadFacts("OneDrive", new Part(oneDrive, 100), null, false, null),
                new WorkloadFacts("SharePoint", new Part(sharePoint, 100), null, false, null));

        List<Finding> findings = engine.findings(account.facts(), Set.of());

        assertThat(codes(findings)).isEqualTo(recommended ? List.of("MAILED_FILES") : List.of());
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.rule().playbookCode()).isEqualTo("co-authoring");
            assertThat(finding.stakes().gain().amount()).isEqualTo(60 - oneDrive);
        });
    }

    @Test
    void oneDriveForAFewIsNoHabitOfTheOrganisation() {
        Account account = new Account();
        account.workloads = List.of(
                new WorkloadFacts("Microsoft 365", new Part(95, 100), null, false, null),
                new WorkloadFacts("OneDrive", new Part(5, 50), null, false, null),
                new WorkloadFacts("SharePoint", new Part(5, 100), null, false, null));

        assertThat(engine.findings(account.facts(), Set.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40, 10, true", "41, 10, false", "30, 9, false"})
    void manyFirstTimeUsersGetAWelcome(long active, long firstTime, boolean recommended) {
        Account account = new Account();
        account.workloads = List.of(new WorkloadFacts("Teams", new Part(active, 100), firstTime, true, null));

        List<Finding> findings = engine.findings(account.facts(), Set.of());

        assertThat(codes(findings)).isEqualTo(recommended ? List.of("FIRST_TIME_USERS") : List.of());
        assertThat(findings)
                .allSatisfy(finding -> assertThat(finding.subject().workload()).isEqualTo("Teams"));
    }

    @ParameterizedTest
    @CsvSource({"49, 100, true", "50, 100, false", "1, 9, false"})
    void fewActivationsAskForActivation(long activated, long enabled, boolean recommended) {
        Account account = new Account();
        account.workloads = List.of(new WorkloadFacts("Apps", null, null, false, new Part(activated, enabled)));

        assertThat(codes(engine.findings(account.facts(), Set.of())))
                .isEqualTo(recommended ? List.of("LOW_ACTIVATION") : List.of());
    }

    @Test
    void numbersOfTooFewPeopleRecommendATrainingAndAreNotTold() {
        Account account = new Account();
        account.workloads = List.of(
                new WorkloadFacts("Apps", null, null, false, new Part(3, 100)),
                new WorkloadFacts("Teams", new Part(40, 100), 35L, false, null));

        List<Finding> findings = engine.findings(account.facts(), Set.of());

        assertThat(codes(findings)).containsExactlyInAnyOrder("LOW_ACTIVATION", "FIRST_TIME_USERS");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.inputs()).isEmpty();
            assertThat(finding.stakes().gain().amount()).isZero();
        });
    }

    @ParameterizedTest
    @EnumSource(ScoreCategory.class)
    void aLowCategoryAsksForItsOwnPlaybook(ScoreCategory category) {
        Account low = new Account();
        low.categories.put(category, new BigDecimal("39.999"));
        Account enough = new Account();
        enough.categories.put(category, new BigDecimal("40"));

        Finding finding = engine.findings(low.facts(), Set.of()).getFirst();

        assertThat(finding.rule().playbookCode())
                .isEqualTo("score-" + category.name().toLowerCase().replace('_', '-'));
        assertThat(finding.stakes().gain().amount()).isEqualTo(20.0);
        assertThat(engine.findings(enough.facts(), Set.of())).isEmpty();
    }

    @Test
    void aNewCustomerGetsGraceButTheTruthAboutDataAndRenewals() {
        Account account = new Account().product(100L, 20L, 20L, 2L).support(100, 90);
        account.decision(TODAY.plusDays(3), 100, 80, null);
        account.since = TODAY.minusDays(89);

        assertThat(codes(engine.findings(account.facts(), Set.of()))).containsExactly("RENEWAL_UNASSIGNED");
        assertThat(engine.newUntil(account.facts())).isEqualTo(TODAY);
        account.since = TODAY.minusDays(90);
        assertThat(codes(engine.findings(account.facts(), Set.of())))
                .containsExactly("LOW_DEPLOYMENT", "RENEWAL_UNASSIGNED", "HOW_TO_CALLS");
        assertThat(engine.newUntil(account.facts())).isNull();
    }

    @Test
    void aRuleThatIsOffFindsNothing() {
        RuleSettings.Choice off = RuleSettings.Choice.DEFAULT.with("LOW_USAGE", false, Map.of());

        assertThat(new RuleEngine(off.rules(), Thresholds.DEFAULT, RecommendationSettings.DEFAULT, Map.of())
                        .findings(new Account().product(100L, 100L, 100L, 1L).facts(), Set.of()))
                .isEmpty();
    }

    /** 40 below target, 12,000 a year of which 80 % go unused, 73 days to the renewal, 5 points down. */
    @Test
    void thePriorityIsTheSumOfItsFactors() {
        Account account = new Account().trend("20", "22", "21", "25").product(100L, 100L, 100L, 20L);
        account.renewal(TODAY.plusDays(73));
        account.value = new BigDecimal("12000");

        Finding finding = engine.findings(account.facts(), Set.of()).getFirst();
        Priority priority = finding.priority();

        assertThat(priority.factors())
                .extracting(PriorityFactor::code, PriorityFactor::value, PriorityFactor::known)
                .containsExactly(
                        // ln 41 / ln 1001, ln 9601 / ln 100001, 1 - 73/365, 50 + 5 * 5
                        tuple(FactorCode.ENTITLEMENTS_BELOW_TARGET, 53.8, true),
                        tuple(FactorCode.ANNUAL_VALUE_AT_RISK, 79.6, true),
                        tuple(FactorCode.DAYS_TO_RENEWAL, 80.0, true),
                        tuple(FactorCode.TREND, 75.0, true),
                        tuple(FactorCode.MEASURED_UPLIFT, 50.0, false));
        assertThat(priority.factors().stream()
                        .mapToDouble(PriorityFactor::weight)
                        .sum())
                .isCloseTo(1, within(1e-12));
        assertThat(priority.factors().getFirst().weight()).isCloseTo(0.35, within(1e-12));
        // 18.83 + 15.92 + 12 + 11.25 + 7.5
        assertThat(priority.value()).isCloseTo(65.5, within(1e-9));
        assertThat(finding.stakes().valueAtRisk())
                .satisfies(value -> assertThat(value.amount()).isEqualByComparingTo("9600"))
                .extracting(AnnualValue::currency)
                .isEqualTo("EUR");
    }

    @ParameterizedTest
    @CsvSource({"0, 50", "4.3, 71.5", "-4, 30", "10, 100", "14, 100", "-11, 0"})
    void measuredUpliftIsFiftyAndFiveForEachPoint(double points, double value) {
        Finding finding = engine(Map.of("low-adoption", new Uplift(points, 12)))
                .findings(new Account().product(100L, 100L, 100L, 20L).facts(), Set.of())
                .getFirst();

        assertThat(finding.priority().factors())
                .contains(new PriorityFactor(FactorCode.MEASURED_UPLIFT, value, 0.15, true));
    }

    @Test
    void positiveEvidenceNeverRanksACardBelowOneWithoutEvidence() {
        AccountFacts account = new Account().product(100L, 100L, 100L, 20L).facts();
        double unknown =
                engine.findings(account, Set.of()).getFirst().priority().value();

        assertThat(engine(Map.of("low-adoption", new Uplift(0.1, 12)))
                        .findings(account, Set.of())
                        .getFirst()
                        .priority()
                        .value())
                .isGreaterThan(unknown);
    }

    @Test
    void categoryCardRanksByTheGapOfItsCategory() {
        Account account = new Account();
        account.categories.put(ScoreCategory.MEETINGS, new BigDecimal("39"));
        account.categories.put(ScoreCategory.TEAMWORK, new BigDecimal("15"));

        List<Finding> findings = engine.findings(account.facts(), Set.of());

        // (60 - 39) / 60 and (60 - 15) / 60; everything else is unknown
        assertThat(findings)
                .extracting(
                        finding -> finding.rule().code(),
                        finding -> finding.priority().factors().getLast().value())
                .containsExactly(tuple("SCORE_MEETINGS", 35.0), tuple("SCORE_TEAMWORK", 75.0));
        assertThat(findings.getLast().priority().value()).isCloseTo((50 * 100 + 75 * 35) / 135.0, within(1e-9));
    }

    @Test
    void measuredUpliftRanksAndIsTheExpectedGain() {
        AccountFacts account = new Account().product(100L, 100L, 100L, 20L).facts();

        Finding finding = engine(Map.of("low-adoption", new Uplift(8.25, 12)))
                .findings(account, Set.of())
                .getFirst();

        assertThat(finding.priority().factors())
                .contains(new PriorityFactor(FactorCode.MEASURED_UPLIFT, 91.3, 0.15, true));
        assertThat(finding.stakes().gain())
                .isEqualTo(
                        new ExpectedGain(ExpectedGain.Kind.PERCENTAGE_POINTS, 8.25, ExpectedGain.Basis.MEASURED, 12));
    }

    @Test
    void unknownFactorsAreNeutralAndKeepTheirWeight() {
        Priority onlyRenewal =
                Priority.of(Map.of(FactorCode.DAYS_TO_RENEWAL, 40.0), new PriorityWeights(0, 0, 100, 0, 0, 0));
        Priority nothing = Priority.of(Map.of(), PriorityWeights.DEFAULT);

        assertThat(onlyRenewal.value()).isEqualTo(40);
        assertThat(onlyRenewal.factors()).hasSize(5).contains(new PriorityFactor(FactorCode.TREND, 50, 0, false));
        assertThat(nothing.value()).isCloseTo(50, within(1e-12));
        assertThat(nothing.factors()).hasSize(5).noneMatch(PriorityFactor::known);
    }

    /** 0.35 x 57.5 + 0.2 x 75.3 + 0.15 x (40 + 45.5 + 50) = 0.35 x 41.8 + 0.2 x 100 + 0.15 x (42.2 + 47 + 50) = 55.51 */
    @Test
    void equalPrioritiesOfDifferentFactorsTie() {
        Priority one = Priority.of(
                Map.of(
                        FactorCode.ENTITLEMENTS_BELOW_TARGET, 57.5,
                        FactorCode.ANNUAL_VALUE_AT_RISK, 75.3,
                        FactorCode.DAYS_TO_RENEWAL, 40.0,
                        FactorCode.TREND, 45.5),
                PriorityWeights.DEFAULT);
        Priority other = Priority.of(
                Map.of(
                        FactorCode.ENTITLEMENTS_BELOW_TARGET, 41.8,
                        FactorCode.ANNUAL_VALUE_AT_RISK, 100.0,
                        FactorCode.DAYS_TO_RENEWAL, 42.2,
                        FactorCode.TREND, 47.0),
                PriorityWeights.DEFAULT);

        assertThat(one.value()).isEqualTo(other.value()).isEqualTo(55.51);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(finding -> finding.rule().code()).toList();
    }
}
