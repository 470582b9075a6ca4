package io.seatwise.adoption.usage;

import io.seatwise.base.SmallNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which regions of an organisation are published, and whose active people, by {@link SmallNumbers}. The coarsest
 * rows win: where a country has a row of its own, its states and cities are left out, so regions never overlap. The
 * rest of the organisation can be computed, so it follows the same rule as a region. If the rest has 1 to 9 people, or
 * less than none because the sources contradict each other, the smallest shown region is hidden too. If the rest has 1 to
 * 9 active people, or only one hidden number, the active people of the smallest region are hidden too.
 */
public final class RegionRule {

    private RegionRule() {}

    /**
     * The regions to show, largest first.
     *
     * @param organisation people enabled in the whole organisation; null when unknown, so that nothing can be
     *     subtracted from it
     * @param organisationActive those of them who are active; null when unknown
     */
    public static List<RegionFigures> visible(
            List<RegionFigures> regions, @Nullable Long organisation, @Nullable Long organisationActive) {
        List<RegionFigures> shown = new ArrayList<>(coarsest(regions).stream()
                .filter(region -> SmallNumbers.isGroup(region.enabled()))
                .sorted(Comparator.comparingLong(RegionFigures::enabled)
                        .reversed()
                        .thenComparing(RegionFigures::name))
                .toList());
        while (!shown.isEmpty() && leavesFewPeople(shown, organisation)) {
            shown.removeLast();
        }
        return withoutSmallParts(shown, organisation, organisationActive);
    }

    /** Whether the rest is too small; also if contradicting sources count more people in regions than in the organisation. */
    private static boolean leavesFewPeople(List<RegionFigures> shown, @Nullable Long organisation) {
        if (organisation == null) {
            return false;
        }
        return !isNobodyOrGroup(
                organisation - shown.stream().mapToLong(RegionFigures::enabled).sum());
    }

    private static boolean isNobodyOrGroup(long people) {
        return people == 0 || SmallNumbers.isGroup(people);
    }

    private static List<RegionFigures> withoutSmallParts(
            List<RegionFigures> regions, @Nullable Long organisation, @Nullable Long organisationActive) {
        List<RegionFigures> shown = new ArrayList<>(regions);
        shown.replaceAll(region -> mayTellActive(region) ? region : region.withheld());
        if (organisation == null || organisationActive == null) {
            return List.copyOf(shown);
        }
        for (int next = shown.size() - 1;
                next >= 0 && !isRestSafe(regions, shown, organisation, organisationActive);
                next--) {
            shown.set(next, shown.get(next).withheld());
        }
        return List.copyOf(shown);
    }

    private static boolean mayTellActive(RegionFigures region) {
        Long active = region.active();
        return active != null && active <= region.enabled() && SmallNumbers.maySplit(active, region.enabled());
    }

    /** Whether the active people who are missing below the organisation's may be known, as their number is. */
    private static boolean isRestSafe(
            List<RegionFigures> regions, List<RegionFigures> shown, long organisation, long organisationActive) {
        long enabled = organisation;
        long active = organisationActive;
        int hidden = 0;
        for (RegionFigures region : shown) {
            if (region.active() == null) {
                hidden++;
            } else {
                enabled -= region.enabled();
                active -= region.active();
            }
        }
        boolean others = organisation
                > regions.stream().mapToLong(RegionFigures::enabled).sum();
        boolean several = hidden == 0 || hidden + (others ? 1 : 0) > 1;
        boolean fits = enabled >= 0 && active >= 0 && active <= enabled;
        boolean complete = enabled == 0 && hidden == 0;
        return fits && (complete || several && SmallNumbers.maySplit(active, enabled));
    }

    private static List<RegionFigures> coarsest(List<RegionFigures> regions) {
        Set<String> countries = new HashSet<>();
        Set<String> states = new HashSet<>();
        for (RegionFigures region : regions) {
            if (region.place().city().isEmpty() && region.place().state().isEmpty()) {
                countries.add(region.place().country());
            } else if (region.place().city().isEmpty()) {
                states.add(region.place().country() + "|" + region.place().state());
            }
        }
        return regions.stream()
                .filter(region -> region.place().state().isEmpty()
                                && region.place().city().isEmpty()
                        || !countries.contains(region.place().country())
                                && (region.place().city().isEmpty()
                                        || !states.contains(region.place().country() + "|"
                                                + region.place().state())))
                .toList();
    }
}
