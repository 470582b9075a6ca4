package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.ListOrder;
import io.seatwise.base.NotFoundException;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.ids.CampaignId;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import io.seatwise.training.campaign.plan.CampaignWarning;
import io.seatwise.training.campaign.plan.RecipientEstimate;
import io.seatwise.training.campaign.plan.TargetRule;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Finds, plans and approves campaigns. A campaign is a plan and a record: the portal delivers nothing itself. Every role
 * reads the campaigns of its customers; administrators and the training team create, submit and approve them, two people
 * for each campaign. A refused step throws a {@link CampaignRefusedException} and changes nothing.
 */
@Service
public class Campaigns {

    /** In place of a version: any version. */
    public static final int ANY_VERSION = -1;

    private static final int LONGEST_COMMENT = 1000;

    private final CampaignStore store;
    private final CampaignChanges changes;
    private final CampaignDays days;
    private final Customers customers;
    private final CampaignChecks checks;
    private final PartnerTransactions transactions;

    Campaigns(
            CampaignStore store,
            CampaignChanges changes,
            CampaignDays days,
            Customers customers,
            CampaignChecks checks,
            PartnerTransactions transactions) {
        this.store = store;
        this.changes = changes;
        this.days = days;
        this.customers = customers;
        this.checks = checks;
        this.transactions = transactions;
    }

    /** A page of campaigns, the latest start first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Campaign> page(PartnerScope scope, CampaignFilter filter, int offset, int limit) {
        return page(scope, filter, null, offset, limit);
    }

    /** @param order null for the latest start first */
    @PreAuthorize(Roles.CAN_READ)
    public List<Campaign> page(
            PartnerScope scope, CampaignFilter filter, @Nullable ListOrder<CampaignSort> order, int offset, int limit) {
        return transactions.read(scope, () -> store.page(scope, filter, order, offset, limit));
    }

    @PreAuthorize(Roles.CAN_READ)
    public long count(PartnerScope scope, CampaignFilter filter) {
        return transactions.read(scope, () -> store.count(scope, filter));
    }

    /**
     * Finds a campaign.
     *
     * @throws NotFoundException when the scope may not see it
     */
    @PreAuthorize(Roles.CAN_READ)
    public Campaign find(PartnerScope scope, CampaignId id) {
        return transactions.read(scope, () -> store.visible(scope, id));
    }

