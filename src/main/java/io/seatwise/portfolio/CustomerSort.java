package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What customers can be sorted by: the only words of a request that reach an {@code order by}, and each only as the SQL
 * written here.
 */
final class CustomerSort {

    /** Licences sold less licences assigned, at least 0; null where one of them is unknown. */
    static final String UNASSIGNED = "case when m.assigned >= m.sold then 0 else m.sold - m.assigned end";

    private static final Map<String, String> EXPRESSIONS = new LinkedHashMap<>();

    static {
        EXPRESSIONS.put("customerName", "c.name_key");
        EXPRESSIONS.put("domain", text("c.domain"));
        EXPRESSIONS.put("country", text("c.country"));
        EXPRESSIONS.put("region", text("c.region"));
        EXPRESSIONS.put("industry", text("c.industry"));
        EXPRESSIONS.put("segment", text("c.segment"));
        EXPRESSIONS.put("accountManager", text("c.account_manager"));
        EXPRESSIONS.put("sold", "m.sold");
        EXPRESSIONS.put("assigned", "m.assigned");
        EXPRESSIONS.put("deploymentPercent", "m.deployment_ratio");
        EXPRESSIONS.put("entitled", "m.entitled");
        EXPRESSIONS.put("active", "m.active");
        EXPRESSIONS.put("usagePercent", "m.usage_ratio");
        EXPRESSIONS.put("adoptionScorePercent", "s.percent");
        EXPRESSIONS.put("productScore", "s.product_score");
        EXPRESSIONS.put("nextRenewal", "m.next_renewal");
        EXPRESSIONS.put("asOf", "m.as_of");
        EXPRESSIONS.put("unassigned", UNASSIGNED);
        EXPRESSIONS.put("unusedEntitlements", "case when m.active >= m.entitled then 0 else m.entitled - m.active end");
        EXPRESSIONS.put("annualValue", "y.annual_value");
        EXPRESSIONS.put("valueAtStake", "y.at_stake");
        EXPRESSIONS.put("currency", "y.currency");
        EXPRESSIONS.put("withoutPrice", "y.unknown_count");
        EXPRESSIONS.put("tags", "nullif(" + text("c.tags") + ", '')");
    }

    private CustomerSort() {}

    /** The names that may be asked for, in the order of the columns. */
    static Set<String> keys() {
        return EXPRESSIONS.keySet();
    }

    /**
     * The {@code order by} list with the ties broken by name and tenant id, so that pages never overlap.
     *
     * @throws IllegalArgumentException for a key that is not in {@link #keys()}, or that would tell amounts to a reader
     *     who may not see them
     */
    static String orderBy(PartnerScope scope, List<SortOrder> sort) {
        StringBuilder orderBy = new StringBuilder();
        boolean byName = false;
        for (SortOrder order : sort) {
            String expression = EXPRESSIONS.get(order.key());
            if (expression == null) {
                throw new IllegalArgumentException(
                        "sort: \"" + order.key() + "\" is not one of " + String.join(", ", keys()));
            }
            if (isMoney(order.key()) && !scope.seesMoney()) {
                throw new IllegalArgumentException("sort: " + order.key() + " needs the right to see money");
            }
            byName |= order.key().equals("customerName");
            orderBy.append(expression)
                    .append(order.descending() ? " desc" : "")
                    .append(order.key().equals("customerName") ? ", " : " nulls last, ");
        }
        return orderBy + (byName ? "c.tenant_id" : "c.name_key, c.tenant_id");
    }

    /** Whether the order is the usual one, by name from A on. */
    static boolean isByName(List<SortOrder> sort) {
        return sort.isEmpty() || sort.getFirst().equals(SortOrder.ascending("customerName"));
    }

    /** Whether this key looks into {@code customer_score s}. */
    static boolean isScore(String key) {
        return EXPRESSIONS.getOrDefault(key, "").startsWith("s.");
    }

    /** Whether this key looks into {@code customer_money y}. */
    static boolean isMoney(String key) {
        return EXPRESSIONS.getOrDefault(key, "").startsWith("y.");
    }

    /** Case aside, in the database's own lower case. */
    private static String text(String column) {
        return "lower(" + column + ")";
    }
}
