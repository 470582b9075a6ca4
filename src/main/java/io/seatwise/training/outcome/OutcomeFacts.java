package io.seatwise.training.outcome;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.benchmark.SizeBand;
import io.seatwise.adoption.score.CategoryLevels;
import io.seatwise.base.UuidArray;
import io.seatwise.customers.CustomerPages;
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
 * from the customer at the start is not kept or read further. Runs in the caller's transaction.
 */
@Repository
class OutcomeFacts {

    private final JdbcClient jdbc;
    private final UsageLevels usage;
    private final CategoryLevels categories;
    private final CustomerPages pages;

    OutcomeFacts(JdbcClient jdbc, UsageLevels usage, CategoryLevels categories, CustomerPages pages) {
        this.jdbc = jdbc;
        this.usage = usage;
        this.categories = categories;
        this.pages = pages;
    }

    /** The courses by customer, the trained one's among them where it has figures; empty where it has none. */
    Map<CustomerId, Course> courses(PartnerScope scope, Work work, LocalDate ended) {
        Double own = on(
                        scope,
                        List.of(work.customer()),
                        work.target(),
                        work.days().started())
                .get(work.customer());
        Map<CustomerId, Customer> near = new HashMap<>(matchable(scope, List.of(work.customer())));
        if (own == null || near.isEmpty()) {
            return Map.of();
        }
        Map<CustomerId, Double> start = new HashMap<>(Map.of(work.customer(), own));
        String product = work.target().productId();
        pages.forEachNotArchived(scope, some -> {
            Map<CustomerId, Double> levels = on(
                    scope,
                    product == null ? some : usage.having(scope, some, product),
                    work.target(),
                    work.days().started());
            levels.values().removeIf(level -> Math.abs(level - own) > MatchStep.WIDE_USAGE.points());
            start.putAll(levels);
            near.putAll(matchable(scope, levels.keySet()));
        });
        List<Map<CustomerId, Double>> before = new ArrayList<>();
        Course.BEFORE.forEach(days -> before.add(
                days == 0
                        ? start
                        : on(
                                scope,
                                near.keySet(),
                                work.target(),
                                work.days().started().minusDays(days))));
        List<Map<CustomerId, Double>> after = new ArrayList<>();
        Course.AFTER.forEach(days -> after.add(on(scope, near.keySet(), work.target(), ended.plusDays(days))));
        Map<CustomerId, Course> courses = new HashMap<>();
        near.forEach((customerId, customer) ->
                courses.put(customerId, new Course(customer, line(before, customerId), line(after, customerId))));
        return courses;
    }

    /** What these customers are matched by. */
    private Map<CustomerId, Customer> matchable(PartnerScope scope, Collection<CustomerId> customerIds) {
        Map<CustomerId, Customer> customers = new HashMap<>();
        UuidArray.forEachChunk(
                customerIds,
                some -> jdbc.sql("""
                        select c.tenant_id, c.region, coalesce(c.licensed_users, m.sold) as size
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join customer c on c.partner_id = :partner and c.tenant_id = id.tenant_id
                        left join customer_metrics m on m.partner_id = :partner and m.tenant_id = id.tenant_id
                        where c.partner_id = :partner
                        """)
                        .param("partner", scope.partnerId())
                        .param("ids", some)
                        .query(row -> {
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
                        }));
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
