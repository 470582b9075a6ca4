package io.seatwise.training.triage;

import io.seatwise.portfolio.SortOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What recommendations can be sorted by: each word only as the SQL written here. */
final class WorkSort {

    /** Of the board: what is pinned, then by priority. */
    static final List<SortOrder> BOARD = List.of(SortOrder.descending("pinned"), SortOrder.descending("priority"));

    private static final List<SortOrder> DEFAULT = List.of(SortOrder.descending("priority"));
    private static final Map<String, String> EXPRESSIONS = new LinkedHashMap<>();

    static {
        EXPRESSIONS.put("priority", "r.priority");
        EXPRESSIONS.put("customerName", "c.name_key");
        EXPRESSIONS.put("playbook", "r.playbook_code");
        EXPRESSIONS.put("product", "lower(p.name)");
        EXPRESSIONS.put("state", WorkConditions.STATE_ORDER);
        EXPRESSIONS.put("assignee", "w.assignee");
        EXPRESSIONS.put("due", "w.due_day");
        EXPRESSIONS.put("changed", "w.changed_at");
        EXPRESSIONS.put("pinned", "coalesce(w.pinned, false)");
    }

    private WorkSort() {}

    static Set<String> keys() {
        return EXPRESSIONS.keySet();
    }

    /**
     * The {@code order by} list. Ties of a priority are broken by value, all ties by the customer's name, then ids;
     * missing values last.
     *
     * @throws IllegalArgumentException for a key that is not in {@link #keys()}
     */
    static String orderBy(List<SortOrder> sort) {
        StringBuilder orderBy = new StringBuilder();
        for (SortOrder order : sort.isEmpty() ? DEFAULT : sort) {
            String expression = EXPRESSIONS.get(order.key());
            if (expression == null) {
                throw new IllegalArgumentException("sort: one of " + String.join(", ", keys()) + " is expected");
            }
            orderBy.append(expression).append(order.descending() ? " desc" : "").append(" nulls last, ");
            if (order.key().equals("priority")) {
                orderBy.append("r.value_at_risk")
                        .append(order.descending() ? " desc" : "")
                        .append(" nulls last, ");
            }
        }
        return orderBy + "c.name_key, c.tenant_id, r.recommendation_id";
    }
}
