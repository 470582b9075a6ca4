package io.seatwise.training.report;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.playbook.Playbook;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.report.CustomerPlan.Advice;
import io.seatwise.training.report.CustomerPlan.Step;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkQueue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Creates the steps of a plan from the customer's open recommendations. */
@Component
class PlanAdvice {

    private static final int OPEN = 200;

    private final WorkQueue queue;
    private final Playbooks playbooks;

    PlanAdvice(WorkQueue queue, Playbooks playbooks) {
        this.queue = queue;
        this.playbooks = playbooks;
    }

    /** What to do next, with playbooks in this language. */
    Advice of(PartnerScope scope, CustomerId customer, Locale locale) {
        Map<String, Playbook> byCode = playbooks.byCode(scope);
        List<WorkItem> open = queue.page(scope, WorkFilter.of(customer), List.of(), 0, OPEN).stream()
                .filter(item -> item.state().isOpen()
                        && !item.recommendation().isAboutData()
                        && byCode.containsKey(item.recommendation().reason().playbookCode()))
                .toList();
        List<Step> steps = steps(open, byCode, locale);
        int shown = steps.stream().mapToInt(step -> step.items().size()).sum();
        return new Advice(steps, open.size() - shown);
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
}
