package io.seatwise.adoption.groups;

import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.base.Ratio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * All that may be seen of a customer's groups: what this holds, and nothing else, is what screens, API and workbook
 * show. Hidden groups are not in it, nor is their number.
 *
 * @param day the day of the figures
 * @param people all people of the organisation
 * @param organisation the organisation's own rate of each insight; null where it is about nobody
 * @param attributes the attributes that are shown
 * @param groups those shown, by attribute and name
 */
public record GroupPicture(
        LocalDate day,
        long people,
        SortedMap<GroupInsight, @Nullable Ratio> organisation,
        SortedSet<GroupAttribute> attributes,
        List<Group> groups) {

    /**
     * A group that may be seen.
     *
     * @param rates by insight; one that is not shown is not there
     */
    public record Group(GroupKey key, long people, Map<GroupInsight, GroupRate> rates) {}

    /** The groups of one attribute, in the order of their names. */
    public List<Group> groups(GroupAttribute attribute) {
        return groups.stream()
                .filter(group -> group.key().attribute() == attribute)
                .toList();
    }
}
