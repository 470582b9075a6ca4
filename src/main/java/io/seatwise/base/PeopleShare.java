package io.seatwise.base;

import org.jspecify.annotations.Nullable;

/**
 * People of a whole and those of them who did something, as published by {@link SmallNumbers}. Adding up takes published
 * numbers alone, so that a sum never says more than its parts do.
 *
 * @param whole null where it has too few people, or is unknown
 * @param part null where it is hidden or unknown
 */
public record PeopleShare(@Nullable Long whole, @Nullable Long part) {

    /** What may be published of these numbers. */
    public static PeopleShare of(@Nullable Long part, @Nullable Long whole) {
        return new PeopleShare(SmallNumbers.isGroup(whole) ? whole : null, SmallNumbers.part(part, whole));
    }

    /** Both together; where only one has a part, that one alone, so that the ratio is one of the same people. */
    public PeopleShare plus(PeopleShare other) {
        if ((part == null) != (other.part == null)) {
            return part == null ? other : this;
        }
        return new PeopleShare(sum(whole, other.whole), sum(part, other.part));
    }

    /** The part of the whole; null where either is hidden. */
    public @Nullable Ratio ratio() {
        return Ratio.of(part, whole);
    }

    private static @Nullable Long sum(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : Long.valueOf(one + other);
    }
}
