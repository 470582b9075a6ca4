package io.seatwise.adoption.usage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which regions of an organisation are shown, so that nothing is said about fewer than 10 people, directly or by
 * subtraction. The coarsest rows win: where a country has a row of its own, its states and cities are left out, so
 * regions never overlap. Where the shown regions leave a rest of 1 to 9 people of the organisation, the smallest shown
 * region joins the rest.
 */
public final class RegionRule {

    /** Fewer people are no group that is shown. */
    public static final int FEWEST_PEOPLE = 10;

    private RegionRule() {}

    /**
     * The regions to show, largest first.
     *
     * @param organisation people enabled in the whole organisation; null when unknown, so that nothing can be
     *     subtracted from it
     */
    public static List<RegionFigures> visible(List<RegionFigures> regions, @Nullable Long organisation) {
        List<RegionFigures> shown = new ArrayList<>(coarsest(regions).stream()
                .filter(region -> region.enabled() >= FEWEST_PEOPLE)
                .sorted(Comparator.comparingLong(RegionFigures::enabled)
                        .reversed()
                        .thenComparing(RegionFigures::name))
                .toList());
        while (!shown.isEmpty() && leavesFewPeople(shown, organisation)) {
            shown.removeLast();
        }
        return List.copyOf(shown);
    }

    private static boolean leavesFewPeople(List<RegionFigures> shown, @Nullable Long organisation) {
        if (organisation == null) {
            return false;
        }
        long rest =
                organisation - shown.stream().mapToLong(RegionFigures::enabled).sum();
        return rest > 0 && rest < FEWEST_PEOPLE;
    }

    private static List<RegionFigures> coarsest(List<RegionFigures> regions) {
        Set<String> countries = new HashSet<>();
        Set<String> states = new HashSet<>();
        for (RegionFigures region : regions) {
            if (region.city().isEmpty() && region.state().isEmpty()) {
                countries.add(region.country());
            } else if (region.city().isEmpty()) {
                states.add(region.country() + "|" + region.state());
            }
        }
        return regions.stream()
                .filter(region -> region.state().isEmpty() && region.city().isEmpty()
                        || !countries.contains(region.country())
                                && (region.city().isEmpty()
                                        || !states.contains(region.country() + "|" + region.state())))
                .toList();
    }
}
