package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.adoption.score.AdoptionScores;
import io.seatwise.base.NotFoundException;
import io.seatwise.customers.Customer;
import io.seatwise.customers.Customers;
import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import io.seatwise.training.campaign.plan.CampaignWarning;
import io.seatwise.training.campaign.plan.RecipientEstimate;
import io.seatwise.training.campaign.plan.TargetRule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Campaigns as plans and records: the portal delivers nothing itself. Every role reads those of the customers that it
 * sees; administrators and the training team make, submit and approve them, two people for each. What is not possible
 * is a {@link CampaignRefusedException} and changes nothing.
 */
@Service
public class Campaigns {

    /** In place of a version: whatever it is now. */
    public static final int ANY_VERSION = -1;

    private static final int LONGEST_COMMENT = 1000;
    private static final int MANY = 3;

    private final CampaignStore store;
    private final CampaignSteps steps;
    private final CampaignResults results;
    private final CampaignChanges changes;
    private final CampaignDays days;
    private final Customers customers;
    private final PrivacySettings privacy;
    private final AdoptionScores scores;
    private final PartnerTransactions transactions;
    private final Clock clock;

    Campaigns(
            CampaignStore store,
            CampaignSteps steps,
            CampaignResults results,
            CampaignChanges changes,
            CampaignDays days,
            Customers customers,
            PrivacySettings privacy,
            AdoptionScores scores,
            PartnerTransactions transactions,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.results = results;
        this.changes = changes;
        this.days = days;
        this.customers = customers;
        this.privacy = privacy;
        this.scores = scores;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those with the latest start first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Campaign> page(PartnerScope scope, CampaignFilter filter, int offset, int limit) {
        return transactions.read(scope, () -> store.page(scope, filter, offset, limit));
    }

    @PreAuthorize(Roles.CAN_READ)
    public long count(PartnerScope scope, CampaignFilter filter) {
        return transactions.read(scope, () -> store.count(scope, filter));
    }

    /** @throws NotFoundException when this scope does not see it */
    @PreAuthorize(Roles.CAN_READ)
    public Campaign find(PartnerScope scope, UUID id) {
        return transactions.read(scope, () -> visible(scope, id));
    }

    /** What has happened to it, oldest first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<CampaignStep> history(PartnerScope scope, UUID id) {
        return transactions.read(scope, () -> steps.of(scope, visible(scope, id).id()));
    }

    /** Its results by day, oldest first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<CampaignResult> results(PartnerScope scope, UUID id) {
        return transactions.read(
                scope, () -> results.of(scope, visible(scope, id).id()));
    }

    /** The completed campaigns of all customers that the scope sees. */
    @PreAuthorize(Roles.CAN_READ)
    public List<FinishedCampaign> finished(PartnerScope scope) {
        CampaignFilter completed = new CampaignFilter("", null, Set.of(CampaignState.COMPLETED), Set.of());
        return transactions.read(
                scope,
                () -> store.page(scope, completed, 0, Integer.MAX_VALUE).stream()
                        .map(Campaigns::finished)
                        .toList());
    }

    /** A new draft. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign create(PartnerScope scope, UUID tenantId, CampaignPlan plan) {
        plan.check();
        return transactions.write(scope, () -> {
            Customer customer =
                    customers.find(scope, tenantId).orElseThrow(() -> new NotFoundException("No customer " + tenantId));
            checkAllowed(scope, tenantId, plan);
            Campaign campaign = new Campaign(
                    UUID.randomUUID(),
                    tenantId,
                    customer.name(),
                    plan,
                    CampaignState.DRAFT,
                    null,
                    scope.actor(),
                    scope.actor(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    clock.instant(),
                    0);
            store.insert(scope, campaign);
            changes.note(scope, campaign, CampaignAction.CREATE, scope.actor(), "");
            return campaign;
        });
    }

    /** Changes the plan of a draft; one that was rejected becomes a draft again. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign edit(PartnerScope scope, UUID id, CampaignPlan plan, int version) {
        plan.check();
        return transactions.write(scope, () -> {
            Campaign before = current(scope, id, version);
            checkAllowed(scope, before.tenantId(), plan);
            return changes.by(scope, before.with(plan), CampaignAction.EDIT, "");
        });
    }

    /** A new draft with the same plan; days that have passed are moved to today. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign copy(PartnerScope scope, UUID id) {
        Campaign campaign = find(scope, id);
        CampaignPlan plan = campaign.plan();
        LocalDate start = plan.start().isBefore(changes.today()) ? changes.today() : plan.start();
        LocalDate end = start.plusDays(ChronoUnit.DAYS.between(plan.start(), plan.end()));
        return create(
                scope,
                campaign.tenantId(),
                new CampaignPlan(
                        plan.name(),
                        plan.scenario(),
                        plan.insight(),
                        plan.playbookCode(),
                        plan.texts(),
                        plan.link(),
                        plan.target(),
                        start,
                        end,
                        plan.frequency()));
    }

    /** Asks for approval. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign submit(PartnerScope scope, UUID id, int version, String comment) {
        return transactions.write(scope, () -> {
            Campaign campaign = current(scope, id, version);
            checkPossible(campaign, CampaignAction.SUBMIT);
            checkReady(scope, campaign);
            return changes.by(scope, campaign, CampaignAction.SUBMIT, clean(comment));
        });
    }

    /** Takes the question back; it is a draft again. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign withdraw(PartnerScope scope, UUID id, int version, String comment) {
        return take(scope, id, version, CampaignAction.WITHDRAW, comment);
    }

    /** Approves it, as a second person: it is scheduled, or active at once when its first day has come. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign approve(PartnerScope scope, UUID id, int version, String comment) {
        return transactions.write(scope, () -> {
            Campaign campaign = current(scope, id, version);
            checkPossible(campaign, CampaignAction.APPROVE);
            if (steps.hasWorkedOn(scope, id)) {
                throw new CampaignRefusedException(CampaignRefusal.OWN_CAMPAIGN);
            }
            checkReady(scope, campaign);
            Campaign approved = changes.by(scope, campaign, CampaignAction.APPROVE, clean(comment));
            return approved.plan().start().isAfter(changes.today())
                    ? approved
                    : changes.byDay(scope, approved, CampaignAction.ACTIVATE, changes.today());
        });
    }

    /** Whether the caller has created, edited or submitted it, in person or by a token, and so may not approve it. */
    @PreAuthorize(Roles.CAN_READ)
    public boolean isOwn(PartnerScope scope, Campaign campaign) {
        return transactions.read(scope, () -> steps.hasWorkedOn(scope, campaign.id()));
    }

    /** Rejects it; the comment says why. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign reject(PartnerScope scope, UUID id, int version, String comment) {
        if (comment.isBlank()) {
            find(scope, id);
            throw new CampaignRefusedException(CampaignRefusal.COMMENT_MISSING);
        }
        return take(scope, id, version, CampaignAction.REJECT, comment);
    }

    /** Ends it before its time, or gives it up. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public Campaign cancel(PartnerScope scope, UUID id, int version, String comment) {
        return take(scope, id, version, CampaignAction.CANCEL, comment);
    }

    /** Puts the results of these days in the place of what was said of them before. */
    @PreAuthorize(Roles.CAN_TRAIN)
    public void putResults(PartnerScope scope, UUID id, List<CampaignResult> counts) {
        transactions.run(scope, () -> {
            days.settle(scope);
            Campaign campaign = visible(scope, id);
            for (CampaignResult result : counts) {
                CampaignRefusal fault = CampaignResults.fault(campaign, result, changes.today());
                if (fault != null) {
                    throw new CampaignRefusedException(fault);
                }
            }
            results.put(scope, id, counts);
            changes.noteResults(scope, campaign, counts.size());
        });
    }

    /** How many people it would reach, from the primary insight of its category. */
    @PreAuthorize(Roles.CAN_READ)
    public RecipientEstimate estimate(PartnerScope scope, UUID tenantId, CampaignInsight insight, TargetRule target) {
        ScoreCategory category = insight.category();
        if (category == null) {
            return RecipientEstimate.of(null, null, null, target);
        }
        AdoptionScore score = scores.of(scope, tenantId, null);
        return score.category(category)
                .map(each ->
                        RecipientEstimate.of(each.primaryNumerator(), each.primaryDenominator(), score.day(), target))
                .orElseGet(() -> RecipientEstimate.of(null, null, score.day(), target));
    }

    /** Returns warnings that do not block submission. */
    @PreAuthorize(Roles.CAN_READ)
    public Set<CampaignWarning> warnings(PartnerScope scope, UUID tenantId, CampaignPlan plan) {
        Set<CampaignWarning> warnings = EnumSet.noneOf(CampaignWarning.class);
        if (plan.isShort()) {
            warnings.add(CampaignWarning.SHORT_WINDOW);
        }
        if (plan.texts().size() < 2) {
            warnings.add(CampaignWarning.ONE_LANGUAGE);
        }
        if (estimate(scope, tenantId, plan.insight(), plan.target()).reason() == RecipientEstimate.Hidden.FEW) {
            warnings.add(CampaignWarning.FEW_RECIPIENTS);
        }
        long others = transactions.read(
                scope,
                () -> store.holding(scope, tenantId, plan.start(), plan.end()).stream()
                        .filter(each -> each.plan().insight() != plan.insight())
                        .count());
        if (others + 1 >= MANY) {
            warnings.add(CampaignWarning.MANY_AT_ONCE);
        }
        return warnings;
    }

    /** What keeps the customer from having campaigns, if anything. */
    @PreAuthorize(Roles.CAN_READ)
    public List<CampaignRefusal> obstacles(PartnerScope scope, UUID tenantId) {
        return transactions.read(
                scope,
                () -> new ArrayList<>(days.obstacle(scope, tenantId).stream().toList()));
    }

    private Campaign take(PartnerScope scope, UUID id, int version, CampaignAction action, String comment) {
        return transactions.write(scope, () -> changes.by(scope, current(scope, id, version), action, clean(comment)));
    }

    /** Settled within the transaction, so that nobody approves what has just been rejected by its day. */
    private Campaign current(PartnerScope scope, UUID id, int version) {
        days.settle(scope);
        Campaign campaign = visible(scope, id);
        if (version != ANY_VERSION && campaign.version() != version) {
            throw new CampaignRefusedException(CampaignRefusal.CHANGED);
        }
        return campaign;
    }

    private Campaign visible(PartnerScope scope, UUID id) {
        return store.find(scope, id).orElseThrow(() -> new NotFoundException("No campaign " + id));
    }

    private static void checkPossible(Campaign campaign, CampaignAction action) {
        if (CampaignStates.after(campaign.state(), action).isEmpty()) {
            throw new CampaignRefusedException(
                    CampaignRefusal.WRONG_STATE, campaign.state().name());
        }
    }

    private void checkAllowed(PartnerScope scope, UUID tenantId, CampaignPlan plan) {
        days.obstacle(scope, tenantId).ifPresent(refusal -> {
            throw new CampaignRefusedException(refusal);
        });
        if (!plan.target().isWhole() && !privacy.of(scope, tenantId).groupsOn()) {
            throw new CampaignRefusedException(CampaignRefusal.GROUPS_OFF);
        }
    }

    private void checkReady(PartnerScope scope, Campaign campaign) {
        CampaignPlan plan = campaign.plan();
        plan.check();
        checkAllowed(scope, campaign.tenantId(), plan);
        if (plan.end().isBefore(changes.today())) {
            throw new CampaignRefusedException(CampaignRefusal.ENDED);
        }
        store.lockCustomer(scope, campaign.tenantId());
        store.holding(scope, campaign.tenantId(), plan.start(), plan.end()).stream()
                .filter(other ->
                        other.plan().insight() == plan.insight() && !other.id().equals(campaign.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw new CampaignRefusedException(
                            CampaignRefusal.INSIGHT_TAKEN,
                            "%s, %s to %s"
                                    .formatted(
                                            other.plan().name(),
                                            other.plan().start(),
                                            other.plan().end()));
                });
    }

    private static String clean(String comment) {
        String stripped = comment.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST_COMMENT));
    }

    private static FinishedCampaign finished(Campaign campaign) {
        CampaignPlan plan = campaign.plan();
        LocalDate start = campaign.activatedOn();
        return new FinishedCampaign(
                campaign.id(),
                campaign.tenantId(),
                plan.playbookCode(),
                plan.insight().category(),
                plan.insight(),
                start == null ? plan.start() : start,
                plan.end());
    }
}
