package io.seatwise.training.triage.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.ids.RecommendationId;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Changing a recommendation over REST: what is kept, what is refused and who may. */
@SeatwiseTest
class RecommendationChangesApiTest extends RecommendationsApiScene {

    @Test
    void aChangeIsAnsweredAndKept() throws Exception {
        change(
                        high,
                        "{\"state\":\"PLANNED\",\"assignee\":\"%s\",\"due\":\"2026-04-01\",\"version\":0}"
                                .formatted(trainer))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(high.toString()))
                .andExpect(jsonPath("$.customerName").value("Northwind"))
                .andExpect(jsonPath("$.state").value("PLANNED"))
                .andExpect(jsonPath("$.assignee").value(trainer))
                .andExpect(jsonPath("$.due").value("2026-04-01"))
                .andExpect(jsonPath("$.version").value(1));

        list("state=PLANNED")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(high.toString()))
                .andExpect(jsonPath("$.items[0].assignee").value(trainer))
                .andExpect(jsonPath("$.items[0].due").value("2026-04-01"))
                .andExpect(jsonPath("$.items[0].version").value(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"NEW", "PLANNED", "IN_PROGRESS", "WAITING", "DONE", "DISMISSED", "SNOOZED"})
    void everyStateCanBeSetAndFound(State state) throws Exception {
        String before = state == State.NEW ? "PLANNED" : "NEW";
        change(high, "{\"state\":\"" + before + "\"}").andExpect(status().isOk());

        change(high, "{\"state\":\"" + state + "\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value(state.name()));
        list("state=" + state + "&playbook=low-adoption").andExpect(jsonPath("$.items[*].id", are(high)));
    }

    /** Written down from the issue, not taken from the code. */
    private enum State {
        NEW,
        PLANNED,
        IN_PROGRESS,
        WAITING,
        DONE,
        DISMISSED,
        SNOOZED
    }

    @Test
    void anOlderVersionIsAConflictAndChangesNothing() throws Exception {
        change(high, "{\"state\":\"PLANNED\",\"version\":0}").andExpect(status().isOk());

        problem(change(high, "{\"state\":\"DONE\",\"due\":\"2026-04-01\",\"version\":0}"), 409)
                .andExpect(jsonPath("$.title").value("Conflict"))
                .andExpect(jsonPath("$.detail").value(containsString("its version is now 1")));

        list("playbook=low-adoption")
                .andExpect(jsonPath("$.items[0].state").value("PLANNED"))
                .andExpect(jsonPath("$.items[0].due").value(nullValue()))
                .andExpect(jsonPath("$.items[0].version").value(1));
        change(high, "{\"state\":\"DONE\",\"version\":1}").andExpect(status().isOk());
    }

    @Test
    void withoutAVersionWhateverThereIsIsChanged() throws Exception {
        change(high, "{\"state\":\"PLANNED\",\"version\":0}").andExpect(status().isOk());

        change(high, "{\"state\":\"IN_PROGRESS\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(2));
        change(high, "{\"state\":\"DONE\",\"version\":null}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(3));
    }

    @Test
    void nullTakesAwayAndWhatIsLeftOutStays() throws Exception {
        change(high, "{\"assignee\":\"%s\",\"due\":\"2026-04-01\"}".formatted(trainer))
                .andExpect(status().isOk());

        change(high, "{\"state\":\"PLANNED\"}")
                .andExpect(jsonPath("$.assignee").value(trainer))
                .andExpect(jsonPath("$.due").value("2026-04-01"));
        change(high, "{\"assignee\":null}")
                .andExpect(jsonPath("$.assignee").value(nullValue()))
                .andExpect(jsonPath("$.due").value("2026-04-01"))
                .andExpect(jsonPath("$.state").value("PLANNED"));
        change(high, "{\"due\":null}").andExpect(jsonPath("$.due").value(nullValue()));
        list("playbook=low-adoption")
                .andExpect(jsonPath("$.items[0].assignee").value(nullValue()))
                .andExpect(jsonPath("$.items[0].due").value(nullValue()))
                .andExpect(jsonPath("$.items[0].state").value("PLANNED"));
    }

    @Test
    void anEmptyChangeChangesNothing() throws Exception {
        change(high, "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.version").value(0));
    }

    @Test
    void dismissedAndSnoozedSayWhyAndUntilWhen() throws Exception {
        change(high, "{\"state\":\"DISMISSED\",\"reason\":\"They leave in May\"}")
                .andExpect(jsonPath("$.dismissedReason").value("They leave in May"));
        change(low, "{\"state\":\"SNOOZED\",\"snoozedUntil\":\"2026-03-20\"}")
                .andExpect(jsonPath("$.snoozedUntil").value("2026-03-20"));
        change(middle, "{\"state\":\"SNOOZED\"}")
                .andExpect(jsonPath("$.snoozedUntil").value("2026-04-12"));

        clock.set(LocalDate.of(2026, 3, 20));
        list("state=NEW").andExpect(jsonPath("$.items[*].id", are(low)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"state\":\"BUSY\"}|state",
                "{\"state\":\"planned\"}|state",
                "{\"state\":7}|state",
                "{\"state\":null}|state",
                "{\"due\":\"01/04/2026\"}|due",
                "{\"due\":\"2026-02-30\"}|due",
                "{\"due\":20260401}|due",
                "{\"due\":\"2046-04-01\"}|due",
                "{\"assignee\":[\"a\"]}|assignee",
                "{\"assignee\":\"user@fabrikam.example\"}|assignee",
                "{\"state\":\"SNOOZED\",\"snoozedUntil\":\"2026-03-15\"}|snoozedUntil",
                "{\"pinned\":\"yes\"}|pinned",
                "{\"state\":\"DONE\",\"version\":\"0\"}|version",
                "{\"state\":\"DONE\",\"version\":0.5}|version"
            })
    void aValueThatCannotBeNamesItsFieldAndChangesNothing(String body, String field) throws Exception {
        problem(change(high, body), 400).andExpect(jsonPath("$.detail").value(startsWith(field + ":")));

        list("playbook=low-adoption")
                .andExpect(jsonPath("$.items[0].state").value("NEW"))
                .andExpect(jsonPath("$.items[0].version").value(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "\"DONE\"", "{\"state\":", "''"})
    void bodyWithoutJsonObjectIsABadRequest(String body) throws Exception {
        problem(change(high, body), 400);
    }

    @Test
    void missingAndForeignCardsAreBothNotFound() throws Exception {
        PartnerScope other = data.portfolio().partner("Other", TODAY);
        RecommendationId theirs =
                data.recommendation(other, data.customer(other, "Theirs", null), "low-adoption", 90, TODAY);
        signIn(partner, Role.PARTNER_ADMIN);

        for (String id : new String[] {UUID.randomUUID().toString(), theirs.toString(), "nothing"}) {
            problem(patch(id, "{\"state\":\"DONE\"}"), 404)
                    .andExpect(jsonPath("$.detail").value("There is nothing here that you can see."));
        }
        list("").andExpect(jsonPath("$.items[*].id", containsInAnyOrder(high + "", middle + "", low + "")));
        signIn(other, Role.TRAINING);
        list("").andExpect(jsonPath("$.items[*].id", are(theirs)))
                .andExpect(jsonPath("$.items[0].state").value("NEW"));
    }

    @Test
    void anAssigneeOfAnotherPartnerIsRefused() throws Exception {
        String stranger =
                signIn(data.portfolio().partner("Other", TODAY), Role.TRAINING).actor();
        signIn(partner, Role.TRAINING);

        problem(change(high, "{\"assignee\":\"" + stranger + "\"}"), 400)
                .andExpect(jsonPath("$.detail").value(startsWith("assignee:")))
                .andExpect(jsonPath("$.detail").value(not(containsString(stranger))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ACCOUNT_MANAGER", "VIEWER"})
    void readerCannotChangeAnything(Role role) throws Exception {
        signIn(partner, role);
        problem(change(high, "{\"state\":\"DONE\",\"version\":0}"), 403);

        signIn(partner, Role.PARTNER_ADMIN);
        list("playbook=low-adoption").andExpect(jsonPath("$.items[0].state").value("NEW"));
    }
}
