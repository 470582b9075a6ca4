package io.seatwise.renewals;

import java.util.Arrays;
import java.util.Optional;

/** What renewals can be sorted by. Missing values come last either way. */
public enum RenewalSort {
    DECIDE_BY("decideBy", "r.end_key", false),
    COMMITMENT_END("commitmentEnd", "r.end_key", false),
    CUSTOMER_NAME("customerName", "c.name_key", false),
    ACCOUNT_MANAGER("accountManager", "lower(coalesce(m.name, c.account_manager))", false),
    PRODUCT_NAME("productName", "lower(p.name)", false),
    OUTCOME("outcome", "r.outcome", false),
    QUANTITY("quantity", "s.quantity", false),
    ASSIGNED("assigned", "r.assigned", false),
    SPARE("spare", "r.spare", false),
    KEEP("keep", "r.keep_seats", false),
    REDUCE_BY("reduceBy", "r.reduce_by", false),
    AT_STAKE("atStake", "r.at_stake", true),
    EXTENDED_COST("extendedCost", "r.extended_cost", true);

    private final String key;
    private final String expression;
    private final boolean money;

    RenewalSort(String key, String expression, boolean money) {
        this.key = key;
        this.expression = expression;
        this.money = money;
    }

    public String key() {
        return key;
    }

    String expression() {
        return expression;
    }

    boolean isEnd() {
        return this == DECIDE_BY || this == COMMITMENT_END;
    }

    /** Whether it sorts by a column of the table with this alias. */
    boolean looksInto(String alias) {
        return expression.contains(alias + ".");
    }

    /** Whether the order would tell amounts to somebody who may not see them. */
    boolean isMoney() {
        return money;
    }

    public static Optional<RenewalSort> of(String key) {
        return Arrays.stream(values()).filter(sort -> sort.key.equals(key)).findFirst();
    }
}
