package io.seatwise.training.triage.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import io.seatwise.SeatwiseTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.ids.RecommendationId;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

/** The list of recommendations over REST: order, pages, filters and who sees what. */
@SeatwiseTest
class RecommendationsApiTest extends RecommendationsApiScene {

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
    void highestPriorityIsFirstAndTiesAreSortedByName() throws Exception {
        for (String sort : new String[] {"", "sort=priority,desc"}) {
            list(sort)
                    .andExpect(jsonPath("$.total").value(3))
                    .andExpect(jsonPath("$.items[*].id", are(high, middle, low)));
        }
        list("sort=priority,asc").andExpect(jsonPath("$.items[*].id", are(middle, low, high)));
        list("sort=customerName,desc&sort=priority,desc").andExpect(jsonPath("$.items[*].id", are(high, low, middle)));
    }

    @Test
    void cardsWithoutDueDayAreSortedLastEitherWay() throws Exception {
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
    void anAccountManagerSeesTheOwnCustomersAlone() throws Exception {
        PartnerScope max = signIn(partner, Role.ACCOUNT_MANAGER);
        RecommendationId own =
                data.recommendation(partner, data.customer(partner, "Adatum", max.actor()), "low-adoption", 10, TODAY);

        list("").andExpect(jsonPath("$.total").value(1)).andExpect(jsonPath("$.items[*].id", are(own)));
        list("customerTenantId=" + northwind).andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void theReasonIsInTheLanguageAskedFor() throws Exception {
        assertThat(reason("en")).isEqualTo("25 of 100 entitlements of Product p1 are active (25.0 %).");
        assertThat(reason("de")).isEqualTo("25 von 100 Berechtigungen von Product p1 sind aktiv (25,0 %).");
    }

    private String reason(String language) throws Exception {
        String body = api.perform(get(CALL + "?playbook=low-adoption").header("Accept-Language", language))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(body, "$.items[0].reason");
    }
}
