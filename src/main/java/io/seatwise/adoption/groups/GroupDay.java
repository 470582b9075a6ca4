package io.seatwise.adoption.groups;

import io.seatwise.adoption.groups.GroupSuppression.Cell;
import io.seatwise.adoption.privacy.GroupAttribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that is known of one customer's groups on one day, and whether it fits together. */
final class GroupDay {

    private final Map<GroupInsight, GroupRow> organisation = new TreeMap<>();
    private final Map<GroupKey, GroupKey> names = new HashMap<>();
    private final Map<GroupKey, Map<GroupInsight, GroupRow>> groups = new TreeMap<>();

    GroupDay(Collection<GroupRow> rows) {
        for (GroupRow row : rows) {
            GroupKey group = row.group();
            if (group == null) {
                organisation.put(row.insight(), row);
            } else {
                names.putIfAbsent(group.plain(), group);
                groups.computeIfAbsent(group.plain(), key -> new TreeMap<>()).put(row.insight(), row);
            }
        }
    }

    /** The organisation's own figures, by insight. */
    Map<GroupInsight, GroupRow> organisation() {
        return organisation;
    }

    /** All people of the organisation; 0 without a row of it. */
    long people() {
        return organisation.values().stream().mapToLong(GroupRow::people).max().orElse(0);
    }

    long people(GroupKey group) {
        return rows(group).values().stream().mapToLong(GroupRow::people).max().orElse(0);
    }

    /** The groups, in lower case. */
    Set<GroupKey> groups() {
        return groups.keySet();
    }

    /** The group as the file spells it. */
    GroupKey name(GroupKey group) {
        return names.getOrDefault(group, group);
    }

    Map<GroupInsight, GroupRow> rows(GroupKey group) {
        return groups.getOrDefault(group, Map.of());
    }

    /** The groups of one family with their people. */
    List<Cell<GroupKey>> people(GroupAttribute family) {
        Map<GroupKey, GroupRow> rows = new TreeMap<>();
        groups.forEach(
                (group, insights) -> insights.values().stream().findFirst().ifPresent(row -> rows.put(group, row)));
        return cells(family, rows, Set.of(), true);
    }

    /**
     * The groups of one family that have a row of this insight.
     *
     * @param attributes those in use: a country is divided where states or cities are
     */
    List<Cell<GroupKey>> rates(GroupAttribute family, GroupInsight insight, Set<GroupAttribute> attributes) {
        Map<GroupKey, GroupRow> rows = new TreeMap<>();
        groups.forEach((group, insights) -> {
            GroupRow row = insights.get(insight);
            if (row != null) {
                rows.put(group, row);
            }
        });
        return cells(family, rows, attributes, false);
    }

    private static List<Cell<GroupKey>> cells(
            GroupAttribute family, Map<GroupKey, GroupRow> rows, Set<GroupAttribute> attributes, boolean people) {
        List<Cell<GroupKey>> cells = new ArrayList<>();
        rows.forEach((group, row) -> {
            if (GroupKey.family(group.attribute()) == family) {
                cells.add(new Cell<>(
                        group,
                        parent(group, rows.keySet()),
                        people ? row.people() : row.share().denominator(),
                        people ? 0 : row.share().numerator(),
                        attributes.stream().anyMatch(finer -> isFiner(finer, group.attribute()))));
            }
        });
        return cells;
    }

    private static boolean isFiner(GroupAttribute one, GroupAttribute other) {
        return GroupKey.family(one) == GroupKey.family(other) && one.compareTo(other) > 0;
    }

    private static @Nullable GroupKey parent(GroupKey group, Set<GroupKey> known) {
        Optional<GroupKey> above = group.above();
        while (above.isPresent() && !known.contains(above.get())) {
            above = above.get().above();
        }
        return above.orElse(null);
    }

    /** Finds why these figures cannot be those of one organisation on one day: the key of a text; empty when they can. */
    Optional<String> contradiction() {
        Set<GroupInsight> insights = new TreeSet<>();
        groups.values().forEach(rows -> insights.addAll(rows.keySet()));
        if (!organisation.keySet().containsAll(insights)) {
            return Optional.of("adoption.groups.contradiction.noTotal");
        }
        if (organisation.values().stream().anyMatch(row -> row.people() != people())) {
            return Optional.of("adoption.groups.contradiction.organisationDiffers");
        }
        for (GroupKey group : groups.keySet()) {
            if (rows(group).values().stream().anyMatch(row -> row.people() != people(group))) {
                return Optional.of("adoption.groups.contradiction.groupDiffers");
            }
        }
        for (GroupAttribute family :
                List.of(GroupAttribute.COMPANY, GroupAttribute.DEPARTMENT, GroupAttribute.COUNTRY)) {
            if (exceeds(people(), 0, people(family))) {
                return Optional.of("adoption.groups.contradiction.tooManyPeople");
            }
            for (GroupInsight insight : insights) {
                GroupRow whole = organisation.get(insight);
                if (whole != null
                        && exceeds(
                                whole.share().denominator(),
                                whole.share().numerator(),
                                rates(family, insight, Set.of()))) {
                    return Optional.of("adoption.groups.contradiction.tooHighCounts");
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the groups below one total have a larger base, more who did it or more who did not than the total. */
    private static boolean exceeds(long base, long part, List<Cell<GroupKey>> cells) {
        Map<@Nullable GroupKey, long[]> left = new HashMap<>();
        left.put(null, new long[] {base, part});
        cells.forEach(cell -> left.put(cell.key(), new long[] {cell.base(), cell.part()}));
        Set<@Nullable GroupKey> parents = new HashSet<>();
        for (Cell<GroupKey> cell : cells) {
            long[] total = left.get(cell.parent());
            if (total != null) {
                total[0] -= cell.base();
                total[1] -= cell.part();
                parents.add(cell.parent());
            }
        }
        return parents.stream().anyMatch(parent -> {
            long[] total = left.get(parent);
            return total != null && (total[0] < 0 || total[1] < 0 || total[1] > total[0]);
        });
    }
}
