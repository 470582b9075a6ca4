package io.seatwise.renewals;

import io.seatwise.access.PartnerScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A filter as SQL on the alias {@code r}, which stands for {@code renewal} or {@code renewal_manager_day}.
 *
 * @param isAboutAll whether it asks for the renewals of all customers of the partner
 * @param isAboutOne whether it asks for those of one customer
 */
record RenewalConditions(String sql, Map<String, Object> parameters, boolean isAboutAll, boolean isAboutOne) {

    /** Each renewal as a sum of one, for the few renewals of a single customer. */
    private static final String SINGLE = """
            (select single.partner_id, single.tenant_id, single.end_key, single.manager, single.outcome,
                coalesce(single.currency, '') as currency, 1 as subscriptions, single.at_stake, single.extended_cost,
                case when single.money_unknown then 1 else 0 end as unknown_count
            from renewal single)""";

    static RenewalConditions of(PartnerScope scope, RenewalFilter filter, LocalDate today) {
        Map<String, Object> parameters = scope.parameters();
        List<String> conditions = new ArrayList<>();
        conditions.add("r.partner_id = :partner");
        if (!scope.seesAllCustomers()) {
            conditions.add(scope.managerFilter("r.manager"));
        }
        Integer within = filter.within();
        if (within != null) {
            conditions.add("r.end_key >= :today and r.end_key <= :last");
            parameters.put("today", today);
            parameters.put("last", today.plusDays(within));
        }
        if (filter.endsOn() != null) {
            conditions.add("r.end_key = :endsOn");
            parameters.put("endsOn", filter.endsOn());
        }
        if (!filter.outcomes().isEmpty()) {
            conditions.add("r.outcome in (:outcomes)");
            parameters.put(
                    "outcomes", filter.outcomes().stream().map(Enum::name).toList());
        }
        if (filter.accountManager() != null) {
            conditions.add("r.manager = :manager");
            parameters.put("manager", filter.accountManager());
        }
        if (filter.customer() != null) {
            conditions.add("r.tenant_id = :tenant");
            parameters.put("tenant", filter.customer());
        }
        boolean one = filter.customer() != null;
        return new RenewalConditions(
                String.join(" and ", conditions),
                parameters,
                scope.seesAllCustomers() && filter.accountManager() == null && !one,
                one);
    }

    /** The sums to add up, with their condition: what follows {@code from}. */
    String sums() {
        return (isAboutOne ? SINGLE : isAboutAll ? "renewal_day" : "renewal_manager_day") + " r where " + sql;
    }

    /** {@link #sums()} with the column {@code manager}. */
    String sumsByManager() {
        return (isAboutOne ? SINGLE : "renewal_manager_day") + " r where " + sql;
    }
}
