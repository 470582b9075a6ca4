package io.seatwise.demo;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.demo.DemoPeople.DemoPartner;
import io.seatwise.demo.DemoPeople.DemoPerson;
import io.seatwise.training.triage.PastWork;
import io.seatwise.training.triage.WorkChange;
import io.seatwise.training.triage.WorkFilterParameters;
import io.seatwise.training.triage.WorkItem;
import io.seatwise.training.triage.WorkNotes;
import io.seatwise.training.triage.WorkQueue;
import io.seatwise.training.triage.WorkState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo partner's training team at work: some cards of each state, with people, days, notes and ticks. */
@Component
@ConditionalOnProperty("seatwise.demo")
class DemoTraining {

    private static final int CARDS = 36;
    private static final int LEFT_ALONE = 10;
    private static final List<WorkState> STATES = List.of(
            WorkState.PLANNED,
            WorkState.IN_PROGRESS,
            WorkState.NEW,
            WorkState.WAITING,
            WorkState.DONE,
            WorkState.NEW,
            WorkState.PLANNED,
            WorkState.DISMISSED,
            WorkState.IN_PROGRESS);
    private static final List<String> NOTES = List.of(
            "Called the IT lead; a session fits in the week after next.",
            "Sent the short videos first, as the playbook says.",
            "They ask for material in German for the works council.");

    private final WorkQueue queue;
    private final WorkNotes notes;
    private final PastWork past;
    private final DemoCampaigns campaigns;
    private final Scopes scopes;

    DemoTraining(WorkQueue queue, WorkNotes notes, PastWork past, DemoCampaigns campaigns, Scopes scopes) {
        this.scopes = scopes;
        this.campaigns = campaigns;
        this.queue = queue;
        this.notes = notes;
        this.past = past;
    }

    /** Does nothing where somebody has already begun. */
    void work(PartnerScope scope, DemoPartner partner, List<DemoCustomer> customers, LocalDate today) {
        workOnQueue(scope, partner, customers, today);
        addCampaigns(partner, scope, customers, today);
    }

    private void workOnQueue(PartnerScope scope, DemoPartner partner, List<DemoCustomer> customers, LocalDate today) {
        WorkFilterParameters begun = WorkFilterParameters.parse(Map.of("state", List.of("PLANNED", "IN_PROGRESS")));
        if (queue.count(scope, begun.filter()) > 0) {
            return;
        }
        List<String> team = partner.people().stream()
                .filter(person -> person.role() == Role.TRAINING || person.role() == Role.PARTNER_ADMIN)
                .map(DemoPerson::email)
                .toList();
        trained(scope, customers, team, today);
        WorkFilterParameters fresh = WorkFilterParameters.parse(Map.of("state", List.of("NEW")));
        List<WorkItem> items = queue.page(scope, fresh.filter(), List.of(), 0, CARDS);
        for (int number = 0; number < items.size(); number++) {
            change(scope, items.get(number), number, team, today);
        }
    }

    /** Trainings of the months before, as the figures of these customers tell. */
    private void trained(PartnerScope scope, List<DemoCustomer> customers, List<String> team, LocalDate today) {
        int number = 0;
        for (DemoCustomer customer : customers) {
            LocalDate done = customer.trainedUntil(today);
            if (done != null) {
                WorkFilterParameters low = WorkFilterParameters.parse(Map.of(
                        "customerTenantId", List.of(customer.id().toString()), "playbook", List.of("low-adoption")));
                for (WorkItem item : queue.page(scope, low.filter(), List.of(), 0, 1)) {
                    past.add(scope, item.id(), team.get(number++ % team.size()), done.minusDays(21), done, done);
                }
            }
        }
    }

    private void change(PartnerScope scope, WorkItem item, int number, List<String> team, LocalDate today) {
        WorkState state = STATES.get(number % STATES.size());
        if (number % LEFT_ALONE == 1) {
            LocalDate begun = today.minusDays(17L + number);
            past.add(scope, item.id(), team.get(number % team.size()), begun, today.minusDays(number % 5), null);
        } else if (state == WorkState.DISMISSED) {
            queue.change(scope, item.id(), WorkChange.dismiss("They have a trainer of their own."), 0);
        } else if (state != WorkState.NEW) {
            LocalDate due = today.plusDays((number * 5) % 30 - 6);
            queue.change(
                    scope,
                    item.id(),
                    WorkChange.to(state)
                            .withAssignee(team.get(number % team.size()))
                            .withDue(due),
                    0);
            if (number % 3 == 0) {
                notes.add(scope, item.id(), NOTES.get(number / 3 % NOTES.size()));
            }
            if (state == WorkState.IN_PROGRESS) {
                notes.tick(scope, item.id(), 0, true);
            }
        } else if (number == 2) {
            queue.change(scope, item.id(), WorkChange.pin(true), 0);
        }
    }

    /** Two people are needed for one; a partner without a training team has none yet. */
    private void addCampaigns(
            DemoPartner partner, PartnerScope administrator, List<DemoCustomer> customers, LocalDate today) {
        partner.people().stream()
                .filter(person -> person.role() == Role.TRAINING)
                .findFirst()
                .ifPresent(trainer -> campaigns.add(
                        scopes.forJob(administrator.partnerId(), partner.name(), trainer.email()),
                        administrator,
                        customers,
                        today));
    }
}
