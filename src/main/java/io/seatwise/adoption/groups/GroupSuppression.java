package io.seatwise.adoption.groups;

import io.seatwise.base.SmallNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which groups of one attribute, or of one hierarchy of attributes, must not be shown, so that nothing about a
 * hidden group can be computed from what is shown. It assumes a reader who knows the organisation's own figures, every
 * figure shown and how rates are rounded; the number of people that a shown rate is about counts as known, too.
 *
 * <p>What is missing below a total is the sum of its hidden groups and of groups without a row (groups of fewer than
 * ten are never taken in, and some people have no value). That sum is computable, so it must be as good as a group
 * itself: at least ten people, of more than one cell. Of the people in it who did something, the reader must be able to
 * think any number that matters: whatever rate a group of fewer than ten could have, as far as the organisation's own
 * figure leaves it open, it still can have. Where that fails, the next smallest group below the total is hidden as well;
 * where none is left, the total itself. A group without rows below it that is known to be divided is such a total, too.
 *
 * @see <a href="../../../../../../../docs/decisions/074-groups-and-suppression.md">decision 074</a>
 */
public final class GroupSuppression<K extends Comparable<K>> {

    /** No smaller group is ever shown. */
    public static final int FEWEST_PEOPLE = SmallNumbers.FEWEST;

    /** Below this, rates are rounded. */
    static final int EXACT_FROM = SmallNumbers.LARGE;

    private static final int LARGEST_HIDDEN = FEWEST_PEOPLE - 1;

    /**
     * A group.
     *
     * @param parent the nearest group above it that there is a row of; null below the organisation
     * @param base its people, or those that an insight is about
     * @param part those of the base who did it; 0 where only people are counted
     * @param divided whether it is made of smaller groups that somebody may know of, whether or not there is a row of any
     */
    public record Cell<K>(K key, @Nullable K parent, long base, long part, boolean divided) {}

    /**
     * @param hidden the groups that must not be shown
     * @param rounded whether the rates of those shown must be rounded
     */
    public record Outcome<K>(Set<K> hidden, boolean rounded) {}

    private final class Node {
        private final @Nullable Cell<K> cell;
        private final long base;
        private final long part;
        private final List<Node> children = new ArrayList<>();
        private boolean hidden;
        private long fromBelowLow;
        private long fromBelowHigh;
        private long fromAboveLow;
        private long fromAboveHigh;

        Node(@Nullable Cell<K> cell, long base, long part) {
            this.cell = cell;
            this.base = base;
            this.part = part;
        }

        long restBase() {
            return base - children.stream().mapToLong(child -> child.base).sum();
        }

        long missingBase() {
            return restBase()
                    + children.stream()
                            .filter(child -> child.hidden)
                            .mapToLong(child -> child.base)
                            .sum();
        }

        void hide() {
            hidden = true;
            children.forEach(Node::hide);
        }
    }

    private final Node root;
    private final Map<K, Node> nodes = new LinkedHashMap<>();
    private final boolean rates;
    private final Set<K> preferred;
    private boolean rounded;

    private GroupSuppression(
            long base, long part, List<Cell<K>> cells, Set<K> hidden, Set<K> preferred, boolean rates) {
        this.root = new Node(null, base, part);
        this.rates = rates;
        this.preferred = preferred;
        cells.forEach(cell -> nodes.put(cell.key(), new Node(cell, cell.base(), cell.part())));
        for (Cell<K> cell : cells) {
            Node parent = cell.parent() == null ? root : nodes.get(cell.parent());
            if (parent == null) {
                throw new IllegalArgumentException("A group's parent is missing");
            }
            parent.children.add(node(cell.key()));
        }
        for (Node node : nodes.values()) {
            boolean small = node.base > 0 && node.base < FEWEST_PEOPLE;
            if (small || node.cell != null && hidden.contains(node.cell.key())) {
                node.hide();
            }
        }
    }

    /**
     * Which groups may be named with the number of their people.
     *
     * @param people all people of the organisation
     * @param preferred the groups hidden the day before: of several that would serve, those are hidden again
     */
    public static <K extends Comparable<K>> Outcome<K> ofPeople(long people, List<Cell<K>> cells, Set<K> preferred) {
        return new GroupSuppression<>(people, 0, cells, Set.of(), preferred, false).decide();
    }

    /**
     * Of which groups the rate of one insight may be shown, and whether rates must be rounded.
     *
     * @param base the organisation's people that the insight is about
     * @param part those of them who did it
     * @param hidden groups that must not be named at all
     */
    public static <K extends Comparable<K>> Outcome<K> ofRates(
            long base, long part, List<Cell<K>> cells, Set<K> hidden, Set<K> preferred) {
        return new GroupSuppression<>(base, part, cells, hidden, preferred, true).decide();
    }

