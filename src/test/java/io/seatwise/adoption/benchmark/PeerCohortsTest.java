package io.seatwise.adoption.benchmark;

import static io.seatwise.adoption.benchmark.CohortAttribute.INDUSTRY;
import static io.seatwise.adoption.benchmark.CohortAttribute.LICENCE_TYPES;
import static io.seatwise.adoption.benchmark.CohortAttribute.NEIGHBOURING_SIZE_BANDS;
import static io.seatwise.adoption.benchmark.CohortAttribute.REGION;
import static io.seatwise.adoption.benchmark.CohortAttribute.SIZE_BAND;
import static io.seatwise.adoption.benchmark.CohortAttribute.TENURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.ScoreScheme;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.licensing.catalogue.ProductFamily;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom an organisation is compared with: worked examples of section 2.3 of the reference. */
class PeerCohortsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);
    private static final PartnerId PARTNER = new PartnerId(new UUID(1, 1));
    private static final ScoreCategory PEOPLE = ScoreCategory.MEETINGS;

    private final List<CohortMember> members = new ArrayList<>();
    private int made;

    @Test
    void fiveOthersAlikeInEverythingAreComparedWithoutTheOwn() {
        CohortMember own = add(member().points(99));
        addAll(40, 50, 60, 70, 81);

        // (40 + 50 + 60 + 70 + 81) / 5 = 60.2; with the own it would be 66.7
        assertThat(portfolio(own))
                .contains(new PeerBenchmark(60, 60, 5, List.of(REGION, SIZE_BAND, LICENCE_TYPES, INDUSTRY, TENURE)));
    }

    @Test
    void fourOthersGiveNone() {
        CohortMember own = add(member());
        addAll(40, 50, 60, 70);

        assertThat(portfolio(own)).isEmpty();
    }

    @Test
    void attributesAreGivenUpInTheStatedOrder() {
        CohortMember own = add(member());
        addAll(10, 10, 10, 10);
        assertThat(portfolio(own)).isEmpty();

        add(member().points(10).region("south").size(SizeBand.FROM_50));
        assertThat(kept(own)).containsExactly(NEIGHBOURING_SIZE_BANDS);
        add(member().points(10).size(SizeBand.FROM_250));
        assertThat(kept(own)).containsExactly(REGION, NEIGHBOURING_SIZE_BANDS);
        add(member().points(10).licences(ProductFamily.OTHER));
        assertThat(kept(own)).containsExactly(REGION, SIZE_BAND);
        add(member().points(10).industry("retail"));
        assertThat(kept(own)).containsExactly(REGION, SIZE_BAND, LICENCE_TYPES);
        add(member().points(10).tenure(TenureBand.OVER_5));
        assertThat(kept(own)).containsExactly(REGION, SIZE_BAND, LICENCE_TYPES, INDUSTRY);
        add(member().points(10));
        assertThat(kept(own)).containsExactly(REGION, SIZE_BAND, LICENCE_TYPES, INDUSTRY, TENURE);
    }

    @Test
    void sizeIsNeverWidenedBeyondTheNeighbours() {
        CohortMember own = add(member().size(SizeBand.FROM_1));
        for (int i = 0; i < 6; i++) {
            add(member().size(SizeBand.FROM_50));
        }

        assertThat(portfolio(own)).isEmpty();
    }

    @Test
    void unknownNeverMatchesUnknown() {
        CohortMember own = add(member().industry(null));
        for (int i = 0; i < 5; i++) {
            add(member().industry(null).points(50));
        }
        // The others are alike in all that is known of the own; industry is not said to be kept
        assertThat(kept(own)).containsExactly(REGION, SIZE_BAND, LICENCE_TYPES, TENURE);

        CohortMember known = add(member());
        // To one whose industry is known they are no peers before industry is given up
        assertThat(kept(known)).containsExactly(REGION, SIZE_BAND, LICENCE_TYPES);

        CohortMember stranger =
                add(member().region(null).size(null).licences().industry(null).tenure(null));
        assertThat(portfolio(stranger)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'40,40,40,41,41', 40, 40", // 40.4
        "'40,40,41,41,40.5', 41, 41", // 40.5 exactly, half up; median 40.5
        "'0,0,0,0,100,100', 33, 0",
        "'10,20,30,41,50,60', 35, 36" // mean 35.17; median (30 + 41) / 2 = 35.5
    })
    void valuesAreWholePercentHalfUp(String points, int mean, int median) {
        CohortMember own = add(member().points(77));
        Arrays.stream(points.split(",")).forEach(each -> add(member().points(new BigDecimal(each))));

        assertThat(portfolio(own).orElseThrow().value()).isEqualTo(mean);
        assertThat(portfolio(own).orElseThrow().median()).isEqualTo(median);
    }

    @Test
    void medianExcludesTheOwnValue() {
        List<Integer> points = List.of(5, 5, 20, 30, 40, 90);
        points.forEach(each -> add(member().points(each)));

        assertThat(members.stream().map(own -> portfolio(own).orElseThrow().median()))
                .containsExactly(30, 30, 30, 20, 20, 20);
    }

    @Test
    void schemesAndDaysFarApartAreNotCompared() {
        CohortMember own = add(member());
        addAll(50, 50, 50, 50);
        add(member().scheme(ScoreScheme.CLASSIC_AI_900));
        CohortMember old = add(member().day(TODAY.minusDays(28)));
        assertThat(portfolio(own)).isEmpty();
        assertThat(portfolio(old)).isEmpty();

        add(member().day(TODAY.minusDays(27)).points(50));
        assertThat(portfolio(own)).isPresent();
    }

    @Test
    void optedOutCustomerIsInNoPeopleBenchmarkAndHasNone() {
        CohortMember own = add(member());
        addAll(50, 50, 50, 50);
        CohortMember out = add(member().people(false));
        assertThat(portfolio(own)).isEmpty();
        assertThat(cohorts().of(own, ScoreCategory.APPS_HEALTH)).isPresent();

        addAll(50);
        assertThat(portfolio(own)).isPresent();
        assertThat(portfolio(out)).isEmpty();
        assertThat(cohorts().of(out, ScoreCategory.APPS_HEALTH)).isPresent();
    }

    @Test
    void technologyHasRulesOfItsOwn() {
        CohortMember own = add(member().points(1));
        for (int points : List.of(10, 20, 30, 40, 100)) {
            add(member().points(points).region("r" + points).size(SizeBand.FROM_5000));
        }

        // The median over all, whatever they are; the mean would be 40
        assertThat(cohorts().of(own, ScoreCategory.ENDPOINT_ANALYTICS))
                .contains(new PeerBenchmark(30, 30, 5, List.of()));
        assertThat(cohorts().of(own, ScoreCategory.APPS_HEALTH)).isEmpty();
        assertThat(cohorts().of(own, ScoreCategory.NETWORK_CONNECTIVITY)).isEmpty();
    }

    @Test
    void aiAdoptionIsComparedByRegionIndustryAndUsersAlone() {
        CohortMember own = add(member());
        for (int i = 0; i < 5; i++) {
            add(member().licences(ProductFamily.OTHER).tenure(TenureBand.OVER_5).points(50));
        }

        assertThat(cohorts().of(own, ScoreCategory.AI_ADOPTION).orElseThrow().attributes())
                .containsExactly(REGION, SIZE_BAND, INDUSTRY);
    }

    @Test
    void thePoolNeedsFiveOthersFromThreePartners() {
        CohortMember own = add(member().partner(1).points(1));
        add(member().partner(1).points(50));
        for (int i = 0; i < 4; i++) {
            add(member().partner(2).points(50));
        }
        assertThat(pool(own)).isEmpty();

        add(member().partner(3).points(56));
        assertThat(pool(own).orElseThrow())
                .isEqualTo(new PeerBenchmark(51, 50, 6, List.of(REGION, SIZE_BAND, LICENCE_TYPES, INDUSTRY, TENURE)));

        // To the third partner's only customer the others come from two partners
        assertThat(pool(members.getLast())).isEmpty();
    }

    @Test
    void anOrganisationOfTwoPartnersCountsOnceAndIsNeverItsOwnPeer() {
        CohortMember own = add(member().partner(1).points(1));
        CohortMember twin =
                add(member().partner(2).tenant(own.organisation().customer()).points(99));
        add(member().partner(2).points(50));
        add(member().partner(2).points(50));
        add(member().partner(3).points(50));
        add(member().partner(4).points(50));
        assertThat(pool(own)).isEmpty();
        assertThat(pool(twin)).isEmpty();

        add(member().partner(4).points(50));
        assertThat(pool(own).orElseThrow().value()).isEqualTo(50);
        assertThat(pool(twin).orElseThrow().value()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -",
                "0, -",
                "1, FROM_1",
                "9, FROM_1",
                "10, FROM_10",
                "49, FROM_10",
                "50, FROM_50",
                "99, FROM_50",
                "100, FROM_100",
                "249, FROM_100",
                "250, FROM_250",
                "999, FROM_250",
                "1000, FROM_1000",
                "4999, FROM_1000",
                "5000, FROM_5000",
                "900000, FROM_5000"
            })
    void sizeBands(Long users, SizeBand band) {
        assertThat(SizeBand.of(users)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -",
                "2026-03-16, -",
                "2026-03-15, UNDER_1",
                "2025-03-16, UNDER_1",
                "2025-03-15, FROM_1_TO_3",
                "2023-03-16, FROM_1_TO_3",
                "2023-03-15, FROM_3_TO_5",
                "2021-03-15, FROM_3_TO_5",
                "2021-03-14, OVER_5"
            })
    void tenureBands(LocalDate since, TenureBand band) {
        assertThat(TenureBand.of(since, TODAY)).isEqualTo(band);
    }

    private PeerCohorts cohorts() {
        return PeerCohorts.ofPortfolio(members, TODAY);
    }

    private Optional<PeerBenchmark> portfolio(CohortMember own) {
        return cohorts().of(own, PEOPLE);
    }

    private Optional<PeerBenchmark> pool(CohortMember own) {
        return PeerCohorts.ofPool(members, TODAY).of(own, PEOPLE);
    }

    private List<CohortAttribute> kept(CohortMember own) {
        return portfolio(own).orElseThrow().attributes();
    }

    private void addAll(int... points) {
        Arrays.stream(points).forEach(each -> add(member().points(each)));
    }

    private CohortMember add(Draft draft) {
        CohortMember member = draft.make();
        members.add(member);
        return member;
    }

    private Draft member() {
        return new Draft(new CustomerId(new UUID(7, ++made)));
    }

    /** An organisation of 100 users in the north, unless said otherwise. */
    private static final class Draft {

        private PartnerId partner = PARTNER;
        private CustomerId tenant;
        private LocalDate day = TODAY;
        private ScoreScheme scheme = ScoreScheme.CLASSIC_800;
        private String region = "north";
        private SizeBand size = SizeBand.FROM_100;
        private Set<ProductFamily> licences = Set.of(ProductFamily.OFFICE_365);
        private String industry = "health";
        private TenureBand tenure = TenureBand.FROM_1_TO_3;
        private boolean people = true;
        private BigDecimal points = BigDecimal.TEN;

        Draft(CustomerId tenant) {
            this.tenant = tenant;
        }

        Draft partner(int number) {
            partner = new PartnerId(new UUID(1, number));
            return this;
        }

        Draft tenant(CustomerId id) {
            tenant = id;
            return this;
        }

        Draft day(LocalDate newDay) {
            day = newDay;
            return this;
        }

        Draft scheme(ScoreScheme newScheme) {
            scheme = newScheme;
            return this;
        }

        Draft region(String newRegion) {
            region = newRegion;
            return this;
        }

        Draft size(SizeBand newSize) {
            size = newSize;
            return this;
        }

        Draft licences(ProductFamily... families) {
            licences = families.length == 0 ? null : Set.of(families);
            return this;
        }

        Draft industry(String newIndustry) {
            industry = newIndustry;
            return this;
        }

        Draft tenure(TenureBand newTenure) {
            tenure = newTenure;
            return this;
        }

        Draft people(boolean takesPart) {
            people = takesPart;
            return this;
        }

        Draft points(int newPoints) {
            return points(BigDecimal.valueOf(newPoints));
        }

        Draft points(BigDecimal newPoints) {
            points = newPoints;
            return this;
        }

        CohortMember make() {
            Map<ScoreCategory, BigDecimal> percents = new EnumMap<>(ScoreCategory.class);
            for (ScoreCategory category : ScoreCategory.values()) {
                percents.put(category, points);
            }
            return new CohortMember(
                    new CohortMember.Organisation(partner, tenant),
                    day,
                    scheme,
                    new CohortMember.Traits(region, size, licences, industry, tenure),
                    people,
                    percents);
        }
    }
}
