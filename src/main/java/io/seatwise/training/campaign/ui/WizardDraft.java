package io.seatwise.training.campaign.ui;

import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.draft.CampaignDraft;
import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignText;
import io.seatwise.training.campaign.plan.Frequency;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The values of the wizard so far. The steps of the wizard read them, their fields change them. */
final class WizardDraft {

    @Nullable
    CustomerId customer;

    String name = "";
    Scenario scenario = Scenario.SAVE_TO_CLOUD;
    CampaignInsight insight = CampaignInsight.SAVE_TO_CLOUD;
    String playbook = "";
    Map<String, CampaignText> texts = new TreeMap<>();
    String link = "";
    TargetRule target = TargetRule.EVERYBODY;
    LocalDate start;
    LocalDate end;
    Frequency frequency = Frequency.WEEKLY;

    /** The version of the campaign that is being changed; null for a new one. */
    @Nullable
    Integer version;

    /** Runs after each change of a field. */
    Runnable onChange = () -> {};

    WizardDraft(LocalDate today) {
        start = today.plusDays(7);
        end = CampaignPlan.usualEnd(start);
    }

    static WizardDraft of(@Nullable CustomerId customer, CampaignPlan plan) {
        WizardDraft draft = new WizardDraft(plan.schedule().start());
        draft.customer = customer;
        draft.name = plan.name();
        draft.scenario = plan.subject().scenario();
        draft.insight = plan.subject().insight();
        draft.playbook =
                plan.subject().playbookCode() == null ? "" : plan.subject().playbookCode();
        draft.texts = new TreeMap<>(plan.message().texts());
        draft.link = plan.message().link();
        draft.target = plan.target();
        draft.start = plan.schedule().start();
        draft.end = plan.schedule().end();
        draft.frequency = plan.schedule().frequency();
        return draft;
    }

    static WizardDraft of(CampaignDraft kept) {
        WizardDraft draft = of(kept.customer(), kept.plan());
        draft.version = kept.version();
        return draft;
    }

    /** What is kept of it. */
    CampaignDraft kept() {
        return new CampaignDraft(customer, plan(), version);
    }

    /** A language whose fields are both empty is left out. */
    CampaignPlan plan() {
        Map<String, CampaignText> filled = new TreeMap<>();
        texts.forEach((language, text) -> {
            if (!text.title().isEmpty() || !text.body().isEmpty()) {
                filled.put(language, text);
            }
        });
        return new CampaignPlan(
                name,
                new CampaignPlan.Subject(scenario, insight, playbook),
                new CampaignPlan.Message(filled, link),
                target,
                new CampaignPlan.Schedule(start, end, frequency));
    }
}
