package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.NotFoundException;
import io.seatwise.customers.Customers;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes over campaigns that began before the portal was used, with who made and approved them and what came back. */
@Service
public class PastCampaigns {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final CampaignStore store;
    private final CampaignSteps steps;
    private final CampaignResults results;
    private final Customers customers;
    private final PartnerTransactions transactions;
    private final Clock clock;

    PastCampaigns(
            CampaignStore store,
            CampaignSteps steps,
            CampaignResults results,
            Customers customers,
            PartnerTransactions transactions,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.results = results;
        this.customers = customers;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds one that has begun; it is active or completed by its window.
     *
     * @throws CampaignRefusedException when it has not begun, when author and approver are the same, or when another
     *     holds the insight on these days
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public CampaignId add(
            PartnerScope scope,
            CustomerId customerId,
            CampaignPlan plan,
            String author,
            String approver,
            List<CampaignResult> counts) {
        plan.check();
        if (author.equalsIgnoreCase(approver)) {
            throw new CampaignRefusedException(CampaignRefusal.OWN_CAMPAIGN);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (plan.schedule().start().isAfter(today)) {
            throw new CampaignRefusedException(CampaignRefusal.WINDOW);
        }
        return transactions.write(scope, () -> {
            String customer = customers
                    .find(scope, customerId)
                    .orElseThrow(() -> new NotFoundException("No customer " + customerId))
                    .name();
            boolean over = plan.schedule().end().isBefore(today);
            store.lockCustomer(scope, customerId);
            if (!over
                    && store
                            .holding(
                                    scope,
                                    customerId,
                                    plan.schedule().start(),
                                    plan.schedule().end())
                            .stream()
                            .anyMatch(other -> other.plan().subject().insight()
                                    == plan.subject().insight())) {
                throw new CampaignRefusedException(CampaignRefusal.INSIGHT_TAKEN);
            }
            Campaign campaign = new Campaign(
                    CampaignId.random(),
                    new NamedCustomer(customerId, customer),
                    plan,
                    new Campaign.Status(
                            over ? CampaignState.COMPLETED : CampaignState.ACTIVE,
                            null,
                            plan.schedule().start(),
                            over ? plan.schedule().end() : null,
                            0),
                    new Campaign.People(author, author, author, approver, clock.instant()),
                    new Campaign.Reach(null, null));
            store.insert(scope, campaign);
            writeHistory(scope, campaign);
            results.put(scope, campaign.id(), counts);
            return campaign.id();
        });
    }

    private void writeHistory(PartnerScope scope, Campaign campaign) {
        CampaignPlan plan = campaign.plan();
        LocalDate start = plan.schedule().start();
        step(
                scope,
                campaign,
                CampaignAction.CREATE,
                CampaignState.DRAFT,
                campaign.people().author(),
                start.minusDays(9));
        step(
                scope,
                campaign,
                CampaignAction.SUBMIT,
                CampaignState.PENDING_APPROVAL,
                campaign.people().author(),
                start.minusDays(8));
        String approver = campaign.people().approver();
        step(
                scope,
                campaign,
                CampaignAction.APPROVE,
                CampaignState.SCHEDULED,
                approver == null ? "" : approver,
                start.minusDays(6));
        step(scope, campaign, CampaignAction.ACTIVATE, CampaignState.ACTIVE, "", start);
        if (campaign.status().state() == CampaignState.COMPLETED) {
            step(
                    scope,
                    campaign,
                    CampaignAction.COMPLETE,
                    CampaignState.COMPLETED,
                    "",
                    plan.schedule().end().plusDays(1));
        }
    }

    private void step(
            PartnerScope scope,
            Campaign campaign,
            CampaignAction action,
            CampaignState state,
            String actor,
            LocalDate day) {
        Instant at = day.atTime(NOON).toInstant(ZoneOffset.UTC);
        steps.add(scope, campaign.id(), new CampaignStep(action, state, actor, at, ""));
    }
}
