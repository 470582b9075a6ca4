package io.seatwise.portfolio.api;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.portfolio.CustomerFacet;
import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.PortfolioData;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SeatwiseTest
class CustomersApiTest {

    private static final UUID INFLATED = UUID.fromString("11111111-2222-4333-8444-555555555555");
    private static final UUID UNKNOWN = UUID.fromString("22222222-2222-4333-8444-555555555555");

    @Autowired
    WebApplicationContext context;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private MockMvc api;
    private PortfolioData data;

    @BeforeEach
    void prepare() {
        data = new PortfolioData(transactions, jdbc, scopes);
        PartnerScope scope = data.partner("Contoso", TestClock.TODAY);
        insert(scope, INFLATED, "Contoso Retail");
        insert(scope, UNKNOWN, "Unknown Ltd");
        transactions.run(
                scope,
                () -> jdbc.update(
                        "insert into customer_metrics (partner_id, tenant_id, sold, assigned, deployment_ratio,"
                                + " entitled, active, usage_ratio, products, inflated, grace, as_of)"
                                + " values (?, ?, 100, 90, 0.9, 100, 142, 1.42, 1, true, false, date '2026-03-14')",
                        scope.partnerId(),
                        INFLATED));
        data.signIn(scope, Role.VIEWER);
        api = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aCustomerIsSentAsTheContractSays() throws Exception {
        api.perform(get("/api/v1/customers?q=&flag=INFLATED&productId=&sort=usagePercent,desc&page=0&size=50"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].customerTenantId").value(INFLATED.toString()))
                .andExpect(jsonPath("$.items[0].flags[0]").value("INFLATED"))
                .andExpect(jsonPath("$.items[0].asOf").value("2026-03-14"))
                .andExpect(content().string(containsString("\"usagePercent\":142.0,")))
                .andExpect(content().string(containsString("\"deploymentPercent\":90.0,")));
    }

    @Test
    void unknownIsSentAsNullAndSortedLastEitherWay() throws Exception {
        for (String direction : new String[] {"asc", "desc"}) {
            api.perform(get("/api/v1/customers?sort=usagePercent," + direction))
                    .andExpect(jsonPath("$.total").value(2))
                    .andExpect(jsonPath("$.items[1].customerName").value("Unknown Ltd"))
                    .andExpect(jsonPath("$.items[1].usagePercent").value(nullValue()))
                    .andExpect(content().string(containsString("\"domain\":null")));
        }
    }

    @Test
    void thePortfolioIsTheSum() throws Exception {
        api.perform(get("/api/v1/portfolio"))
                .andExpect(jsonPath("$.customers").value(2))
                .andExpect(jsonPath("$.inflatedCustomers").value(1))
                .andExpect(content().string(containsString("\"usagePercent\":142.0,")));
    }

    @Test
    void oneCustomerHasItsSubscriptionsBesideItsFields() throws Exception {
        api.perform(get("/api/v1/customers/" + INFLATED))
                .andExpect(jsonPath("$.customerName").value("Contoso Retail"))
                .andExpect(jsonPath("$.subscriptions", hasSize(0)));
        api.perform(get("/api/v1/customers/" + INFLATED + "/entitlements"))
                .andExpect(jsonPath("$.asOf").value("2026-03-14"))
                .andExpect(jsonPath("$.products", hasSize(0)));
        api.perform(get("/api/v1/customers/" + INFLATED + "/history")).andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void invisibleCustomerAndInvalidIdAreNotFound() throws Exception {
        data.signIn(data.partner("Fabrikam", TestClock.TODAY), Role.PARTNER_ADMIN);
        for (String id : new String[] {INFLATED.toString(), "1-1-1-1-1", "nonsense"}) {
            for (String part : new String[] {"", "/entitlements", "/history"}) {
                api.perform(get("/api/v1/customers/" + id + part)).andExpect(status().isNotFound());
            }
        }
    }

    @Test
    void aBadParameterIsNamed() throws Exception {
        api.perform(get("/api/v1/customers?size=5000"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("size: a whole number from 1 to 1000")));
        api.perform(get("/api/v1/customers/" + INFLATED + "/history?from=yesterday"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("from: a day such as 2026-01-31")));
    }

    @Test
    void theOpenApiDocumentDescribesTheCalls() throws Exception {
        api.perform(get("/api/v1/openapi.json"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.components.securitySchemes.token.scheme").value("bearer"))
                .andExpect(jsonPath("$.components.schemas.Problem.properties.detail.type")
                        .value("string"))
                .andExpect(
                        jsonPath("$.paths['/api/v1/customers'].get.operationId").value("listCustomers"))
                .andExpect(jsonPath(
                        "$.paths['/api/v1/customers'].get.parameters[*].name",
                        containsInAnyOrder(Stream.concat(
                                        CustomerFacets.ALL.stream().map(CustomerFacet::parameter),
                                        Stream.of("figures", "sort", "page", "size"))
                                .toArray())));
    }

    private void insert(PartnerScope scope, UUID id, String name) {
        transactions.run(
                scope,
                () -> jdbc.update(
                        "insert into customer (partner_id, tenant_id, name, name_key, created_at, version)"
                                + " values (?, ?, ?, ?, current_timestamp, 0)",
                        scope.partnerId(),
                        id,
                        name,
                        name.toLowerCase()));
    }
}
