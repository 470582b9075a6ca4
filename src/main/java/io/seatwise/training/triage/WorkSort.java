package io.seatwise.training.triage;

import io.seatwise.access.PartnerScope;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.training.recommendation.RecommendationRows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What recommendations can be sorted by: each word only as the SQL written here. */
final class WorkSort {

    /** The order of the board: pinned cards first, then by priority. */
    static final List<SortOrder> BOARD = List.of(SortOrder.descending("pinned"), SortOrder.descending("priority"));

    /** The day that somebody set, else the deadline of what the card asks for. */
    static final String DUE = "coalesce(w.due_day, r.deadline)";

    /** By the day that somebody set. */
    static final List<SortOrder> PROMISED = List.of(SortOrder.ascending("promised"));

    private static final List<SortOrder> DEFAULT = List.of(SortOrder.descending("priority"));
    private static final Map<String, String> EXPRESSIONS = new LinkedHashMap<>();

    static {
        EXPRESSIONS.put("customerName", "c.name_key");
        EXPRESSIONS.put("playbook", "r.playbook_code");
        EXPRESSIONS.put("product", """
                (select lower(p.name) from product p
                  where p.partner_id = r.partner_id and p.product_id = r.product_id)""");
        EXPRESSIONS.put("state", WorkConditions.STATE_ORDER);
        EXPRESSIONS.put("assignee", "w.assignee");
        EXPRESSIONS.put("due", DUE);
        EXPRESSIONS.put("promised", "w.due_day");
        EXPRESSIONS.put("changed", "w.changed_at");
        EXPRESSIONS.put("pinned", "coalesce(w.pinned, false)");
    }

    private static final Set<String> KEYS =
            Set.of("priority", "customerName", "playbook", "product", "state", "assignee", "due", "changed", "pinned");

    private WorkSort() {}

    /** Whether the highest priorities come first. */
    static boolean isByPriority(List<SortOrder> sort) {
        return sort.isEmpty() || sort.equals(DEFAULT);
    }

    static Set<String> keys() {
        return KEYS;
    }

    /**
     * The {@code order by} list. Ties of a priority are broken by value, all ties by the customer's name, then ids;
     * missing values last.
     *
     * @throws IllegalArgumentException for a key that is not in {@link #keys()}
     */
    static String orderBy(PartnerScope scope, List<SortOrder> sort) {
        StringBuilder orderBy = new StringBuilder();
        for (SortOrder order : sort.isEmpty() ? DEFAULT : sort) {
            orderBy.append(
                            order.key().equals("priority")
                                    ? RecommendationRows.byPriority(scope, order.descending())
                                    : expression(order))
                    .append(", ");
        }
        return orderBy + "c.name_key, c.tenant_id, r.recommendation_id";
    }

    private static String expression(SortOrder order) {
        String expression = EXPRESSIONS.get(order.key());
        if (expression == null) {
            throw new IllegalArgumentException("sort: one of " + String.join(", ", keys()) + " is expected");
        }
        return expression + (order.descending() ? " desc" : "") + " nulls last";
    }
}
