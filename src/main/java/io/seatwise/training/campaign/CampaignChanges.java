package io.seatwise.training.campaign;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.ids.CampaignId;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes the state of a campaign, with its history and audit, in the caller's transaction. */
@Component
class CampaignChanges {

    private final CampaignStore store;
    private final CampaignSteps steps;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignChanges(
            CampaignStore store, CampaignSteps steps, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Stores a new draft of the current user. */
    Campaign create(PartnerScope scope, NamedCustomer customer, CampaignPlan plan) {
        Campaign campaign = new Campaign(
                CampaignId.random(),
                customer,
                plan,
                new Campaign.Status(CampaignState.DRAFT, null, null, null, 0),
                new Campaign.People(scope.actor(), scope.actor(), null, null, clock.instant()),
                new Campaign.Reach(null, null));
        store.insert(scope, campaign);
        note(scope, campaign, CampaignAction.CREATE, scope.actor(), "");
        return campaign;
    }

    /** What was done, oldest entry first. */
    List<CampaignStep> history(PartnerScope scope, CampaignId id) {
        return steps.of(scope, id);
    }

    /** Whether the current user created, edited or submitted the campaign, in person or through a token. */
    boolean hasWorkedOn(PartnerScope scope, CampaignId id) {
        return steps.hasWorkedOn(scope, id);
    }

    /** Applies a transition made by the current user. */
    Campaign by(PartnerScope scope, Campaign campaign, CampaignAction action, String comment) {
        return take(scope, campaign, action, scope.actor(), comment, null, today());
    }

    /** Applies a transition caused by the calendar. */
    Campaign byDay(PartnerScope scope, Campaign campaign, CampaignAction action, LocalDate day) {
        return take(scope, campaign, action, "", "", null, day);
    }

    /** Moves the campaign to ERROR. */
    Campaign fail(PartnerScope scope, Campaign campaign, CampaignRefusal problem) {
        return take(scope, campaign, CampaignAction.FAIL, "", "", problem, today());
    }

    private Campaign take(
            PartnerScope scope,
            Campaign before,
            CampaignAction action,
            String actor,
            String comment,
            @Nullable CampaignRefusal problem,
            LocalDate day) {
        CampaignState next = CampaignStates.after(before.status().state(), action)
                .orElseThrow(() -> new CampaignRefusedException(
                        CampaignRefusal.WRONG_STATE, before.status().state().name()));
        boolean wasActive = before.status().state() == CampaignState.ACTIVE;
        Campaign after = new Campaign(
                before.id(),
                before.customer(),
                before.plan(),
                new Campaign.Status(
                        next,
                        problem,
                        next == CampaignState.ACTIVE ? day : before.status().activatedOn(),
                        wasActive && next != CampaignState.ACTIVE
                                ? day
                                : before.status().endedOn(),
                        before.status().version() + 1),
                new Campaign.People(
                        before.people().author(),
                        action == CampaignAction.EDIT ? actor : before.people().editedBy(),
                        action == CampaignAction.SUBMIT
                                ? actor
                                : before.people().submittedBy(),
                        action == CampaignAction.APPROVE
                                ? actor
                                : before.people().approver(),
                        clock.instant()),
                before.reach());
        if (!store.update(scope, after)) {
            throw new CampaignRefusedException(CampaignRefusal.CHANGED);
        }
        note(scope, after, action, actor, comment);
        events.publishEvent(new CampaignChanged(scope));
        return after;
    }

    /** Writes down what was done. */
    void note(PartnerScope scope, Campaign campaign, CampaignAction action, String actor, String comment) {
        steps.add(
                scope,
                campaign.id(),
                new CampaignStep(action, campaign.status().state(), actor, clock.instant(), comment));
        CampaignRefusal problem = campaign.status().problem();
        audit.record(
                scope,
                "campaign." + action.name().toLowerCase(Locale.ROOT),
                campaign.customer().id().toString(),
                Audit.about(
                        campaign.id(),
                        campaign.plan().name() + ": " + campaign.status().state()
                                + (problem == null ? "" : ", " + problem)
                                + (actor.isEmpty() ? ", by its schedule" : "")));
    }

    /** Writes down that results were typed. */
    void noteResults(PartnerScope scope, Campaign campaign, int days) {
        audit.record(
                scope,
                "campaign.results",
                campaign.customer().id().toString(),
                Audit.about(campaign.id(), campaign.plan().name() + ": " + Audit.count(days, "day")));
    }
}
