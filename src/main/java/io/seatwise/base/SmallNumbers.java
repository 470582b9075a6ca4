package io.seatwise.base;

import org.jspecify.annotations.Nullable;

/**
 * Decides which numbers of people may be published. The one rule of all modules, for screens, REST, workbooks and mails.
 *
 * <ul>
 *   <li>Nothing is published about a whole of fewer than {@link #FEWEST} people.
 *   <li>A part of a whole is published, as a count or a percentage, only where both the part and the rest are groups of at
 *       least {@link #FEWEST} people. None or all of them may be published of a whole of at least {@link #LARGE} people.
 *   <li>What is hidden must not follow from what is published: sums are sums of published numbers, and where a hidden
 *       number would be the only one missing in a total, another is hidden beside it.
 * </ul>
 *
 * <p>Counts of licences are no numbers of people. Pure: no database; the same conditions are offered as SQL, so that a
 * statement that sums up many customers leaves out what is hidden.
 *
 * @see <a href="../../../../../../docs/decisions/127-small-numbers.md">decision 127</a>
 */
public final class SmallNumbers {

    /** The threshold: a group has at least this many people. The one place where it is set; nothing lowers it. */
    public static final int FEWEST = 10;

    /** From this many people on, "nobody" and "everybody" say nothing about a small group. */
    public static final int LARGE = 3 * FEWEST;

    private SmallNumbers() {}

    /** Whether this number of people is a group that may be named. */
    public static boolean isGroup(@Nullable Long people) {
        return people != null && people >= FEWEST;
    }

    /** Whether this part of a whole may be published beside the whole. More than the whole counts as all of it. */
    public static boolean maySplit(@Nullable Long part, @Nullable Long whole) {
        return part != null
                && whole != null
                && whole >= FEWEST
                && mayTell(part, whole)
                && mayTell(Math.max(0, whole - part), whole);
    }

    /** Whether a number of people may be published by itself, as one of a whole. */
    public static boolean mayTell(long people, long whole) {
        return people >= FEWEST || people == 0 && whole >= LARGE;
    }

    /** The part where it may be published beside its whole; else null. */
    public static @Nullable Long part(@Nullable Long part, @Nullable Long whole) {
        return maySplit(part, whole) ? part : null;
    }

    /** The ratio where it may be published; else null. */
    public static @Nullable Ratio share(@Nullable Long part, @Nullable Long whole) {
        return maySplit(part, whole) ? Ratio.of(part, whole) : null;
    }

    /** {@link #isGroup} as a condition of SQL. */
    public static String sqlIsGroup(String people) {
        return "(%s >= %d)".formatted(people, FEWEST);
    }

    /** {@link #maySplit} as a condition of SQL; unknown where a number is. */
    public static String sqlMaySplit(String part, String whole) {
        return "(%s >= %d and %s and %s)"
                .formatted(whole, FEWEST, sqlMayTell(part, whole), sqlMayTell("(" + whole + " - " + part + ")", whole));
    }

    /** {@link #mayTell} as a condition of SQL; fewer than nobody is nobody. */
    public static String sqlMayTell(String people, String whole) {
        return "(%s >= %d or %s <= 0 and %s >= %d)".formatted(people, FEWEST, people, whole, LARGE);
    }
}
