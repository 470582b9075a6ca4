package io.seatwise.training.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.adoption.score.ScoreMarkers;
import io.seatwise.base.Ratio;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportState;
import io.seatwise.training.campaign.CampaignImpact.Moment;
import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.CampaignPlan;
import io.seatwise.training.campaign.plan.CampaignRefusal;
import io.seatwise.training.campaign.plan.CampaignWarning;
import io.seatwise.training.campaign.plan.RecipientEstimate;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom a campaign reaches, what came of it and what is to be seen around it. */
abstract class CampaignEffectContract extends CampaignScene {

    @Autowired
    EnteredResults results;

    @Autowired
    ScoreMarkers markers;

    @Test
    void aShortWindowAndFewRecipientsAreWarnedOf() {
        assertThat(warnings(TODAY, TODAY.plusMonths(1).minusDays(2))).contains(CampaignWarning.SHORT_WINDOW);
        assertThat(warnings(TODAY, TODAY.plusMonths(1).minusDays(1))).isEmpty();
        bringScores(TODAY.minusDays(1), 191, 200);
        assertThat(warnings(TODAY, TODAY.plusDays(60))).containsExactly(CampaignWarning.FEW_RECIPIENTS);
        assertThat(CampaignPlan.usualEnd(TODAY)).isEqualTo(TODAY.plusDays(364));
    }

    @Test
    void recipientsComeFromTheInsightOfTheCategory() {
        bringScores(TODAY.minusDays(1), 124, 200);

        RecipientEstimate all = campaigns.estimate(ada, customer, CampaignInsight.MENTIONS, TargetRule.EVERYBODY);
        assertThat(all.people()).isEqualTo(76);
        assertThat(all.day()).isEqualTo(TODAY.minusDays(1));
        assertThat(campaigns
                        .estimate(ada, customer, CampaignInsight.OUTLOOK_MOBILE, TargetRule.EVERYBODY)
                        .reason())
                .isEqualTo(RecipientEstimate.Hidden.NO_FIGURES);
        TargetRule without = new TargetRule(null, List.of(), List.of("Board"));
        assertThat(campaigns
                        .estimate(ada, customer, CampaignInsight.MENTIONS, without)
                        .atMost())
                .isTrue();
        TargetRule sales = new TargetRule(GroupAttribute.DEPARTMENT, List.of("Sales"), List.of());
        assertThat(campaigns
                        .estimate(ada, customer, CampaignInsight.MENTIONS, sales)
                        .reason())
                .isEqualTo(RecipientEstimate.Hidden.NARROWED);
    }

    @Test
    void resultsAreCountsOfDaysOnWhichItWasActive() {
        Campaign active = active(Scenario.MENTIONS, TODAY, TODAY.plusDays(60));
        clock.set(TODAY.plusDays(2));

        assertThat(campaigns.find(ada, active.id()).reach().clickThrough()).isNull();
        results.put(ada, active.id(), List.of(new CampaignResult(TODAY, 0, 0)));
        assertThat(campaigns.find(ada, active.id()).reach().seen()).isZero();
        assertThat(campaigns.find(ada, active.id()).reach().clickThrough()).isNull();
        results.put(
                ada,
                active.id(),
                List.of(new CampaignResult(TODAY, 100, 20), new CampaignResult(TODAY.plusDays(1), 60, 20)));
        assertThat(campaigns.find(ada, active.id()).reach().clickThrough()).isEqualTo(new Ratio(40, 160));
        refused(
                CampaignRefusal.RESULT_DAY,
                () -> results.put(ada, active.id(), List.of(new CampaignResult(TODAY.plusDays(3), 1, 1))));
        refused(
                CampaignRefusal.RESULT_DAY,
                () -> results.put(ada, active.id(), List.of(new CampaignResult(TODAY.minusDays(1), 1, 1))));
        refused(
                CampaignRefusal.RESULT_COUNTS,
                () -> results.put(ada, active.id(), List.of(new CampaignResult(TODAY, 1, 2))));
    }

    @Test
    void resultsAreImportedAndUndone() {
        Campaign active = active(Scenario.MENTIONS, TODAY, TODAY.plusDays(60));
        PartnerScope admin = signIn(Role.PARTNER_ADMIN);
        String header = "campaignId,day,seen,clicks\n";

        bring(header + active.id() + "," + TODAY + ",100,20\n");
        ImportRun run = bring(header + active.id() + "," + TODAY + ",120,30\n");
        assertThat(results.of(admin, active.id())).containsExactly(new CampaignResult(TODAY, 120, 30));
        imports.undo(admin, run.id());
        await().atMost(Duration.ofSeconds(10))
                .pollInSameThread()
                .until(() -> results.of(admin, active.id()).equals(List.of(new CampaignResult(TODAY, 100, 20))));
        ImportRun bad = submit(header
                + UUID.randomUUID() + "," + TODAY + ",100,20\n"
                + active.id() + "," + TODAY.plusDays(1) + ",100,20\n"
                + active.id() + "," + TODAY + ",10,20\n");
        assertThat(bad.state()).isEqualTo(ImportState.REJECTED);
        assertThat(imports.problems(admin, bad.id(), 0, 9))
                .extracting(ImportProblem::column)
                .containsExactlyInAnyOrder("campaignId", "day", "clicks");
    }

    @Test
    void theFigureIsLookedAtBeforeDuringAndAfter() {
        bringScores(TODAY.minusDays(30), 60, 200);
        bringScores(TODAY.minusDays(1), 80, 200);
        Campaign active = active(Scenario.MENTIONS, TODAY, TODAY.plusDays(30));
        clock.set(TODAY.plusDays(31));
        drain.drain(ada);
        bringScores(TODAY.plusDays(30), 120, 200);

        CampaignImpact impact = impacts.of(ada, campaigns.find(ada, active.id()));

        assertThat(impact.points())
                .extracting(point ->
                        point.percent() == null ? null : point.percent().intValue())
                .containsExactly(30, 40, 60, null);
        assertThat(impact.points().getLast().ahead()).isTrue();
        assertThat(impact.change(Moment.BEFORE, Moment.END)).isEqualByComparingTo(BigDecimal.valueOf(30));
        assertThat(impact.change(Moment.BEFORE, Moment.AFTER)).isNull();
    }

    @Test
    void theHistoryIsMarkedWhereACampaignBeganAndEnded() {
        active(Scenario.MENTIONS, TODAY, TODAY.plusDays(30));
        clock.set(TODAY.plusDays(40));
        drain.drain(ada);

        assertThat(markers.between(ada, customer, TODAY.minusDays(5), TODAY.plusDays(40), Locale.ENGLISH))
                .filteredOn(event -> event.text().contains("Our campaign"))
                .extracting(event -> event.day())
                .containsExactly(TODAY, TODAY.plusDays(30));
    }

    private Set<CampaignWarning> warnings(LocalDate start, LocalDate end) {
        return campaigns.warnings(ada, customer, plan(Scenario.MENTIONS, start, end));
    }
}
