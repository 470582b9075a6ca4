package io.seatwise.adoption.groups;

import io.seatwise.adoption.groups.GroupPicture.Group;
import io.seatwise.adoption.groups.GroupSuppression.Outcome;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.base.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes of what is stored what may be seen: the one way from {@link GroupDay} to a reader. */
final class GroupPublication {

    private static final List<GroupAttribute> FAMILIES =
            List.of(GroupAttribute.COMPANY, GroupAttribute.DEPARTMENT, GroupAttribute.COUNTRY);

    private final Set<GroupAttribute> attributes;
    private Set<GroupKey> hidden = Set.of();
    private Map<GroupInsight, Set<GroupKey>> withoutRate = Map.of();

    /** @param attributes those that may be shown at all */
    GroupPublication(Set<GroupAttribute> attributes) {
        this.attributes = Set.copyOf(attributes);
    }

    /**
     * What may be seen of the newest day.
     *
     * @param days the newest days, oldest first: where one of several groups has to be hidden for another's sake, it is
     *     the one that was hidden the day before, so that two days do not tell together what neither tells
     */
    GroupPicture publish(SortedMap<LocalDate, GroupDay> days) {
        LocalDate newest = days.lastKey();
        GroupPicture picture = null;
        for (Map.Entry<LocalDate, GroupDay> day : days.entrySet()) {
            picture = publish(day.getKey(), day.getValue());
        }
        if (picture == null) {
            throw new IllegalArgumentException("No day before " + newest);
        }
        return picture;
    }

    private GroupPicture publish(LocalDate date, GroupDay day) {
        Set<GroupKey> unnamed = new HashSet<>();
        for (GroupAttribute family : FAMILIES) {
            unnamed.addAll(GroupSuppression.ofPeople(day.people(), day.people(family), hidden)
                    .hidden());
        }
        Map<GroupKey, Map<GroupInsight, GroupRate>> rates = new HashMap<>();
        Map<GroupInsight, Set<GroupKey>> unrated = new HashMap<>();
        SortedMap<GroupInsight, @Nullable Ratio> organisation = new TreeMap<>();
        day.organisation().forEach((insight, whole) -> {
            organisation.put(
                    insight, Ratio.of(whole.share().numerator(), whole.share().denominator()));
            for (GroupAttribute family : FAMILIES) {
                Outcome<GroupKey> outcome = GroupSuppression.ofRates(
                        whole.share().denominator(),
                        whole.share().numerator(),
                        day.rates(family, insight, attributes),
                        unnamed,
                        withoutRate.getOrDefault(insight, Set.of()));
                unrated.computeIfAbsent(insight, key -> new HashSet<>()).addAll(outcome.hidden());
                addRates(day, family, insight, outcome, rates);
            }
        });
        hidden = unnamed;
        withoutRate = unrated;
        List<Group> groups = new ArrayList<>();
        for (GroupKey group : day.groups()) {
            if (!unnamed.contains(group) && attributes.contains(group.attribute())) {
                groups.add(new Group(
                        day.name(group), day.people(group), new TreeMap<>(rates.getOrDefault(group, Map.of()))));
            }
        }
        return new GroupPicture(date, day.people(), organisation, new TreeSet<>(attributes), List.copyOf(groups));
    }

    private static void addRates(
            GroupDay day,
            GroupAttribute family,
            GroupInsight insight,
            Outcome<GroupKey> outcome,
            Map<GroupKey, Map<GroupInsight, GroupRate>> rates) {
        day.rates(family, insight, Set.of()).forEach(cell -> {
            if (cell.base() > 0 && !outcome.hidden().contains(cell.key())) {
                rates.computeIfAbsent(cell.key(), key -> new TreeMap<>())
                        .put(
                                insight,
                                outcome.rounded()
                                        ? GroupRate.rounded(cell.part(), cell.base())
                                        : GroupRate.exact(cell.part(), cell.base()));
            }
        });
    }
}
