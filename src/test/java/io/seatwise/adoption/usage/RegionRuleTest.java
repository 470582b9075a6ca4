package io.seatwise.adoption.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.base.SmallNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

class RegionRuleTest {

    private static RegionFigures country(String name, long enabled) {
        return new RegionFigures(new RegionFigures.Place(name, "", ""), enabled, enabled / 2);
    }

    @Test
    void regionsOfFewerThanTenPeopleAreNotShown() {
        assertThat(RegionRule.visible(List.of(country("DE", 40), country("FR", 9)), null, null))
                .extracting(each -> each.place().country())
                .containsExactly("DE");
    }

    @Test
    void aSmallRestTakesTheSmallestRegionWithIt() {
        List<RegionFigures> regions = List.of(country("DE", 40), country("FR", 25), country("AT", 12));

        assertThat(RegionRule.visible(regions, 80L, null))
                .extracting(each -> each.place().country())
                .containsExactly("DE", "FR");
        assertThat(RegionRule.visible(regions, 77L, null)).hasSize(3);
        assertThat(RegionRule.visible(regions, 87L, null)).hasSize(3);
        assertThat(RegionRule.visible(regions, null, null)).hasSize(3);
    }

    @Test
    void activePeopleAreHiddenWhereTheyOrTheRestAreFew() {
        List<RegionFigures> regions = List.of(
                active("DE", 400, 200),
                active("FR", 40, 35),
                active("AT", 30, 0),
                active("LU", 12, 0),
                active("BE", 25, 4));

        assertThat(RegionRule.visible(regions, null, null))
                .extracting(RegionFigures::active)
                .containsExactly(200L, null, 0L, null, null);
    }

    @Test
    void aHiddenNumberIsNeverTheOnlyOneMissing() {
        List<RegionFigures> regions = List.of(active("DE", 400, 200), active("FR", 40, 20), active("AT", 30, 4));

        assertThat(RegionRule.visible(regions, 470L, 224L))
                .extracting(RegionFigures::active)
                .containsExactly(200L, null, null);
        assertThat(RegionRule.visible(regions, 500L, 250L))
                .extracting(RegionFigures::active)
                .containsExactly(200L, 20L, null);
        assertThat(RegionRule.visible(regions, 500L, 226L))
                .extracting(RegionFigures::active)
                .containsExactly(200L, null, null);
    }

    /** The organisation's number is of another day or source than its regions'. */
    @Test
    void contradictingSourcesTellNoSmallNumber() {
        List<RegionFigures> regions = List.of(active("DE", 400, 200), active("FR", 40, 20));

        assertThat(RegionRule.visible(regions, 440L, 225L))
                .as("225 - 220 active, though the regions have everybody")
                .extracting(RegionFigures::active)
                .containsExactly(null, null);
        assertThat(RegionRule.visible(regions, 435L, 220L))
                .as("435 - 400 people")
                .extracting(each -> each.place().country())
                .containsExactly("DE");
        assertThat(RegionRule.visible(regions, 405L, 220L)).isEmpty();
        assertThat(RegionRule.visible(List.of(active("DE", 40, 45)), null, null))
                .extracting(RegionFigures::active)
                .containsExactly((Long) null);
    }

    @Test
    void noSubtractionOfRegionsTellASmallNumberWhateverTheSourcesSay() {
        Random random = new Random(11);
        int shownActive = 0;
        for (int round = 0; round < 20_000; round++) {
            List<RegionFigures> regions = new ArrayList<>();
            long enabled = 0;
            long active = 0;
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                long people = 1 + random.nextInt(90);
                long busy = random.nextInt(8) == 0 ? random.nextInt(100) : random.nextInt((int) people + 1);
                regions.add(active("C" + i, people, busy));
                enabled += people;
                active += busy;
            }
            long organisation = Math.max(0, enabled + random.nextInt(61) - 30);
            long organisationActive = Math.max(0, active + random.nextInt(61) - 30);
            List<RegionFigures> shown = RegionRule.visible(regions, organisation, organisationActive);
            List<RegionFigures> known =
                    shown.stream().filter(region -> region.active() != null).toList();
            shownActive += known.size();

            assertNothingSmall(organisation, shown, RegionFigures::enabled);
            assertNothingSmall(organisationActive, known, region -> Objects.requireNonNull(region.active()));
            assertNothingSmall(
                    organisation - organisationActive,
                    known,
                    region -> region.enabled() - Objects.requireNonNull(region.active()));
        }
        assertThat(shownActive).as("active people shown").isGreaterThan(1000);
    }

    private static void assertNothingSmall(
            long whole, List<RegionFigures> regions, ToLongFunction<RegionFigures> people) {
        for (int chosen = 1; chosen < 1 << regions.size(); chosen++) {
            long rest = whole;
            for (int i = 0; i < regions.size(); i++) {
                rest -= (chosen & 1 << i) == 0 ? 0 : people.applyAsLong(regions.get(i));
            }
            assertThat(Math.abs(rest))
                    .as("%d less some of %s", whole, regions)
                    .matches(each -> each == 0 || each >= SmallNumbers.FEWEST);
        }
    }

    private static RegionFigures active(String name, long enabled, long active) {
        return new RegionFigures(new RegionFigures.Place(name, "", ""), enabled, active);
    }

    @Test
    void statesAreLeftOutWhereTheirCountryHasARowOfItsOwn() {
        List<RegionFigures> regions = List.of(
                country("DE", 40),
                new RegionFigures(new RegionFigures.Place("DE", "Bayern", ""), 32, 20L),
                new RegionFigures(new RegionFigures.Place("FR", "Bretagne", "Rennes"), 15, 5L),
                new RegionFigures(new RegionFigures.Place("US", "Texas", ""), 30, 10L),
                new RegionFigures(new RegionFigures.Place("US", "Texas", "Austin"), 25, 9L));

        assertThat(RegionRule.visible(regions, null, null))
                .extracting(RegionFigures::name)
                .containsExactly("DE", "Texas, US", "Rennes, Bretagne, FR");
    }

    @Test
    void nothingUnderTenPeopleCanEverBeSubtracted() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            List<RegionFigures> regions = new ArrayList<>();
            long whole = 0;
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                long enabled = 1 + random.nextInt(30);
                whole += enabled;
                regions.add(country("C" + i, enabled));
            }
            List<RegionFigures> shown = RegionRule.visible(regions, whole, null);
            long rest = whole - shown.stream().mapToLong(RegionFigures::enabled).sum();

            assertThat(shown).allMatch(region -> region.enabled() >= SmallNumbers.FEWEST);
            assertThat(rest == 0 || rest >= SmallNumbers.FEWEST || shown.isEmpty())
                    .as("%s of %s", shown, regions)
                    .isTrue();
        }
    }
}
