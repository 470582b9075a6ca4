package io.seatwise.training.triage.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.training.triage.TriageData;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Issue 4, item 7: {@code GET /recommendations} and {@code PATCH /recommendations/{id}}. */
@SeatwiseTest
class RecommendationsApiTest {

    private static final String CALL = "/api/v1/recommendations";
    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    WebApplicationContext context;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    TestClock clock;

    private TriageData data;
    private PartnerScope partner;
    private String trainer;
    private UUID fabrikam;
    private UUID northwind;
    private UUID high;
    private UUID middle;
    private UUID low;
    private MockMvc api;

    @BeforeEach
    void prepare() {
        data = new TriageData(transactions, jdbc, scopes);
        partner = data.portfolio().partner("Contoso", TODAY);
        fabrikam = data.customer(partner, "Fabrikam", null);
        northwind = data.customer(partner, "Northwind", null);
        high = data.recommendation(partner, northwind, "LOW_USAGE", "low-adoption", 80, TODAY);
        middle = data.recommendation(partner, fabrikam, "first-time-users", 50, TODAY);
        low = data.recommendation(partner, northwind, "first-time-users", 50, TODAY);
        api = MockMvcBuilders.webAppContextSetup(context).build();
        trainer = signIn(partner, Role.TRAINING).actor();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void oneIsSentAsTheIssueSays() throws Exception {
        list("playbook=low-adoption")
                .andExpect(jsonPath("$.length()").value(2))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].id").value(high.toString()))
                .andExpect(jsonPath("$.items[0].customerTenantId").value(northwind.toString()))
                .andExpect(jsonPath("$.items[0].customerName").value("Northwind"))
                .andExpect(jsonPath("$.items[0].playbook").value("low-adoption"))
                .andExpect(jsonPath("$.items[0].product").value("p1"))
                .andExpect(jsonPath("$.items[0].workload").value(nullValue()))
                .andExpect(jsonPath("$.items[0].reason").isString())
                .andExpect(jsonPath("$.items[0].priority").value(80.0))
                .andExpect(jsonPath("$.items[0].factors", hasSize(1)))
                .andExpect(jsonPath("$.items[0].factors[0].code").value("ENTITLEMENTS_BELOW_TARGET"))
                .andExpect(jsonPath("$.items[0].factors[0].value").value(80.0))
                .andExpect(jsonPath("$.items[0].factors[0].weight").value(1.0))
                .andExpect(jsonPath("$.items[0].expectedGain.amount").value(15.0))
                .andExpect(jsonPath("$.items[0].expectedGain.basis").value("TARGET"))
                .andExpect(jsonPath("$.items[0].state").value("NEW"))
                .andExpect(jsonPath("$.items[0].assignee").value(nullValue()))
                .andExpect(jsonPath("$.items[0].due").value(nullValue()))
                .andExpect(jsonPath("$.items[0].version").value(0));
    }

    @Test
    void theHighestPriorityComesFirstAndTiesByName() throws Exception {
        for (String sort : new String[] {"", "sort=priority,desc"}) {
            list(sort)
                    .andExpect(jsonPath("$.total").value(3))
                    .andExpect(jsonPath("$.items[*].id", are(high, middle, low)));
        }
        list("sort=priority,asc").andExpect(jsonPath("$.items[*].id", are(middle, low, high)));
        list("sort=customerName,desc&sort=priority,desc").andExpect(jsonPath("$.items[*].id", are(high, low, middle)));
    }

    @Test
    void whatHasNoDueDayComesLastEitherWay() throws Exception {
        change(low, "{\"due\":\"2026-04-01\"}").andExpect(status().isOk());
        change(high, "{\"due\":\"2026-05-01\"}").andExpect(status().isOk());

        list("sort=due,asc").andExpect(jsonPath("$.items[*].id", are(low, high, middle)));
        list("sort=due,desc").andExpect(jsonPath("$.items[*].id", are(high, low, middle)));
    }

