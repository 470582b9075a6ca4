package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A filter as SQL on the aliases {@code r} of {@code renewal} and, where needed, {@code c} of {@code customer}.
 *
 * @param needsCustomer whether the customer has to be joined to answer it
 */
record RenewalConditions(String sql, Map<String, Object> parameters, boolean needsCustomer) {

    static RenewalConditions of(PartnerScope scope, RenewalFilter filter, LocalDate today) {
        Map<String, Object> parameters = scope.parameters();
        List<String> conditions = new ArrayList<>();
        conditions.add("r.partner_id = :partner");
        boolean needsCustomer = !scope.seesAllCustomers() || filter.isAboutSomeCustomers();
        if (needsCustomer) {
            conditions.add(scope.customerFilter("c"));
        }
        Integer within = filter.within();
        if (within != null) {
            conditions.add("r.end_key >= :today and r.end_key <= :last");
            parameters.put("today", today);
            parameters.put("last", today.plusDays(within));
        }
        if (!filter.outcomes().isEmpty()) {
            conditions.add("r.outcome in (:outcomes)");
            parameters.put(
                    "outcomes", filter.outcomes().stream().map(Enum::name).toList());
        }
        if (filter.accountManager() != null) {
            conditions.add("lower(c.account_manager) = :manager");
            parameters.put("manager", filter.accountManager());
        }
        if (filter.customerTenantId() != null) {
            conditions.add("r.tenant_id = :tenant");
            parameters.put("tenant", filter.customerTenantId());
        }
        return new RenewalConditions(String.join(" and ", conditions), parameters, needsCustomer);
    }
}
