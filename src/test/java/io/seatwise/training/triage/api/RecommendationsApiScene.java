package io.seatwise.training.triage.api;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.triage.TriageData;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Three recommendations of two customers, and calls about them as somebody of the training team. */
abstract class RecommendationsApiScene {

    static final String CALL = "/api/v1/recommendations";
    static final LocalDate TODAY = TestClock.TODAY;

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

    TriageData data;
    PartnerScope partner;
    String trainer;
    CustomerId fabrikam;
    CustomerId northwind;
    RecommendationId high;
    RecommendationId middle;
    RecommendationId low;
    MockMvc api;

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

    PartnerScope signIn(PartnerScope scope, Role role) {
        return data.portfolio().signIn(scope, role);
    }

    ResultActions list(String query) throws Exception {
        return api.perform(get(CALL + "?" + query)).andExpect(status().isOk());
    }

    ResultActions change(RecommendationId id, String body) throws Exception {
        return patch(id.toString(), body);
    }

    ResultActions patch(String id, String body) throws Exception {
        return api.perform(MockMvcRequestBuilders.patch(CALL + "/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    static ResultActions problem(ResultActions answer, int status) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status));
    }

    static Matcher<? super List<String>> are(RecommendationId... ids) {
        return Matchers.contains(
                Arrays.stream(ids).map(RecommendationId::toString).toArray(String[]::new));
    }
}
