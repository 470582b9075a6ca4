package io.seatwise.training.campaign.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.adoption.score.ScoreRig;
import io.seatwise.ids.CampaignId;
import io.seatwise.training.campaign.CampaignResult;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.campaign.EnteredResults;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Issue 4, item 7: {@code GET|POST /campaigns}, {@code POST /campaigns/{id}/{submit|approve|reject|cancel}}. */
@SeatwiseTest
class CampaignsApiTest {

    private static final UUID CUSTOMER = UUID.fromString("5d9e6f1e-8a34-4a5c-9a4e-0d3f1c6b7a21");
    private static final String CALL = "/api/v1/campaigns";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Campaigns campaigns;

    @Autowired
    EnteredResults results;

    private ScoreRig rig;
    private PartnerScope scope;
    private MockMvc api;

    @BeforeEach
    void bringInScores() {
        rig = new ScoreRig(context);
        scope = rig.partner();
        rig.adoption(scope, CUSTOMER + ",2026-03-10,CLASSIC_800,COMMUNICATION,62,100,124,200,58.5");
        api = MockMvcBuilders.webAppContextSetup(context).build();
        signIn(Role.TRAINING);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aCampaignGoesFromDraftToActiveByTwoPeople() throws Exception {
        String id = created("{\"customerTenantId\":\"%s\",\"scenario\":\"MENTIONS\"}".formatted(CUSTOMER));

        send(id, "submit", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PENDING_APPROVAL"));
        send(id, "approve", "")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("OWN_CAMPAIGN"));
        signIn(Role.PARTNER_ADMIN);
        send(id, "approve", "{\"comment\":\"Good\",\"version\":0}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("CHANGED"));
        send(id, "approve", "{\"comment\":\"Good\",\"version\":1}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("ACTIVE"))
                .andExpect(jsonPath("$.activatedOn").value("2026-03-15"))
                .andExpect(jsonPath("$.clickThrough").value(nullValue()));
        results.put(scope, CampaignId.of(id), List.of(new CampaignResult(LocalDate.of(2026, 3, 15), 160, 40)));
        api.perform(get(CALL + "?customerTenantId=" + CUSTOMER + "&state=ACTIVE"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].id").value(id))
                .andExpect(jsonPath("$.items[0].category").value("COMMUNICATION"))
                .andExpect(jsonPath("$.items[0].insight").value("MENTIONS"))
                .andExpect(jsonPath("$.items[0].recipients").value(76))
                .andExpect(jsonPath("$.items[0].start").value("2026-03-15"))
                .andExpect(jsonPath("$.items[0].end").value("2027-03-14"))
                .andExpect(jsonPath("$.items[0].frequency").value("WEEKLY"))
                .andExpect(jsonPath("$.items[0].texts", hasSize(2)))
                .andExpect(jsonPath("$.items[0].seen").value(160))
                .andExpect(jsonPath("$.items[0].clicks").value(40))
                .andExpect(jsonPath("$.items[0].clickThrough").value(0.25))
                .andExpect(jsonPath("$.items[0].clickThroughPercent").value(25.0));
        send(id, "cancel", "{\"comment\":\"Enough\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("CANCELED"));
        send(id, "submit", "").andExpect(status().isConflict());
    }

    @Test
    void aRejectionNeedsAComment() throws Exception {
        String id = created("{\"customerTenantId\":\"%s\",\"scenario\":\"TEAMS_CHAT\"}".formatted(CUSTOMER));
        send(id, "submit", "");
        signIn(Role.PARTNER_ADMIN);

        send(id, "reject", "")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("COMMENT_MISSING"));
        send(id, "reject", "{\"comment\":\"Say why\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("REJECTED"));
    }

    @Test
    void anotherOnTheSameInsightIsRefusedAndNamed() throws Exception {
        String first = created(
                "{\"customerTenantId\":\"%s\",\"scenario\":\"MENTIONS\",\"name\":\"Spring\"}".formatted(CUSTOMER));
        String second = created("{\"customerTenantId\":\"%s\",\"scenario\":\"MENTIONS\"}".formatted(CUSTOMER));
        send(first, "submit", "");
        send(second, "submit", "").andExpect(status().isOk());
        signIn(Role.PARTNER_ADMIN);
        send(first, "approve", "").andExpect(status().isOk());

        send(second, "approve", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("INSIGHT_TAKEN"))
                .andExpect(jsonPath("$.detail").value(containsString("Spring")));
    }

    @Test
    void missingAndInvalidFieldsAreNamed() throws Exception {
        create("{\"scenario\":\"MENTIONS\"}").andExpect(status().isBadRequest());
        create("{\"customerTenantId\":\"%s\",\"scenario\":\"NOPE\"}".formatted(CUSTOMER))
                .andExpect(status().isBadRequest());
        create("{\"customerTenantId\":\"%s\",\"scenario\":\"MENTIONS\",\"start\":\"2026-05-01\",\"end\":\"2026-04-01\"}"
                        .formatted(CUSTOMER))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("WINDOW"));
        create(
                        "{\"customerTenantId\":\"%s\",\"scenario\":\"MENTIONS\",\"targetRule\":{\"excludedGroups\":[\"a@b.example\"]}}"
                                .formatted(CUSTOMER))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("PERSON_NAMED"));
        create("{\"customerTenantId\":\"%s\",\"scenario\":\"MENTIONS\"}".formatted(UUID.randomUUID()))
                .andExpect(status().isNotFound());
        create("{\"customerTenantId\":\"%s\",\"scenario\":\"MENTIONS\",\"end\":\"2026-04-01\"}".formatted(CUSTOMER))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.warnings", hasSize(1)))
                .andExpect(jsonPath("$.warnings[0]").value("SHORT_WINDOW"));
    }

    @Test
    void readerCannotChangeAnything() throws Exception {
        String id = created("{\"customerTenantId\":\"%s\",\"scenario\":\"MENTIONS\"}".formatted(CUSTOMER));
        signIn(Role.VIEWER);

        api.perform(get(CALL + "/" + id)).andExpect(status().isOk());
        send(id, "submit", "").andExpect(status().isForbidden());
        create("{\"customerTenantId\":\"%s\",\"scenario\":\"MENTIONS\"}".formatted(CUSTOMER))
                .andExpect(status().isForbidden());
        api.perform(get(CALL + "/" + UUID.randomUUID())).andExpect(status().isNotFound());
        api.perform(get(CALL + "/nothing")).andExpect(status().isNotFound());
    }

    private void signIn(Role role) {
        rig.data().signIn(scope, role);
    }

    private ResultActions create(String body) throws Exception {
        return api.perform(post(CALL).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private String created(String body) throws Exception {
        return create(body)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("^\\{\"id\":\"([^\"]+)\".*", "$1");
    }

    private ResultActions send(String id, String action, String body) throws Exception {
        return api.perform(post(CALL + "/" + id + "/" + action)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
