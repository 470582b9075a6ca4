package io.seatwise.demo;

import io.seatwise.access.PartnerScope;
import io.seatwise.demo.DemoCustomer.Character;
import io.seatwise.ids.CustomerId;
import io.seatwise.training.campaign.Campaign;
import io.seatwise.training.campaign.CampaignResult;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.campaign.PastCampaigns;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignTemplates;
import io.seatwise.training.campaign.plan.Frequency;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Campaigns in every state for the demo: some have run, some run, some wait for a word. */
@Component
@ConditionalOnProperty("seatwise.demo")
class DemoCampaigns {

    private static final int COMPLETED = 8;
    private static final int ACTIVE = 6;
    private static final int NEEDED = 20;
    private static final int SMALLEST = 40;
    private static final Scenario[] SCENARIOS = Scenario.values();

    private final Campaigns campaigns;
    private final PastCampaigns past;
    private final CampaignTemplates templates;

    DemoCampaigns(Campaigns campaigns, PastCampaigns past, CampaignTemplates templates) {
        this.campaigns = campaigns;
        this.past = past;
        this.templates = templates;
    }

    /**
     * @param author acts as who plans
     * @param approver acts as who decides
     */
    void add(PartnerScope author, PartnerScope approver, List<DemoCustomer> customers, LocalDate today) {
        List<CustomerId> chosen = customers.stream()
                .filter(customer -> customer.organisation().seats() >= SMALLEST
                        && customer.story().character() != Character.WITHOUT_FIGURES
                        && customer.story().character() != Character.TRIAL_ONLY)
                .map(DemoCustomer::id)
                .limit(NEEDED)
                .toList();
        if (chosen.size() < NEEDED || campaigns.count(author, io.seatwise.training.campaign.CampaignFilter.ALL) > 0) {
            return;
        }
        int next = 0;
        for (int i = 0; i < COMPLETED; i++) {
            LocalDate start = today.minusDays(120L - 5L * i);
            ran(author, approver, chosen.get(next++), plan(i, start, start.plusDays(41)), today);
        }
        for (int i = 0; i < ACTIVE; i++) {
            LocalDate start = today.minusDays(40L - 4L * i);
            ran(author, approver, chosen.get(next++), plan(i + 2, start, start.plusDays(89)), today);
        }
        Campaign scheduled = submitted(author, chosen.get(next++), plan(0, today.plusDays(9), today.plusDays(98)));
        campaigns.approve(approver, scheduled.id(), scheduled.status().version(), "");
        submitted(author, chosen.get(next++), plan(3, today.plusDays(14), today.plusDays(34)));
        submitted(author, chosen.get(next++), plan(4, today.plusDays(7), today.plusDays(371)));
        Campaign rejected = submitted(author, chosen.get(next++), plan(1, today.plusDays(5), today.plusDays(60)));
        campaigns.reject(
                approver, rejected.id(), rejected.status().version(), "The works council wants to see the text first.");
        Campaign canceled = submitted(author, chosen.get(next++), plan(5, today.plusDays(5), today.plusDays(60)));
        campaigns.cancel(author, canceled.id(), canceled.status().version(), "The customer trains on site instead.");
        campaigns.create(author, chosen.get(next), plan(2, today.plusDays(21), today.plusDays(385)));
    }

    private void ran(
            PartnerScope author, PartnerScope approver, CustomerId customer, CampaignPlan plan, LocalDate today) {
        Random random = new Random(customer.value().getLeastSignificantBits());
        List<CampaignResult> counts = new ArrayList<>();
        LocalDate last = plan.schedule().end().isBefore(today) ? plan.schedule().end() : today.minusDays(1);
        int level = 40 + random.nextInt(120);
        for (LocalDate day = plan.schedule().start(); !day.isAfter(last); day = day.plusDays(7)) {
            int seen = Math.max(10, level - counts.size() * 9 + random.nextInt(15));
            counts.add(new CampaignResult(day, seen, seen * (4 + random.nextInt(14)) / 100));
        }
        past.add(author, customer, plan, author.actor(), approver.actor(), counts);
    }

    private Campaign submitted(PartnerScope author, CustomerId customer, CampaignPlan plan) {
        Campaign draft = campaigns.create(author, customer, plan);
        return campaigns.submit(author, draft.id(), draft.status().version(), "");
    }

    /** The one of its category. */
    private static String playbook(Scenario scenario) {
        return switch (scenario) {
            case TEAMS_CHAT, MENTIONS -> "score-communication";
            case OUTLOOK_MOBILE -> "score-mobility";
            case TRAINING -> "low-adoption";
            default -> "score-content-collaboration";
        };
    }

    private CampaignPlan plan(int number, LocalDate start, LocalDate end) {
        Scenario scenario = SCENARIOS[number % SCENARIOS.length];
        return new CampaignPlan(
                templates.name(scenario, Locale.ENGLISH),
                new CampaignPlan.Subject(scenario, scenario.insight(), playbook(scenario)),
                new CampaignPlan.Message(
                        templates.of(scenario, 1 + number % Scenario.TEMPLATES),
                        "https://support.microsoft.com/training"),
                TargetRule.EVERYBODY,
                new CampaignPlan.Schedule(start, end, Frequency.values()[number % 2]));
    }
}
