package io.seatwise.adoption.groups;

import io.seatwise.adoption.ScoreCategory;

/**
 * What is measured: one insight of a people category.
 *
 * @param code {@code PRIMARY} for the category's primary insight
 */
public record GroupInsight(ScoreCategory category, String code) implements Comparable<GroupInsight> {

    /** The code of a category's primary insight. */
    public static final String PRIMARY = "PRIMARY";

    @Override
    public int compareTo(GroupInsight other) {
        int byCategory = category.compareTo(other.category);
        if (byCategory != 0) {
            return byCategory;
        }
        boolean primary = code.equals(PRIMARY);
        return primary == other.code.equals(PRIMARY) ? code.compareTo(other.code) : primary ? -1 : 1;
    }
}