    /** The history of a campaign, oldest entry first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<CampaignStep> history(PartnerScope scope, CampaignId id) {
        return transactions.read(
                scope, () -> changes.history(scope, store.visible(scope, id).id()));
    }

    /** Creates a draft. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign create(PartnerScope scope, CustomerId customerId, CampaignPlan plan) {
        plan.check();
        return transactions.write(scope, () -> {
            Customer customer = customers
                    .find(scope, customerId)
                    .orElseThrow(() -> new NotFoundException("No customer " + customerId));
            checks.checkAllowed(scope, customerId, plan);
            return changes.create(scope, new NamedCustomer(customerId, customer.name()), plan);
        });
    }

    /** Changes the plan of a draft; a rejected campaign becomes a draft again. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign edit(PartnerScope scope, CampaignId id, CampaignPlan plan, int version) {
        plan.check();
        return transactions.write(scope, () -> {
            Campaign before = current(scope, id, version);
            checks.checkAllowed(scope, before.customer().id(), plan);
            return changes.by(scope, before.with(plan), CampaignAction.EDIT, "");
        });
    }

    /** Creates a draft with the same plan; a start in the past is moved to today, with the same duration. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign copy(PartnerScope scope, CampaignId id) {
        Campaign campaign = find(scope, id);
        CampaignPlan plan = campaign.plan();
        LocalDate start = plan.schedule().start().isBefore(changes.today())
                ? changes.today()
                : plan.schedule().start();
        LocalDate end = start.plusDays(
                ChronoUnit.DAYS.between(plan.schedule().start(), plan.schedule().end()));
        return create(
                scope,
                campaign.customer().id(),
                new CampaignPlan(
                        plan.name(),
                        plan.subject(),
                        plan.message(),
                        plan.target(),
                        new CampaignPlan.Schedule(start, end, plan.schedule().frequency())));
    }

    /** Submits a draft for approval. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign submit(PartnerScope scope, CampaignId id, int version, String comment) {
        return transactions.write(scope, () -> {
            Campaign campaign = current(scope, id, version);
            checks.checkPossible(campaign, CampaignAction.SUBMIT);
            checks.checkReady(scope, campaign);
            return changes.by(scope, campaign, CampaignAction.SUBMIT, clean(comment));
        });
    }

    /** Withdraws a submitted campaign, which becomes a draft again. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign withdraw(PartnerScope scope, CampaignId id, int version, String comment) {
        return take(scope, id, version, CampaignAction.WITHDRAW, comment);
    }

    /** Approves a campaign of another person: it is scheduled, or active at once when its first day has come. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign approve(PartnerScope scope, CampaignId id, int version, String comment) {
        return transactions.write(scope, () -> {
            Campaign campaign = current(scope, id, version);
            checks.checkPossible(campaign, CampaignAction.APPROVE);
            if (changes.hasWorkedOn(scope, id)) {
                throw new CampaignRefusedException(CampaignRefusal.OWN_CAMPAIGN);
            }
            checks.checkReady(scope, campaign);
            Campaign approved = changes.by(scope, campaign, CampaignAction.APPROVE, clean(comment));
            return approved.plan().schedule().start().isAfter(changes.today())
                    ? approved
                    : changes.byDay(scope, approved, CampaignAction.ACTIVATE, changes.today());
        });
    }

    /** Whether the caller created, edited or submitted the campaign, in person or through a token, and so may not approve it. */
    @PreAuthorize(Roles.CAN_READ)
    public boolean isOwn(PartnerScope scope, Campaign campaign) {
        return transactions.read(scope, () -> changes.hasWorkedOn(scope, campaign.id()));
    }

    /** Rejects a submitted campaign; the comment gives the reason. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign reject(PartnerScope scope, CampaignId id, int version, String comment) {
        if (comment.isBlank()) {
            find(scope, id);
            throw new CampaignRefusedException(CampaignRefusal.COMMENT_MISSING);
        }
        return take(scope, id, version, CampaignAction.REJECT, comment);
    }

    /** Cancels a campaign before or during its run. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign cancel(PartnerScope scope, CampaignId id, int version, String comment) {
        return take(scope, id, version, CampaignAction.CANCEL, comment);
    }

    /** The number of people that a campaign would reach, from the primary insight of its category. */
    @PreAuthorize(Roles.CAN_READ)
    public RecipientEstimate estimate(
            PartnerScope scope, CustomerId customerId, CampaignInsight insight, TargetRule target) {
        return checks.estimate(scope, customerId, insight, target);
    }

    /** Returns warnings that do not block submission. */
    @PreAuthorize(Roles.CAN_READ)
    public Set<CampaignWarning> warnings(PartnerScope scope, CustomerId customerId, CampaignPlan plan) {
        return checks.warnings(scope, customerId, plan);
    }

    /** The reasons why the customer cannot have campaigns, if any. */
    @PreAuthorize(Roles.CAN_READ)
    public List<CampaignRefusal> obstacles(PartnerScope scope, CustomerId customerId) {
        return checks.obstacles(scope, customerId);
    }

    private Campaign take(PartnerScope scope, CampaignId id, int version, CampaignAction action, String comment) {
        return transactions.write(scope, () -> changes.by(scope, current(scope, id, version), action, clean(comment)));
    }

    /** Settles the campaigns within the transaction, so that nobody approves a campaign that has just expired. */
    private Campaign current(PartnerScope scope, CampaignId id, int version) {
        days.settle(scope);
        Campaign campaign = store.visible(scope, id);
        if (version != ANY_VERSION && campaign.status().version() != version) {
            throw new CampaignRefusedException(CampaignRefusal.CHANGED);
        }
        return campaign;
    }

    private static String clean(String comment) {
        return comment.strip().substring(0, Math.min(comment.strip().length(), LONGEST_COMMENT));
    }
}
