package io.seatwise.training.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.training.campaign.plan.CampaignInsight;
import io.seatwise.training.campaign.plan.RecipientEstimate;
import io.seatwise.training.campaign.plan.Scenario;
import io.seatwise.training.campaign.plan.TargetRule;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The state machine of section 4.2 of the reference, step by step. */
class CampaignStatesTest {

    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static final LocalDate END = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "DRAFT, SUBMIT, PENDING_APPROVAL",
        "DRAFT, EDIT, DRAFT",
        "DRAFT, CANCEL, CANCELED",
        "PENDING_APPROVAL, APPROVE, SCHEDULED",
        "PENDING_APPROVAL, REJECT, REJECTED",
        "PENDING_APPROVAL, WITHDRAW, DRAFT",
        "REJECTED, EDIT, DRAFT",
        "REJECTED, SUBMIT, PENDING_APPROVAL",
        "SCHEDULED, ACTIVATE, ACTIVE",
        "SCHEDULED, CANCEL, CANCELED",
        "ACTIVE, COMPLETE, COMPLETED",
        "ACTIVE, CANCEL, CANCELED",
        "ACTIVE, FAIL, ERROR"
    })
    void anActionLeadsOn(CampaignState from, CampaignAction action, CampaignState to) {
        assertThat(CampaignStates.after(from, action)).contains(to);
    }

    @ParameterizedTest
    @EnumSource(
            value = CampaignState.class,
            names = {"COMPLETED", "CANCELED"})
    void nothingLeadsOutOfTheEnd(CampaignState state) {
        assertThat(CampaignStates.possible(state)).isEmpty();
    }

    @Test
    void draftIsScheduledOnlyAfterApproval() {
        Set<CampaignState> approvable = EnumSet.noneOf(CampaignState.class);
        for (CampaignState state : CampaignState.values()) {
            for (CampaignAction action : CampaignAction.values()) {
                if (CampaignStates.after(state, action).equals(java.util.Optional.of(CampaignState.SCHEDULED))) {
                    approvable.add(state);
                    assertThat(action).isEqualTo(CampaignAction.APPROVE);
                }
            }
        }
        assertThat(approvable).containsExactly(CampaignState.PENDING_APPROVAL);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-03-31, SCHEDULED, -",
                "2026-04-01, SCHEDULED, ACTIVATE",
                "2026-06-30, ACTIVE, -",
                "2026-07-01, ACTIVE, COMPLETE",
                "2026-06-30, PENDING_APPROVAL, -",
                "2026-07-01, PENDING_APPROVAL, REJECT",
                "2026-07-01, DRAFT, -",
                "2026-07-01, CANCELED, -"
            })
    void theDayDoesItsPart(LocalDate day, CampaignState state, CampaignAction expected) {
        assertThat(CampaignStates.dueOn(day, state, START, END).orElse(null)).isEqualTo(expected);
    }

    @Test
    void aMessageHasItsOwnInsightAndATrainingAnyOther() {
        assertThat(Scenario.MENTIONS.insights()).containsExactly(CampaignInsight.MENTIONS);
        assertThat(Scenario.TRAINING.insights())
                .contains(CampaignInsight.LICENCE_USE, CampaignInsight.MEETINGS)
                .doesNotContain(CampaignInsight.MENTIONS, CampaignInsight.TEAMS_CHAT);
    }

    @Test
    void theEstimateIsTheDenominatorLessTheNumeratorAndHiddenBelowTen() {
        assertThat(RecipientEstimate.of(124L, 200L, START, TargetRule.EVERYBODY).people())
                .isEqualTo(76);
        assertThat(RecipientEstimate.of(190L, 200L, START, TargetRule.EVERYBODY).people())
                .isEqualTo(10);
        RecipientEstimate few = RecipientEstimate.of(191L, 200L, START, TargetRule.EVERYBODY);
        assertThat(few.people()).isNull();
        assertThat(few.reason()).isEqualTo(RecipientEstimate.Hidden.FEW);
        assertThat(RecipientEstimate.of(null, 200L, START, TargetRule.EVERYBODY).reason())
                .isEqualTo(RecipientEstimate.Hidden.NO_FIGURES);
    }
}