    @Test
    void pagesTogetherAreTheWholeList() throws Exception {
        list("page=0&size=2")
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.items[*].id", are(high, middle)));
        list("page=1&size=2").andExpect(jsonPath("$.total").value(3)).andExpect(jsonPath("$.items[*].id", are(low)));
        list("page=2&size=2").andExpect(jsonPath("$.total").value(3)).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void filtersChooseAloneAndTogether() throws Exception {
        change(high, "{\"state\":\"WAITING\",\"assignee\":\"%s\"}".formatted(trainer))
                .andExpect(status().isOk());
        change(middle, "{\"due\":\"2026-03-14\"}").andExpect(status().isOk());

        list("customerTenantId=" + northwind).andExpect(jsonPath("$.items[*].id", are(high, low)));
        list("playbook=first-time-users").andExpect(jsonPath("$.items[*].id", are(middle, low)));
        list("playbook=first-time-users&playbook=low-adoption")
                .andExpect(jsonPath("$.items[*].id", are(high, middle, low)));
        list("state=NEW").andExpect(jsonPath("$.items[*].id", are(middle, low)));
        list("state=WAITING&state=DONE").andExpect(jsonPath("$.items[*].id", are(high)));
        list("assignee=" + trainer).andExpect(jsonPath("$.items[*].id", are(high)));
        list("assignee=none").andExpect(jsonPath("$.items[*].id", are(middle, low)));
        list("product=p1").andExpect(jsonPath("$.total").value(3));
        list("product=p2").andExpect(jsonPath("$.total").value(0));
        list("overdue=true").andExpect(jsonPath("$.items[*].id", are(middle)));
        list("stale=true").andExpect(jsonPath("$.total").value(0));
        list("customerTenantId=" + northwind + "&playbook=first-time-users&state=NEW")
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[*].id", are(low)));
        list("customerTenantId=" + UUID.randomUUID())
                .andExpect(jsonPath("$.total").value(0));
        clock.advance(Duration.ofDays(15));
        list("stale=true").andExpect(jsonPath("$.items[*].id", are(high)));
    }

    @ParameterizedTest
    @CsvSource({
        "sort=nothing%2Cdesc, sort",
        "sort=priority%2Csideways, sort",
        "state=BUSY, state",
        "customerTenantId=me, customerTenantId",
        "overdue=perhaps, overdue",
        "size=0, size",
        "size=1001, size",
        "page=-1, page"
    })
    void aQuestionThatCannotBeNamesItsParameter(String query, String name) throws Exception {
        problem(api.perform(get(URI.create(CALL + "?" + query))), 400)
                .andExpect(jsonPath("$.detail").value(containsString(name)));
    }

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
    void whatIsNoJsonObjectIsABadRequest(String body) throws Exception {
        problem(change(high, body), 400);
    }

    @Test
    void whatDoesNotExistAndWhatIsAnothersIsNotFoundAlike() throws Exception {
        PartnerScope other = data.portfolio().partner("Other", TODAY);
        UUID theirs = data.recommendation(other, data.customer(other, "Theirs", null), "low-adoption", 90, TODAY);
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
    void whoeverOnlyReadsChangesNothing(Role role) throws Exception {
        signIn(partner, role);
        problem(change(high, "{\"state\":\"DONE\",\"version\":0}"), 403);

        signIn(partner, Role.PARTNER_ADMIN);
        list("playbook=low-adoption").andExpect(jsonPath("$.items[0].state").value("NEW"));
    }

    @Test
    void anAccountManagerSeesTheOwnCustomersAlone() throws Exception {
        PartnerScope max = signIn(partner, Role.ACCOUNT_MANAGER);
        UUID own =
                data.recommendation(partner, data.customer(partner, "Adatum", max.actor()), "low-adoption", 10, TODAY);

        list("").andExpect(jsonPath("$.total").value(1)).andExpect(jsonPath("$.items[*].id", are(own)));
        list("customerTenantId=" + northwind).andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void theReasonIsInTheLanguageAskedFor() throws Exception {
        assertThat(reason("en")).isEqualTo("25 of 100 seats of Product p1 are in use (25 %): people need training.");
        assertThat(reason("de"))
                .isEqualTo("25 von 100 Plätzen von Product p1 werden genutzt (25 %): Schulung ist nötig.");
    }

    private String reason(String language) throws Exception {
        String body = api.perform(get(CALL + "?playbook=low-adoption").header("Accept-Language", language))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(body, "$.items[0].reason");
    }

    private PartnerScope signIn(PartnerScope scope, Role role) {
        return data.portfolio().signIn(scope, role);
    }

    private ResultActions list(String query) throws Exception {
        return api.perform(get(CALL + "?" + query)).andExpect(status().isOk());
    }

    private ResultActions change(UUID id, String body) throws Exception {
        return patch(id.toString(), body);
    }

    private ResultActions patch(String id, String body) throws Exception {
        return api.perform(MockMvcRequestBuilders.patch(CALL + "/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static ResultActions problem(ResultActions answer, int status) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status));
    }

    private static Matcher<? super List<String>> are(UUID... ids) {
        return Matchers.contains(Arrays.stream(ids).map(UUID::toString).toArray(String[]::new));
    }
}
