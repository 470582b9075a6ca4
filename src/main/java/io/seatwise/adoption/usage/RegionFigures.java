package io.seatwise.adoption.usage;

import io.seatwise.base.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * People enabled and active in a region; state and city are empty where the region is a whole country or state.
 *
 * @param active null where it is hidden
 */
public record RegionFigures(
        Place place, long enabled, @Nullable Long active) {

    public @Nullable Ratio activeShare() {
        return Ratio.of(active, enabled);
    }

    /** The same region without its active people. */
    RegionFigures withheld() {
        return new RegionFigures(place, enabled, null);
    }

    /** How people write it: the city, state and country that are known, smallest first. */
    public String name() {
        StringBuilder name = new StringBuilder();
        for (String part : new String[] {place.city(), place.state(), place.country()}) {
            if (!part.isEmpty()) {
                name.append(name.isEmpty() ? "" : ", ").append(part);
            }
        }
        return name.toString();
    }

    /** A region; state and city may be empty. */
    public record Place(String country, String state, String city) {}
}
