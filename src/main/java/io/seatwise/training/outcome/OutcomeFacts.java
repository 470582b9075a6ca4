package io.seatwise.training.outcome;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.benchmark.SizeBand;
import io.seatwise.adoption.score.CategoryLevels;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.positions.UsageLevels;
import io.seatwise.training.outcome.Course.Customer;
import io.seatwise.training.outcome.FinishedWork.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads how a figure went, of a trained customer and of all that might be its peers, seven days each. What lies too far
 * from the customer at the start is not read further. Runs in the caller's transaction.
 */
@Repository
class OutcomeFacts {

    private final JdbcClient jdbc;
    private final UsageLevels usage;
    private final CategoryLevels categories;

    OutcomeFacts(JdbcClient jdbc, UsageLevels usage, CategoryLevels categories) {
        this.jdbc = jdbc;
        this.usage = usage;
        this.categories = categories;
    }

    /** The courses by customer, the trained one's among them where it has figures. */
    Map<CustomerId, Course> courses(
            PartnerScope scope, Work work, LocalDate ended, Map<CustomerId, Customer> customers) {
        List<CustomerId> candidates =
                new ArrayList<>(usage.customersWith(scope, work.target().productId()));
        if (!candidates.contains(work.customer())) {
            candidates.add(work.customer());
        }
        Map<CustomerId, Double> start = on(scope, candidates, work.target(), work.started());
        Double own = start.get(work.customer());
        if (own == null) {
            return Map.of();
        }
        List<CustomerId> near = start.entrySet().stream()
                .filter(entry -> Math.abs(entry.getValue() - own) <= MatchStep.WIDE_USAGE.points())
                .map(Map.Entry::getKey)
                .filter(customers::containsKey)
                .toList();
        List<Map<CustomerId, Double>> before = new ArrayList<>();
        Course.BEFORE.forEach(days -> before.add(
                days == 0
                        ? start
                        : on(scope, near, work.target(), work.started().minusDays(days))));
        List<Map<CustomerId, Double>> after = new ArrayList<>();
        Course.AFTER.forEach(days -> after.add(on(scope, near, work.target(), ended.plusDays(days))));
        Map<CustomerId, Course> courses = new HashMap<>();
        for (CustomerId customerId : near) {
            Customer customer = customers.get(customerId);
            if (customer != null) {
                courses.put(customerId, new Course(customer, line(before, customerId), line(after, customerId)));
            }
        }
        return courses;
    }

    /** What customers are matched by. */
    Map<CustomerId, Customer> customers(PartnerScope scope) {
        Map<CustomerId, Customer> customers = new HashMap<>();
        jdbc.sql("""
                        select c.tenant_id, c.region, coalesce(c.licensed_users, m.sold) as size
                        from customer c
                        left join customer_metrics m on m.partner_id = c.partner_id and m.tenant_id = c.tenant_id
                        where c.partner_id = :partner
                        """).param("partner", scope.partnerId()).query(row -> {
            CustomerId customerId = CustomerId.of(row, "tenant_id");
            String region = row.getString("region");
            customers.put(
                    customerId,
                    new Customer(
                            customerId,
                            SizeBand.of(row.getObject("size", Long.class)),
                            region == null || region.isBlank()
                                    ? null
                                    : region.strip().toLowerCase(Locale.ROOT)));
        });
        return customers;
    }

    private Map<CustomerId, Double> on(
            PartnerScope scope, Collection<CustomerId> customerIds, Target target, LocalDate day) {
        return target.category() == null
                ? usage.on(scope, customerIds, target.productId(), target.workloadCode(), day)
                : categories.on(scope, customerIds, target.category(), day, UsageLevels.OLDEST_DAYS);
    }

    private static List<@Nullable Double> line(List<Map<CustomerId, Double>> days, CustomerId customerId) {
        List<@Nullable Double> line = new ArrayList<>();
        days.forEach(day -> line.add(day.get(customerId)));
        return line;
    }
}
