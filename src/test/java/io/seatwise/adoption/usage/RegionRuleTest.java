package io.seatwise.adoption.usage;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.base.SmallNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegionRuleTest {

    private static RegionFigures country(String name, long enabled) {
        return new RegionFigures(name, "", "", enabled, enabled / 2);
    }

    @Test
    void regionsOfFewerThanTenPeopleAreNotShown() {
        assertThat(RegionRule.visible(List.of(country("DE", 40), country("FR", 9)), null, null))
                .extracting(RegionFigures::country)
                .containsExactly("DE");
    }

    @Test
    void aSmallRestTakesTheSmallestRegionWithIt() {
        List<RegionFigures> regions = List.of(country("DE", 40), country("FR", 25), country("AT", 12));

        assertThat(RegionRule.visible(regions, 80L, null))
                .extracting(RegionFigures::country)
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

    private static RegionFigures active(String name, long enabled, long active) {
        return new RegionFigures(name, "", "", enabled, active);
    }

    @Test
    void statesAreLeftOutWhereTheirCountryHasARowOfItsOwn() {
        List<RegionFigures> regions = List.of(
                country("DE", 40),
                new RegionFigures("DE", "Bayern", "", 32, 20L),
                new RegionFigures("FR", "Bretagne", "Rennes", 15, 5L),
                new RegionFigures("US", "Texas", "", 30, 10L),
                new RegionFigures("US", "Texas", "Austin", 25, 9L));

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
