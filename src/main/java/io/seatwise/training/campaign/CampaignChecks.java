package io.seatwise.training.campaign;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.adoption.score.AdoptionScore;
import io.seatwise.adoption.score.AdoptionScores;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignRefusedException;
import io.seatwise.training.campaign.plan.CampaignWarning;
import io.seatwise.training.campaign.plan.RecipientEstimate;
import io.seatwise.training.campaign.plan.TargetRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Checks the steps of campaigns, for {@link Campaigns}: refusals, warnings and the estimated number of recipients. */
@Component
class CampaignChecks {

    private static final int MANY = 3;

    private final CampaignStore store;
    private final CampaignChanges changes;
    private final CampaignDays days;
    private final PrivacySettings privacy;
    private final AdoptionScores scores;
    private final PartnerTransactions transactions;

    CampaignChecks(
            CampaignStore store,
            CampaignChanges changes,
            CampaignDays days,
            PrivacySettings privacy,
            AdoptionScores scores,
            PartnerTransactions transactions) {
        this.store = store;
        this.changes = changes;
        this.days = days;
        this.privacy = privacy;
        this.scores = scores;
        this.transactions = transactions;
    }

    /** The number of people that a campaign would reach, from the primary insight of its category. */
    RecipientEstimate estimate(PartnerScope scope, CustomerId customer, CampaignInsight insight, TargetRule target) {
        ScoreCategory category = insight.category();
        if (category == null) {
            return RecipientEstimate.of(null, null, null, target);
        }
        AdoptionScore score = scores.of(scope, customer, null);
        return score.category(category)
                .map(each -> RecipientEstimate.of(
                        each.primary().primaryNumerator(), each.primary().primaryDenominator(), score.day(), target))
                .orElseGet(() -> RecipientEstimate.of(null, null, score.day(), target));
    }

    /** Returns warnings that do not block submission. */
    Set<CampaignWarning> warnings(PartnerScope scope, CustomerId customer, CampaignPlan plan) {
        Set<CampaignWarning> warnings = EnumSet.noneOf(CampaignWarning.class);
        if (plan.isShort()) {
            warnings.add(CampaignWarning.SHORT_WINDOW);
        }
        if (plan.message().texts().size() < 2) {
            warnings.add(CampaignWarning.ONE_LANGUAGE);
        }
        if (estimate(scope, customer, plan.subject().insight(), plan.target()).reason()
                == RecipientEstimate.Hidden.FEW) {
            warnings.add(CampaignWarning.FEW_RECIPIENTS);
        }
        long others = transactions.read(
                scope,
                () -> store
                        .holding(
                                scope,
                                customer,
                                plan.schedule().start(),
                                plan.schedule().end())
                        .stream()
                        .filter(each -> each.plan().subject().insight()
                                != plan.subject().insight())
                        .count());
        if (others + 1 >= MANY) {
            warnings.add(CampaignWarning.MANY_AT_ONCE);
        }
        return warnings;
    }

    /** The reasons why the customer cannot have campaigns, if any. */
    List<CampaignRefusal> obstacles(PartnerScope scope, CustomerId customer) {
        return transactions.read(
                scope,
                () -> new ArrayList<>(days.obstacle(scope, customer).stream().toList()));
    }

    /** @throws CampaignRefusedException when the state of the campaign forbids the action */
    void checkPossible(Campaign campaign, CampaignAction action) {
        if (CampaignStates.after(campaign.status().state(), action).isEmpty()) {
            throw new CampaignRefusedException(
                    CampaignRefusal.WRONG_STATE, campaign.status().state().name());
        }
    }

    /** @throws CampaignRefusedException when the customer cannot have this campaign */
    void checkAllowed(PartnerScope scope, CustomerId customer, CampaignPlan plan) {
        days.obstacle(scope, customer).ifPresent(refusal -> {
            throw new CampaignRefusedException(refusal);
        });
        if (!plan.target().isWhole() && !privacy.of(scope, customer).groupsOn()) {
            throw new CampaignRefusedException(CampaignRefusal.GROUPS_OFF);
        }
    }

    /** @throws CampaignRefusedException when the campaign cannot be submitted or approved */
    void checkReady(PartnerScope scope, Campaign campaign) {
        CampaignPlan plan = campaign.plan();
        plan.check();
        checkAllowed(scope, campaign.customer().id(), plan);
        if (plan.schedule().end().isBefore(changes.today())) {
            throw new CampaignRefusedException(CampaignRefusal.ENDED);
        }
        store.lockCustomer(scope, campaign.customer().id());
        store
                .holding(
                        scope,
                        campaign.customer().id(),
                        plan.schedule().start(),
                        plan.schedule().end())
                .stream()
                .filter(other ->
                        other.plan().subject().insight() == plan.subject().insight()
                                && !other.id().equals(campaign.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw new CampaignRefusedException(
                            CampaignRefusal.INSIGHT_TAKEN,
                            "%s, %s to %s"
                                    .formatted(
                                            other.plan().name(),
                                            other.plan().schedule().start(),
                                            other.plan().schedule().end()));
                });
    }
}
