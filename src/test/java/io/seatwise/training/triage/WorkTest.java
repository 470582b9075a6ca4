package io.seatwise.training.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    @Test
    void workRemembersWhenItStartedAndEnded() {
        Work planned = Work.UNTOUCHED.apply(WorkChange.to(WorkState.PLANNED), TODAY);
        Work started = planned.apply(WorkChange.to(WorkState.IN_PROGRESS), TODAY.plusDays(1));
        Work waiting = started.apply(WorkChange.to(WorkState.WAITING), TODAY.plusDays(2));
        Work done = waiting.apply(WorkChange.to(WorkState.DONE), TODAY.plusDays(9));

        assertThat(planned.progress().startedDay()).isNull();
        assertThat(waiting.progress().startedDay()).isEqualTo(TODAY.plusDays(1));
        assertThat(done.progress().startedDay()).isEqualTo(TODAY.plusDays(1));
        assertThat(done.progress().doneDay()).isEqualTo(TODAY.plusDays(9));
        assertThat(done.progress().version()).isEqualTo(4);
    }

    @Test
    void cardMovedStraightToDoneStartedOnThatDay() {
        Work done = Work.UNTOUCHED.apply(WorkChange.to(WorkState.DONE), TODAY);

        assertThat(done.progress().startedDay()).isEqualTo(TODAY);
        assertThat(done.apply(WorkChange.assign("ada@contoso.example"), TODAY.plusDays(5))
                        .progress()
                        .doneDay())
                .isEqualTo(TODAY);
    }

    @Test
    void cardMovedBackLosesItsDays() {
        Work done = Work.UNTOUCHED.apply(WorkChange.to(WorkState.DONE), TODAY);

        assertThat(done.apply(WorkChange.to(WorkState.WAITING), TODAY))
                .returns(null, (Work each) -> each.progress().doneDay())
                .returns(TODAY, each -> each.progress().startedDay());
        assertThat(done.apply(WorkChange.to(WorkState.NEW), TODAY).progress().startedDay())
                .isNull();
    }

    @Test
    void aSnoozedOneIsNewAgainOnItsDay() {
        Work snoozed = Work.UNTOUCHED.apply(WorkChange.snooze(TODAY.plusDays(7)), TODAY);

        assertThat(snoozed.on(TODAY.plusDays(6)).state()).isEqualTo(WorkState.SNOOZED);
        assertThat(snoozed.on(TODAY.plusDays(7)))
                .returns(WorkState.NEW, Work::state)
                .returns(null, each -> each.pause().snoozedUntil());
    }

    @Test
    void aSnoozeWithoutADayLastsFourWeeks() {
        assertThat(Work.UNTOUCHED
                        .apply(WorkChange.to(WorkState.SNOOZED), TODAY)
                        .pause()
                        .snoozedUntil())
                .isEqualTo(TODAY.plusDays(28));
    }

    @Test
    void reasonIsKeptOnlyWhileDismissed() {
        Work dismissed = Work.UNTOUCHED.apply(WorkChange.dismiss(" They have a trainer. "), TODAY);

        assertThat(dismissed.pause().dismissedReason()).isEqualTo("They have a trainer.");
        assertThat(dismissed.apply(WorkChange.pin(true), TODAY).pause().dismissedReason())
                .isEqualTo("They have a trainer.");
        assertThat(dismissed.apply(WorkChange.to(WorkState.NEW), TODAY).pause().dismissedReason())
                .isNull();
    }

    @Test
    void missingFieldsStayAndNullRemoves() {
        Work given = Work.UNTOUCHED.apply(
                WorkChange.assign("Ada@Contoso.Example").withDue(TODAY).withState(WorkState.PLANNED), TODAY);

        assertThat(given.apply(WorkChange.NOTHING, TODAY))
                .returns("ada@contoso.example", Work::assignee)
                .returns(TODAY, Work::due)
                .returns(WorkState.PLANNED, Work::state);
        assertThat(given.apply(WorkChange.assign(null), TODAY))
                .returns(null, Work::assignee)
                .returns(TODAY, Work::due);
        assertThat(given.apply(WorkChange.due(null), TODAY).due()).isNull();
    }

    @Test
    void overdueIsWhatIsOpenAfterItsDay() {
        Work due = Work.UNTOUCHED.apply(WorkChange.due(TODAY), TODAY);

        assertThat(due.isOverdue(TODAY)).isFalse();
        assertThat(due.isOverdue(TODAY.plusDays(1))).isTrue();
        assertThat(due.apply(WorkChange.to(WorkState.DONE), TODAY).isOverdue(TODAY.plusDays(1)))
                .isFalse();
    }

    @Test
    void daysAndReasonsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Work.UNTOUCHED.apply(WorkChange.snooze(TODAY), TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("snoozedUntil");
        assertThatThrownBy(() -> Work.UNTOUCHED.apply(WorkChange.due(TODAY.plusYears(11)), TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("due");
        assertThatThrownBy(() -> Work.UNTOUCHED.apply(WorkChange.dismiss("x".repeat(501)), TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason");
    }

    @Test
    void parametersComeBackAsTheyWere() {
        Map<String, List<String>> parameters = Map.of(
                "q", List.of("fab"),
                "playbook", List.of("low-adoption"),
                "state", List.of("PLANNED", "WAITING"),
                "assignee", List.of("none", "ada@contoso.example"),
                "product", List.of("p1"),
                "overdue", List.of("true"),
                "flag", List.of("LOW_ADOPTION"),
                "sort", List.of("due,asc", "priority,desc"));

        assertThat(WorkFilterParameters.parse(parameters).toMap()).isEqualTo(parameters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state=LATER", "sort=name", "sort=priority,up", "customerTenantId=7", "overdue=yes", "size=0"})
    void aParameterThatCannotBeIsNamed(String parameter) {
        String[] parts = parameter.split("=");

        assertThatThrownBy(() -> WorkFilterParameters.parse(Map.of(parts[0], List.of(parts[1]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(parts[0]);
    }
}