    private Outcome<K> decide() {
        boolean changed = true;
        while (changed) {
            rounded = mustRound();
            if (rates) {
                fromBelow(root);
                root.fromAboveLow = root.part;
                root.fromAboveHigh = root.part;
                fromAbove(root);
            }
            changed = mend(root);
        }
        Set<K> hidden = new HashSet<>();
        nodes.forEach((key, node) -> {
            if (node.hidden) {
                hidden.add(key);
            }
        });
        return new Outcome<>(Set.copyOf(hidden), rounded);
    }

    private boolean mustRound() {
        return nodes.values().stream().anyMatch(node -> node.hidden || node.base > 0 && node.base < EXACT_FROM)
                || nodes.values().stream().anyMatch(node -> !node.children.isEmpty() && node.restBase() > 0)
                || root.restBase() > 0;
    }

    /** Hides one more group below the first total that is not safe; says whether it did. */
    private boolean mend(Node total) {
        if (!isSafe(total)) {
            Node next = nextSmallest(total);
            if (next != null) {
                next.hide();
                return true;
            }
            if (total != root) {
                total.hide();
                return true;
            }
        }
        for (Node child : total.children) {
            if (!child.hidden && mend(child)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Node nextSmallest(Node total) {
        return total.children.stream()
                .filter(child -> !child.hidden && child.base > 0)
                .min(Comparator.comparing((Node child) -> !preferred.contains(key(child)))
                        .thenComparing(child -> child.base)
                        .thenComparing(GroupSuppression::key))
                .orElse(null);
    }

    private boolean isSafe(Node total) {
        Cell<K> cell = total.cell;
        if (total.children.isEmpty()) {
            boolean divided = rates && cell != null && cell.divided() && cell.base() > 0;
            return !divided || leavesRatesOpen(total, total.base);
        }
        List<Node> hidden = total.children.stream()
                .filter(child -> child.hidden && child.base > 0)
                .toList();
        long base = total.missingBase();
        if (base == 0) {
            return true;
        }
        int cells = hidden.size() + (total.restBase() > 0 ? 1 : 0);
        if (base < FEWEST_PEOPLE || !hidden.isEmpty() && cells < 2) {
            return false;
        }
        return !rates || leavesRatesOpen(total, base);
    }

    /** Whether a hidden group of fewer than ten can have any rate that the organisation's own figure leaves open. */
    private boolean leavesRatesOpen(Node total, long base) {
        long low = total.fromAboveLow;
        long high = total.fromAboveHigh;
        for (Node child : total.children) {
            if (!child.hidden) {
                low -= child.fromBelowHigh;
                high -= child.fromBelowLow;
            }
        }
        low = Math.max(low, 0);
        high = Math.min(high, base);
        return high >= Math.min(LARGEST_HIDDEN, root.part)
                && base - low >= Math.min(LARGEST_HIDDEN, root.base - root.part);
    }

    /** What the rate shown and the groups shown below it say of a group's part. */
    private void fromBelow(Node node) {
        long low = 0;
        long high = node.missingBase();
        for (Node child : node.children) {
            if (!child.hidden) {
                fromBelow(child);
                low += child.fromBelowLow;
                high += child.fromBelowHigh;
            }
        }
        node.fromBelowLow = Math.max(low, shownLow(node));
        node.fromBelowHigh = Math.min(node.children.isEmpty() ? node.base : high, shownHigh(node));
    }

    /** What the rate shown, the totals above it and the groups beside it say of a group's part. */
    private void fromAbove(Node total) {
        long low = total.fromAboveLow - total.missingBase();
        long high = total.fromAboveHigh;
        for (Node child : total.children) {
            if (!child.hidden) {
                low -= child.fromBelowHigh;
                high -= child.fromBelowLow;
            }
        }
        for (Node child : total.children) {
            if (!child.hidden) {
                child.fromAboveLow = Math.max(low + child.fromBelowHigh, shownLow(child));
                child.fromAboveHigh = Math.min(high + child.fromBelowLow, shownHigh(child));
                fromAbove(child);
            }
        }
    }

    private long shownLow(Node node) {
        return node == root || !rounded || node.base == 0 ? node.part : GroupRate.least(node.part, node.base);
    }

    private long shownHigh(Node node) {
        return node == root || !rounded || node.base == 0 ? node.part : GroupRate.greatest(node.part, node.base);
    }

    private Node node(K key) {
        Node node = nodes.get(key);
        if (node == null) {
            throw new IllegalArgumentException("A group is missing");
        }
        return node;
    }

    private static <K extends Comparable<K>> K key(GroupSuppression<K>.Node node) {
        Cell<K> cell = node.cell;
        if (cell == null) {
            throw new IllegalStateException("The organisation is no group");
        }
        return cell.key();
    }
}
