package io.seatwise.adoption.score.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.adoption.benchmark.BenchmarkRefresh;
import io.seatwise.adoption.score.ScoreRig;
import io.seatwise.derived.Derived;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SeatwiseTest
class AdoptionScoreApiTest {

    private static final UUID CUSTOMER = UUID.fromString("5d9e6f1e-8a34-4a5c-9a4e-0d3f1c6b7a21");
    private static final String CALL = "/api/v1/customers/" + CUSTOMER + "/adoption-score";

    @Autowired
    WebApplicationContext context;

    private MockMvc api;
    private ScoreRig rig;
    private PartnerScope scope;

    @BeforeEach
    void bringInScores() {
        rig = new ScoreRig(context);
        scope = rig.partner();
        rig.adoption(
                scope,
                line("2026-02-10", "COMMUNICATION", "50,100,,,"),
                line("2026-03-10", "COMMUNICATION", "62,100,124,200,58.5"),
                line("2026-03-10", "MEETINGS", "48,100,,,"),
                line("2026-03-10", "CONTENT_COLLABORATION", "55,100,,,"),
                line("2026-03-10", "TEAMWORK", "40,100,,,"),
                line("2026-03-10", "MOBILITY", ",100,140,200,"),
                line("2026-03-10", "ENDPOINT_ANALYTICS", "61,100,,,"));
        rig.network(scope, CUSTOMER + ",2026-03-10,Hamburg,100,62.5,17,");
        rig.data().signIn(scope, Role.VIEWER);
        api = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theScoreIsSentAsTheIssueSays() throws Exception {
        api.perform(get(CALL))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.scheme").value("CLASSIC_800"))
                .andExpect(jsonPath("$.day").value("2026-03-10"))
                .andExpect(jsonPath("$.points").value(416))
                .andExpect(jsonPath("$.maxPoints").value(700))
                .andExpect(jsonPath("$.percent").value(59.4))
                .andExpect(jsonPath("$.people.points").value(275))
                .andExpect(jsonPath("$.people.maxPoints").value(500))
                .andExpect(jsonPath("$.technology.points").value(141))
                .andExpect(jsonPath("$.technology.maxPoints").value(200))
                .andExpect(jsonPath("$.categories", hasSize(8)))
                .andExpect(jsonPath("$.categories[0].category").value("COMMUNICATION"))
                .andExpect(jsonPath("$.categories[0].provenance").value("IMPORTED"))
                .andExpect(jsonPath("$.categories[0].primaryNumerator").value(124))
                .andExpect(jsonPath("$.categories[0].primaryDenominator").value(200))
                .andExpect(jsonPath("$.categories[0].benchmark.kind").value("VENDOR_PEER"))
                .andExpect(jsonPath("$.categories[0].benchmark.value").value(58.5))
                .andExpect(jsonPath("$.categories[0].benchmark.cohortSize").value(nullValue()))
                .andExpect(jsonPath("$.categories[0].benchmark.attributes", hasSize(0)))
                .andExpect(jsonPath("$.categories[4].provenance").value("ESTIMATED_PRIMARY"))
                .andExpect(jsonPath("$.categories[4].points").value(70))
                .andExpect(jsonPath("$.categories[6].provenance").value("COMPUTED"))
                .andExpect(jsonPath("$.categories[6].points").value(80))
                .andExpect(jsonPath("$.categories[6].benchmark.kind").value("TARGET"))
                .andExpect(jsonPath("$.categories[6].benchmark.value").value(80))
                .andExpect(jsonPath("$.categories[7].category").value("APPS_HEALTH"))
                .andExpect(jsonPath("$.categories[7].points").value(nullValue()))
                .andExpect(jsonPath("$.categories[7].provenance").value("NO_DATA"))
                .andExpect(jsonPath("$.categories[7].reason").value("NOT_IMPORTED_YET"));
    }

    @Test
    void aDayGivesTheScoreAsItStoodThen() throws Exception {
        api.perform(get(CALL + "?day=2026-03-01"))
                .andExpect(jsonPath("$.day").value("2026-02-10"))
                .andExpect(jsonPath("$.points").value(50))
                .andExpect(jsonPath("$.maxPoints").value(100));
        api.perform(get(CALL + "?day=2026-01-01"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.day").value(nullValue()))
                .andExpect(jsonPath("$.points").value(nullValue()))
                .andExpect(jsonPath("$.maxPoints").value(0))
                .andExpect(jsonPath("$.percent").value(nullValue()));
    }

    /** Five others of the same region, size, industry and tenure: the mean of 40, 50, 60, 70 and 81 is 60.2, told in whole percent so that nobody can be computed from it. */
    @Test
    void benchmarksAreSentWithTheirCohort() throws Exception {
        rig.adoption(
                scope,
                Stream.of(40, 50, 60, 70, 81)
                        .flatMap(points -> Stream.of("TEAMWORK", "ENDPOINT_ANALYTICS")
                                .map(category -> "%s,2026-03-10,CLASSIC_800,%s,%d,100,,,"
                                        .formatted(new UUID(7, points), category, points)))
                        .toArray(String[]::new));
        context.getBean(PartnerTransactions.class)
                .run(scope, () -> context.getBean(JdbcTemplate.class).update("""
                        update customer set region = 'North', industry = 'Health', licensed_users = 120,
                            customer_since = date '2024-03-10'
                        where partner_id = ?
                        """, scope.partnerId()));
        context.getBean(Derived.class).markAll(scope, BenchmarkRefresh.NAME);
        rig.drain(scope);

        api.perform(get(CALL))
                .andExpect(jsonPath("$.categories[3].category").value("TEAMWORK"))
                .andExpect(jsonPath("$.categories[3].benchmark.kind").value("PORTFOLIO"))
                .andExpect(jsonPath("$.categories[3].benchmark.value").value(60))
                .andExpect(jsonPath("$.categories[3].benchmark.median").value(60))
                .andExpect(jsonPath("$.categories[3].benchmark.cohortSize").value(5))
                .andExpect(jsonPath("$.categories[3].benchmark.attributes")
                        .value(contains("REGION", "SIZE_BAND", "INDUSTRY", "TENURE")))
                .andExpect(jsonPath("$.categories[3].benchmarks", hasSize(1)))
                .andExpect(jsonPath("$.categories[5].category").value("ENDPOINT_ANALYTICS"))
                .andExpect(jsonPath("$.categories[5].benchmark.value").value(60))
                .andExpect(jsonPath("$.categories[5].benchmark.attributes", hasSize(0)))
                .andExpect(jsonPath("$.categories[1].benchmark").value(nullValue()));
    }

    @Test
    void invisibleCustomerIsNotFoundAndABadDayIsNamed() throws Exception {
        api.perform(get(CALL + "?day=soon")).andExpect(status().isBadRequest());
        api.perform(get("/api/v1/customers/" + UUID.randomUUID() + "/adoption-score"))
                .andExpect(status().isNotFound());
        api.perform(get("/api/v1/customers/nobody/adoption-score")).andExpect(status().isNotFound());
        ScoreRig other = new ScoreRig(context);
        other.data().signIn(other.partner(), Role.PARTNER_ADMIN);
        api.perform(get(CALL)).andExpect(status().isNotFound());
    }

    @Test
    void customersCarryTheScoreAndAreSortedByIt() throws Exception {
        api.perform(get("/api/v1/customers?sort=adoptionScorePercent,desc&minAdoptionScore=59&maxAdoptionScore=60"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].adoptionScorePercent").value(59.4))
                .andExpect(jsonPath("$.items[0].adoptionScoreBasis").value("PARTLY_ESTIMATE"))
                .andExpect(jsonPath("$.items[0].productScore").value(nullValue()));
    }

    private static String line(String day, String category, String rest) {
        return CUSTOMER + "," + day + ",CLASSIC_800," + category + "," + rest;
    }
}
