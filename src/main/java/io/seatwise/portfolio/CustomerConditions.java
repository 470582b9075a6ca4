package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.Thresholds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Builds the SQL condition of a filter over {@code customer c}, {@code customer_metrics m} and {@code customer_score s}. The
 * scope is always part of it. Values travel as parameters only.
 */
public final class CustomerConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters;
    private final LocalDate today;

    private CustomerConditions(PartnerScope scope, Thresholds thresholds, LocalDate today) {
        this.parameters = scope.parameters();
        this.today = today;
        conditions.add(scope.customerFilter("c"));
        parameters.putAll(FlagRules.parameters(thresholds, today));
    }

    /** The customers of the filter that the scope may see. */
    static CustomerConditions of(PartnerScope scope, CustomerFilter filter, Thresholds thresholds, LocalDate today) {
        CustomerConditions conditions = new CustomerConditions(scope, thresholds, today);
        if (!filter.archived()) {
            conditions.conditions.add("c.archived_at is null");
        }
        filter.addTo(conditions);
        return conditions;
    }

    /** One customer, archived or not, if the scope may see it. */
    static CustomerConditions of(PartnerScope scope, CustomerId customer, Thresholds thresholds, LocalDate today) {
        CustomerConditions conditions = new CustomerConditions(scope, thresholds, today);
        conditions.add("c.tenant_id = :tenant", "tenant", customer);
        return conditions;
    }

    /** The condition to append to {@code where}. */
    String sql() {
        return String.join("\n  and ", conditions);
    }

    /** A modifiable map. */
    Map<String, Object> parameters() {
        return parameters;
    }

    LocalDate today() {
        return today;
    }

    /** Adds alternatives, if any. */
    void addAnyOf(List<String> alternatives) {
        if (!alternatives.isEmpty()) {
            conditions.add("(" + String.join(" or ", alternatives) + ")");
        }
    }

    /** Adds a condition with its parameter. */
    void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    /** The text without a meaning in a like pattern. */
    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
