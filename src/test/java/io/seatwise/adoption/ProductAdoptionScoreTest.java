package io.seatwise.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.adoption.LicenceRecord.Month;
import io.seatwise.adoption.LicenceScore.Reason;
import io.seatwise.adoption.LicenceScore.RecencyRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formulas of seed 001. */
class ProductAdoptionScoreTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void aSeatLicenceWeighsActivityAssignedAndUsage() {
        LicenceScore score = score(seat("A", month(90, 60, 100, 80), 100, 100, 100));

        assertThat(score.components().activityComponent()).isEqualByComparingTo("90");
        assertThat(score.components().assignedRatio()).isEqualByComparingTo("80");
        assertThat(score.components().usageRatio()).isEqualByComparingTo("75");
        assertThat(score.score()).isEqualByComparingTo("82.25");
        assertThat(score.components().userComponent()).isEqualByComparingTo("60");
        assertThat(score.components().recency()).isNull();
        assertThat(score.month()).isEqualTo(YearMonth.of(2026, 10));
    }

    @Test
    void aSiteLicenceWeighsActivityUsersAndRecency() {
        LicenceRecord site = licence("S", LicenceType.SITE, month(50, 30, 0, 0), TODAY.minusDays(75), 100, 100, 100);

        LicenceScore score = score(site);

        assertThat(score.components().activityComponent()).isEqualByComparingTo("50");
        assertThat(score.components().userComponent()).isEqualByComparingTo("30");
        assertThat(score.components().recency()).isEqualByComparingTo("50");
        assertThat(score.score()).isEqualByComparingTo("43");
        assertThat(score.components().assignedRatio()).isNull();
    }

    @Test
    void theLicenceRecordsTypeWinsOverASeatCount() {
        LicenceRecord site = licence("S", LicenceType.SITE, month(50, 30, 100, 80), TODAY, 100, 100, 100);

        LicenceScore score = score(site);

        assertThat(score.components().assignedRatio()).isNull();
        assertThat(score.components().usageRatio()).isNull();
        assertThat(score.score()).isEqualByComparingTo("55.5");
    }

    @Test
    void everyComponentIsCappedAt100() {
        LicenceScore score = score(seat("A", month(500, 90, 100, 120), 100, 100, 100));

        assertThat(score.components().activityComponent()).isEqualByComparingTo("100");
        assertThat(score.components().assignedRatio()).isEqualByComparingTo("100");
        assertThat(score.components().usageRatio()).isEqualByComparingTo("75");
    }

    @Test
    void noPriorActivityGivesNoScoreRatherThanStretchedWeights() {
        LicenceScore score = score(seat("A", month(90, 60, 100, 80), 0, 0, 0));

        assertThat(score.score()).isNull();
        assertThat(score.reason()).isEqualTo(Reason.NO_PRIOR_ACTIVITY);
        assertThat(score.components().assignedRatio()).isEqualByComparingTo("80");
    }

    @Test
    void aMissingMonthBeforeIsUnknownAndNeverZero() {
        LicenceRecord licence = seat("A", month(90, 60, 100, 80), 100, 100, 100);
        Map<YearMonth, Month> gap = new HashMap<>(licence.months());
        gap.remove(YearMonth.of(2026, 8));

        LicenceScore score = score(new LicenceRecord(
                new LicenceRecord.Identity("A", "Main", "Composer", LicenceType.SEAT),
                gap,
                null,
                new LicenceRecord.Contract(null, false)));

        assertThat(score.reason()).isEqualTo(Reason.NO_PRIOR_ACTIVITY);
        assertThat(score.components().activityComponent()).isNull();
        assertThat(score.components().assignedRatio()).isEqualByComparingTo("80");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SEAT,-,60,100,80,NO_CURRENT_ACTIVITY",
                "SEAT,90,60,0,80,NO_PURCHASED_SEATS",
                "SEAT,90,60,-,-,NO_PURCHASED_SEATS",
                "SEAT,90,60,100,0,NO_ASSIGNED_SEATS",
                "SEAT,90,60,100,-,NO_ASSIGNED_SEATS",
                "SEAT,90,-,100,80,NO_CURRENT_USERS",
                "SITE,90,-,-,-,NO_CURRENT_USERS",
                "SITE,90,60,-,-,NO_LAST_ACTIVE_DATE"
            })
    void missingComponentsAreNamed(
            LicenceType type,
            @Nullable Long activity,
            @Nullable Long users,
            @Nullable Long purchased,
            @Nullable Long assigned,
            Reason reason) {
        Month latest = new Month(activity, users, purchased, assigned, null, null);

        LicenceScore score = score(licence("A", type, latest, null, 100, 100, 100));

        assertThat(score.reason()).isEqualTo(reason);
        assertThat(score.score()).isNull();
    }

    @Test
    void theRunningMonthIsLeftOut() {
        LicenceRecord licence = seat("A", month(90, 60, 100, 80), 100, 100, 100);
        Map<YearMonth, Month> withRunning = new HashMap<>(licence.months());
        withRunning.put(YearMonth.of(2026, 11), month(1, 1, 100, 100));

        LicenceScore score = score(new LicenceRecord(
                new LicenceRecord.Identity("A", "Main", "Composer", LicenceType.SEAT),
                withRunning,
                null,
                new LicenceRecord.Contract(null, false)));

        assertThat(score.score()).isEqualByComparingTo("82.25");
    }

    @Test
    void aProductOfValueWithoutAScoreLeavesNoWeightedScore() {
        LicenceRecord scored = valued(seat("A", month(100, 100, 100, 100), 100, 100, 100), "Composer", "7500", false);
        LicenceRecord without = valued(seat("B", month(100, 100, 100, 100), 0, 0, 0), "Sign", "2500", false);

        ProductAdoptionScore account = ProductAdoptionScore.of(List.of(scored, without), TODAY, RecencyRule.DEFAULT);

        assertThat(account.score()).isEqualByComparingTo("100");
        assertThat(account.mean().scored()).isEqualTo(1);
        assertThat(account.mean().licences()).isEqualTo(2);
        assertThat(account.weightedScore()).isNull();
    }

    @Test
    void organisationsAreAveragedByThemselves() {
        LicenceRecord main = seat("A", month(100, 100, 100, 100), 100, 100, 100);
        LicenceRecord half = seat("B", month(50, 50, 100, 100), 100, 100, 100);
        LicenceRecord other = new LicenceRecord(
                new LicenceRecord.Identity("B", "Branch", "Composer", LicenceType.SEAT),
                half.months(),
                null,
                new LicenceRecord.Contract(null, false));

        ProductAdoptionScore account = ProductAdoptionScore.of(List.of(main, other), TODAY, RecencyRule.DEFAULT);

        assertThat(account.organisations())
                .extracting(ProductAdoptionScore.Organisation::name)
                .containsExactly("Branch", "Main");
        assertThat(account.organisations().getFirst().mean().score()).isEqualByComparingTo("62.5");
        assertThat(account.score()).isEqualByComparingTo("81.25");
    }

    @Test
    void theRunningMonthIsNotComplete() {
        LicenceRecord licence = new LicenceRecord(
                new LicenceRecord.Identity("A", "Main", "Composer", LicenceType.SEAT),
                Map.of(YearMonth.of(2026, 11), month(90, 60, 100, 80)),
                null,
                new LicenceRecord.Contract(null, false));

        assertThat(score(licence).reason()).isEqualTo(Reason.NO_COMPLETE_MONTH);
    }

    @ParameterizedTest
    @CsvSource({"0,100", "30,100", "75,50", "120,0", "500,0", "39,90"})
    void recencyFallsInAStraightLine(int days, BigDecimal points) {
        assertThat(LicenceScore.recency(TODAY.minusDays(days), TODAY, RecencyRule.DEFAULT))
                .isEqualByComparingTo(points);
    }

    @Test
    void anAccountIsThePlainMeanAndTheWeightedMeanByValueWithoutSupport() {
        LicenceRecord large = valued(seat("A", month(100, 100, 100, 100), 100, 100, 100), "Composer", "7500", false);
        LicenceRecord small = valued(seat("B", month(50, 50, 100, 100), 100, 100, 100), "Sign", "2500", false);
        LicenceRecord support = valued(seat("C", month(100, 100, 100, 100), 100, 100, 100), "Support", "9000", true);

        ProductAdoptionScore account =
                ProductAdoptionScore.of(List.of(large, small, support), TODAY, RecencyRule.DEFAULT);

        assertThat(account.score()).isEqualByComparingTo(new BigDecimal("262.5").divide(BigDecimal.valueOf(3)));
        assertThat(account.weightedScore()).isEqualByComparingTo("90.625");
        assertThat(account.products())
                .extracting(ProductAdoptionScore.Product::product)
                .containsExactly("Composer", "Sign", "Support");
        assertThat(account.products().getLast().share()).isNull();
    }

    @Test
    void automationIsShownNotScored() {
        Month merging = new Month(100L, 100L, 100L, 100L, 30L, 120L);

        ProductAdoptionScore account =
                ProductAdoptionScore.of(List.of(seat("A", merging, 100, 100, 100)), TODAY, RecencyRule.DEFAULT);

        assertThat(account.mean().automationPercent()).isEqualByComparingTo("25");
        assertThat(account.score()).isEqualByComparingTo("100");
    }

    private static LicenceScore score(LicenceRecord licence) {
        return LicenceScore.of(licence, TODAY, RecencyRule.DEFAULT);
    }

    private static Month month(long activity, long users, long purchased, long assigned) {
        return new Month(activity, users, purchased, assigned, null, null);
    }

    private static LicenceRecord seat(String id, Month latest, long... before) {
        return licence(id, LicenceType.SEAT, latest, null, before);
    }

    private static LicenceRecord licence(
            String id, LicenceType type, Month latest, @Nullable LocalDate lastActive, long... before) {
        YearMonth october = YearMonth.of(2026, 10);
        return new LicenceRecord(
                new LicenceRecord.Identity(id, "Main", "Composer", type),
                Map.of(
                        october,
                        latest,
                        october.minusMonths(1),
                        month(before[0], before[0], 100, 100),
                        october.minusMonths(2),
                        month(before[1], before[1], 100, 100),
                        october.minusMonths(3),
                        month(before[2], before[2], 100, 100)),
                lastActive,
                new LicenceRecord.Contract(null, false));
    }

    private static LicenceRecord valued(LicenceRecord licence, String product, String value, boolean support) {
        return new LicenceRecord(
                new LicenceRecord.Identity(
                        licence.identity().licenceId(),
                        licence.identity().organisation(),
                        product,
                        licence.identity().licenceType()),
                licence.months(),
                licence.lastActiveDate(),
                new LicenceRecord.Contract(new BigDecimal(value), support));
    }
}
