package io.seatwise.training.report;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Roles;
import io.seatwise.base.NotFoundException;
import io.seatwise.branding.Brandings;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.portfolio.CustomerProducts;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.ProductMoney;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.OutcomeFigure;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.recommendation.rule.RuleSettings;
import io.seatwise.training.report.CustomerPlan.Step;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkQueue;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Makes the plan of one page for a customer. */
@Service
public class CustomerPlans {

    private static final int OPEN = 200;

    private final CustomerQueries customers;
    private final RuleSettings rules;
    private final WorkQueue queue;
    private final Playbooks playbooks;
    private final Brandings brandings;
    private final Clock clock;
    private final CustomerProducts products;
    private final PlanHistories histories;

    CustomerPlans(
            CustomerQueries customers,
            CustomerProducts products,
            RuleSettings rules,
            WorkQueue queue,
            Playbooks playbooks,
            PlanHistories histories,
            Brandings brandings,
            Clock clock) {
        this.histories = histories;
        this.products = products;
        this.customers = customers;
        this.rules = rules;
        this.queue = queue;
        this.playbooks = playbooks;
        this.brandings = brandings;
        this.clock = clock;
    }

    /**
     * The plan as of today, with playbooks in this language.
     *
     * @param since the day that progress is measured from; null for that of the last plan
     * @throws IllegalArgumentException for a day that cannot be compared with
     * @throws NotFoundException when the customer does not exist or is not visible
     */
    @PreAuthorize(Roles.CAN_READ)
    public CustomerPlan of(PartnerScope scope, CustomerId customerId, Locale locale, @Nullable LocalDate since) {
        CustomerRow customer =
                customers.find(scope, customerId).orElseThrow(() -> new NotFoundException("Customer " + customerId));
        Map<String, Playbook> byCode = playbooks.byCode(scope);
        List<WorkItem> open = queue.page(scope, WorkFilter.of(customerId), List.of(), 0, OPEN).stream()
                .filter(item -> item.state().isOpen()
                        && !item.recommendation().isAboutData()
                        && byCode.containsKey(item.recommendation().reason().playbookCode()))
                .toList();
        List<Step> steps = steps(open, byCode, locale);
        int shown = steps.stream().mapToInt(step -> step.items().size()).sum();
        List<ProductPosition> owned = products.of(scope, customerId);
        return new CustomerPlan(
                customer,
                new CustomerPlan.Partner(scope.partnerName(), brandings.of(scope)),
                LocalDate.now(clock),
                new CustomerPlan.Licences(
                        unused(scope, customerId, owned),
                        owned.stream()
                                .filter(CustomerPlans::isInflated)
                                .map(ProductPosition::productName)
                                .toList()),
                new CustomerPlan.Advice(steps, open.size() - shown),
                histories.of(scope, customer, steps, since));
    }

    private List<UnusedSeats> unused(PartnerScope scope, CustomerId customerId, List<ProductPosition> owned) {
        BigDecimal target =
                BigDecimal.valueOf(rules.of(scope).settings().targets().usagePercent());
        Map<String, ProductMoney> money = products.moneyOf(scope, customerId);
        return owned.stream()
                .filter(product -> !isInflated(product))
                .filter(product -> product.usage().entitlements().usage() != null
                        && product.usage().entitlements().usage().isBelowPercent(target))
                .map(product -> UnusedSeats.of(product, money.getOrDefault(product.productId(), ProductMoney.NONE)))
                .filter(unused -> unused.seats() > 0)
                .sorted(Comparator.comparingLong(UnusedSeats::seats)
                        .reversed()
                        .thenComparing(unused -> unused.product().productName()))
                .limit(CustomerPlan.MOST_PRODUCTS)
                .toList();
    }

    private static boolean isInflated(ProductPosition product) {
        return product.flags().contains(Flag.INFLATED);
    }

    /** @param open by priority, the highest first */
    private static List<Step> steps(List<WorkItem> open, Map<String, Playbook> byCode, Locale locale) {
        Map<String, List<WorkItem>> byPlaybook = open.stream()
                .collect(Collectors.groupingBy(
                        item -> item.recommendation().reason().playbookCode(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byPlaybook.entrySet().stream()
                .limit(CustomerPlan.MOST_STEPS)
                .map(entry -> step(Objects.requireNonNull(byCode.get(entry.getKey())), entry.getValue(), locale))
                .toList();
    }

    private static Step step(Playbook playbook, List<WorkItem> items, Locale locale) {
        return new Step(
                playbook.isAsShipped() ? playbook.code() : null,
                playbook.content(locale),
                items.stream().limit(CustomerPlan.MOST_ITEMS).toList());
    }

    /** Of an outcome the newest day that was measured. */
    static OutcomeFigure newest(Outcome outcome) {
        return outcome.findings().figures().reversed().stream()
                .filter(figure -> figure.measured().isPresent())
                .findFirst()
                .orElseThrow();
    }
}
