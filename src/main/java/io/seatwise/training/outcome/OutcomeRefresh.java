package io.seatwise.training.outcome;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.derived.Derived;
import io.seatwise.derived.PartnerDerivation;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportApplied;
import io.seatwise.licensing.metrics.MetricsRefresh;
import io.seatwise.training.campaign.CampaignChanged;
import io.seatwise.training.outcome.FinishedWork.Work;
import io.seatwise.training.outcome.OutcomeStore.Due;
import io.seatwise.training.outcome.OutcomeStore.Known;
import io.seatwise.training.triage.WorkChanged;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Computes the outcomes of work that ended. A case is computed again only when one of its days has come, or figures
 * around it have changed.
 */
@Service
public class OutcomeRefresh implements PartnerDerivation {

    /** The name of the derivation. */
    public static final String NAME = "outcomes";

    private final PartnerTransactions transactions;
    private final Derived derived;
    private final OutcomeStore store;
    private final OutcomeFacts facts;
    private final List<FinishedWork> sources;
    private final Clock clock;

    OutcomeRefresh(
            PartnerTransactions transactions,
            Derived derived,
            OutcomeStore store,
            OutcomeFacts facts,
            List<FinishedWork> sources,
            Clock clock) {
        this.transactions = transactions;
        this.derived = derived;
        this.store = store;
        this.facts = facts;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> needs() {
        return Set.of(MetricsRefresh.NAME);
    }

    /** Also keeps the first day that changed, from which days of cases are old. */
    @EventListener
    void on(ImportApplied applied) {
        transactions.run(applied.scope(), () -> store.markDue(applied.scope(), applied.fromDay()));
    }

    @EventListener
    void on(WorkChanged changed) {
        derived.markAll(changed.scope(), NAME);
    }

    @EventListener
    void on(CampaignChanged changed) {
        derived.markAll(changed.scope(), NAME);
    }

    @Override
    public void compute(PartnerScope scope, LocalDate day) {
        List<Work> begun = begun(scope);
        Plan plan = plan(scope, begun, day);
        if (!plan.isEmpty()) {
            compute(scope, begun, plan, day);
        }
    }

    private List<Work> begun(PartnerScope whole) {
        List<Work> begun = new ArrayList<>();
        sources.forEach(source -> begun.addAll(source.begun(whole)));
        return begun;
    }

    /** The cases to compute and the cases to delete. */
    private record Plan(List<Work> cases, Set<OutcomeId> gone, List<Due> due, boolean newDay) {
        boolean isEmpty() {
            return cases.isEmpty() && gone.isEmpty() && due.isEmpty() && !newDay;
        }
    }

    private Plan plan(PartnerScope whole, List<Work> begun, LocalDate today) {
        Map<OutcomeId, Known> known = store.known(whole);
        List<Due> due = store.due(whole);
        Set<OutcomeId> gone = new HashSet<>(known.keySet());
        List<Work> cases = new ArrayList<>();
        for (Work work : begun) {
            LocalDate ended = work.days().ended();
            if (ended != null) {
                gone.remove(work.id());
                Known before = known.get(work.id());
                if (before == null || !before.work().equals(work) || isOld(before, due, today)) {
                    cases.add(work);
                }
            }
        }
        boolean newDay = store.computedFor(whole).filter(today::equals).isEmpty();
        return new Plan(cases, gone, due, newDay);
    }

    private static boolean isOld(Known known, List<Due> due, LocalDate today) {
        for (Map.Entry<Integer, OutcomeState> figure : known.states().entrySet()) {
            LocalDate day = known.ended().plusDays(figure.getKey());
            boolean come = !day.isAfter(today);
            if (come && figure.getValue() == OutcomeState.NOT_YET) {
                return true;
            }
            if (come && due.stream().map(Due::fromDay).anyMatch(fromDay -> fromDay != null && !fromDay.isAfter(day))) {
                return true;
            }
        }
        return false;
    }

    private void compute(PartnerScope whole, List<Work> begun, Plan plan, LocalDate today) {
        store.delete(whole, plan.gone());
        if (!plan.cases().isEmpty()) {
            OutcomeCalculation calculation = new OutcomeCalculation(begun);
            for (Work work : plan.cases()) {
                LocalDate ended = work.days().ended();
                if (ended != null) {
                    compute(whole, calculation, work, ended, today);
                }
            }
        }
        if (!plan.cases().isEmpty() || !plan.gone().isEmpty()) {
            store.replaceUplifts(whole, store.measured(whole));
        }
        store.settle(whole, plan.due());
        store.setComputed(whole, today, clock.instant());
    }

    private void compute(
            PartnerScope whole, OutcomeCalculation calculation, Work work, LocalDate ended, LocalDate today) {
        Map<CustomerId, Course> courses = facts.courses(whole, work, ended);
        Map<CustomerId, Course> others = new HashMap<>(courses);
        Optional<Course> own = Optional.ofNullable(others.remove(work.customer()));
        List<Measurement> measurements = calculation.of(work, ended, own, List.copyOf(others.values()), today);
        store.replace(whole, work, StoredCourse.of(courses, work.customer(), measurements), measurements, today);
    }
}
