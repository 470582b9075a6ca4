package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.privacy.CampaignConsents;
import io.seatwise.adoption.privacy.CampaignsSwitchedOff;
import io.seatwise.adoption.privacy.PeopleDataRemoved;
import io.seatwise.adoption.privacy.PeopleExperiencesOptedOut;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.derived.PartnerDerivation;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Begins and ends campaigns with the day, and stops them when their customer opts out. The partner's job follows the
 * day; a change to a campaign follows it first, in its own transaction, so that nobody acts on yesterday's state.
 */
@Component
class CampaignDays implements PartnerDerivation {

    static final String NAME = "campaigns";

    private static final Set<CampaignState> OPEN =
            EnumSet.of(CampaignState.PENDING_APPROVAL, CampaignState.SCHEDULED, CampaignState.ACTIVE);

    private final CampaignStore store;
    private final CampaignChanges changes;
    private final CampaignResults results;
    private final PrivacySettings privacy;
    private final CampaignConsents consents;
    private final PartnerTransactions transactions;

    CampaignDays(
            CampaignStore store,
            CampaignChanges changes,
            CampaignResults results,
            PrivacySettings privacy,
            CampaignConsents consents,
            PartnerTransactions transactions) {
        this.store = store;
        this.changes = changes;
        this.results = results;
        this.privacy = privacy;
        this.consents = consents;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean followsDay() {
        return true;
    }

    @Override
    public void compute(PartnerScope scope, LocalDate day) {
        turn(scope, day);
    }

    /** Applies what the day has made due, before a change in the caller's transaction. */
    void settle(PartnerScope scope) {
        if (store.anyDue(scope, changes.today())) {
            turn(scope, changes.today());
        }
    }

    @EventListener
    void on(PeopleExperiencesOptedOut out) {
        stop(out.scope(), out.customer(), CampaignRefusal.PEOPLE_OPTED_OUT);
    }

    @EventListener
    void on(CampaignsSwitchedOff off) {
        stop(off.scope(), off.customer(), CampaignRefusal.CAMPAIGNS_OFF);
    }

    @EventListener
    void on(PeopleDataRemoved removed) {
        transactions.run(removed.scope(), () -> results.forget(removed.scope(), removed.customer()));
    }

    /** What keeps a campaign from being active at this customer, if anything. */
    Optional<CampaignRefusal> obstacle(PartnerScope scope, CustomerId customer) {
        if (privacy.optedOut(scope).contains(customer)) {
            return Optional.of(CampaignRefusal.PEOPLE_OPTED_OUT);
        }
        return consents.switchedOff(scope).contains(customer)
                ? Optional.of(CampaignRefusal.CAMPAIGNS_OFF)
                : Optional.empty();
    }

    private void turn(PartnerScope scope, LocalDate today) {
        for (Campaign open : store.inStates(scope, OPEN)) {
            Campaign campaign = open;
            Optional<CampaignAction> due = due(campaign, today);
            while (due.isPresent()) {
                campaign = take(scope, campaign, due.get());
                due = due(campaign, today);
            }
        }
    }

    private Campaign take(PartnerScope scope, Campaign campaign, CampaignAction action) {
        CampaignPlan plan = campaign.plan();
        if (action == CampaignAction.ACTIVATE) {
            Optional<CampaignRefusal> obstacle =
                    obstacle(scope, campaign.customer().id());
            return obstacle.isPresent()
                    ? changes.fail(scope, campaign, obstacle.get())
                    : changes.byDay(scope, campaign, action, plan.schedule().start());
        }
        return changes.byDay(scope, campaign, action, plan.schedule().end());
    }

    private static Optional<CampaignAction> due(Campaign campaign, LocalDate today) {
        CampaignPlan plan = campaign.plan();
        return CampaignStates.dueOn(
                today,
                campaign.status().state(),
                plan.schedule().start(),
                plan.schedule().end());
    }

    private void stop(PartnerScope scope, CustomerId customer, CampaignRefusal why) {
        transactions.run(scope, () -> {
            turn(scope, changes.today());
            store.inStates(scope, OPEN).stream()
                    .filter(campaign -> campaign.customer().id().equals(customer))
                    .forEach(campaign -> changes.fail(scope, campaign, why));
        });
    }
}
