package io.seatwise.adoption.product.api;

import static org.hamcrest.Matchers.hasKey;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.seatwise.SeatwiseTest;
import io.seatwise.SignedInTester;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.product.ProductActivity;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportService;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SeatwiseTest
class ProductScoreApiTest {

    @Autowired
    WebApplicationContext context;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    Provisioning provisioning;

    @Autowired
    ImportService imports;

    @Autowired
    DerivedDrain drain;

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private MockMvc api;
    private SignedInTester people;

    @BeforeEach
    void prepare() {
        people = new SignedInTester(transactions, jdbc, scopes);
        PartnerId partner = provisioning.addPartner("Contoso", null);
        PartnerScope scope = people.signIn(partner, "Contoso", Role.PARTNER_ADMIN);
        new ProductActivity(imports, drain).bring(scope, ProductActivity.account(customer));
        people.signIn(partner, "Contoso", Role.VIEWER);
        api = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aScoreIsSentAsTheContractSays() throws Exception {
        api.perform(get("/api/v1/customers/" + customer + "/product-score"))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                        {"score": 62.6, "weightedScore": 72.4, "assignedRatio": 90.0, "usageRatio": 87.5,
                         "activityComponent": 70.0, "userComponent": 57.9, "automationPercent": 25.0,
                         "products": [
                           {"product": "Bridge", "share": 25.0, "score": 43.0, "licences": [
                             {"licenceId": "L2", "organisation": "Branch", "licenceType": "SITE", "score": 43.0,
                              "activityComponent": 50.0, "userComponent": 30.0, "assignedRatio": null,
                              "usageRatio": null, "recency": 50.0, "reason": null}]},
                           {"product": "Composer", "share": 75.0, "score": 82.3, "licences": [
                             {"licenceId": "L1", "organisation": "Main", "licenceType": "SEAT", "score": 82.3,
                              "activityComponent": 90.0, "userComponent": 85.7, "assignedRatio": 80.0,
                              "usageRatio": 75.0, "recency": null, "reason": null}]},
                           {"product": "Support", "share": null, "score": null, "licences": [
                             {"licenceId": "L3", "organisation": "Branch", "licenceType": "SEAT", "score": null,
                              "activityComponent": null, "userComponent": null, "assignedRatio": 100.0,
                              "usageRatio": 100.0, "recency": null, "reason": "NO_PRIOR_ACTIVITY"}]}]}
                        """, org.springframework.test.json.JsonCompareMode.STRICT));
    }

    @Test
    void aCustomersItemCarriesTheScore() throws Exception {
        api.perform(get("/api/v1/customers?sort=productScore,desc"))
                .andExpect(jsonPath("$.items[0].productScore").value(62.6));
    }

    @Test
    void invisibleCustomerIsNotFound() throws Exception {
        people.signIn(provisioning.addPartner("Fabrikam", null), "Fabrikam", Role.PARTNER_ADMIN);
        for (String id : new String[] {customer.toString(), UUID.randomUUID().toString(), "1-1-1-1-1", "nonsense"}) {
            api.perform(get("/api/v1/customers/" + id + "/product-score")).andExpect(status().isNotFound());
        }
    }

    @Test
    void theOpenApiDocumentDescribesTheCall() throws Exception {
        api.perform(get("/api/v1/openapi.json"))
                .andExpect(jsonPath("$.paths['/api/v1/customers/{tenantId}/product-score'].get.operationId")
                        .value("getProductScore"))
                .andExpect(
                        jsonPath("$.paths['/api/v1/customers/{tenantId}/product-score'].get.responses", hasKey("404")))
                .andExpect(jsonPath("$.components.schemas", hasKey("ProductScoreAnswer")));
    }
}
