package io.seatwise.adoption.usage;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(RegionRule.visible(List.of(country("DE", 40), country("FR", 9)), null))
                .extracting(RegionFigures::country)
                .containsExactly("DE");
    }

    @Test
    void aSmallRestTakesTheSmallestRegionWithIt() {
        List<RegionFigures> regions = List.of(country("DE", 40), country("FR", 25), country("AT", 12));

        assertThat(RegionRule.visible(regions, 80L))
                .extracting(RegionFigures::country)
                .containsExactly("DE", "FR");
        assertThat(RegionRule.visible(regions, 77L)).hasSize(3);
        assertThat(RegionRule.visible(regions, 87L)).hasSize(3);
        assertThat(RegionRule.visible(regions, null)).hasSize(3);
    }

    @Test
    void statesAreLeftOutWhereTheirCountryHasARowOfItsOwn() {
        List<RegionFigures> regions = List.of(
                country("DE", 40),
                new RegionFigures("DE", "Bayern", "", 32, 20),
                new RegionFigures("FR", "Bretagne", "Rennes", 15, 5),
                new RegionFigures("US", "Texas", "", 30, 10),
                new RegionFigures("US", "Texas", "Austin", 25, 9));

        assertThat(RegionRule.visible(regions, null))
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
            List<RegionFigures> shown = RegionRule.visible(regions, whole);
            long rest = whole - shown.stream().mapToLong(RegionFigures::enabled).sum();

            assertThat(shown).allMatch(region -> region.enabled() >= RegionRule.FEWEST_PEOPLE);
            assertThat(rest == 0 || rest >= RegionRule.FEWEST_PEOPLE || shown.isEmpty())
                    .as("%s of %s", shown, regions)
                    .isTrue();
        }
    }
}
