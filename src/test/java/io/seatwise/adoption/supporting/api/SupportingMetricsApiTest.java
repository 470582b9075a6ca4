package io.seatwise.adoption.supporting.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.supporting.SupportFiles;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.ImportService;
import io.seatwise.portfolio.PortfolioData;
import java.util.UUID;
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
class SupportingMetricsApiTest {

    @Autowired
    WebApplicationContext context;

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private final String call = "/api/v1/customers/" + customer + "/supporting-metrics";
    private MockMvc api;
    private PortfolioData data;

    @BeforeEach
    void bringInReports() {
        data = new PortfolioData(
                context.getBean(PartnerTransactions.class),
                context.getBean(JdbcTemplate.class),
                context.getBean(Scopes.class));
        PartnerScope scope = data.signIn(data.partner("Support", TestClock.TODAY), Role.PARTNER_ADMIN);
        new SupportFiles(context.getBean(ImportService.class), context.getBean(DerivedDrain.class), scope, customer)
                .services()
                .sites();
        data.signIn(scope, Role.VIEWER);
        api = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyFigureIsSentWithItsDaysItsSourceAndTheNumbersPutIn() throws Exception {
        String mail = "$[0].topics[0].figures[0]";
        api.perform(get(call))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(9)))
                .andExpect(jsonPath("$[0].category").value("COMMUNICATION"))
                .andExpect(jsonPath("$[0].optedOut").value(false))
                .andExpect(jsonPath("$[0].topics[0].topic").value("WAYS"))
                .andExpect(jsonPath(mail + ".metric").value("MAIL_ACTIVE"))
                .andExpect(jsonPath(mail + ".subject").value(nullValue()))
                .andExpect(jsonPath(mail + ".unit").value("PERCENT"))
                .andExpect(jsonPath(mail + ".value").value(75.0))
                .andExpect(jsonPath(mail + ".day").value("2026-03-08"))
                .andExpect(jsonPath(mail + ".days").value(30))
                .andExpect(jsonPath(mail + ".knownDays").value(30))
                .andExpect(jsonPath(mail + ".earlier").value(60.0))
                .andExpect(jsonPath(mail + ".earlierDay").value("2026-02-06"))
                .andExpect(jsonPath(mail + ".source").value("getOffice365ServicesUserCounts"))
                .andExpect(jsonPath(mail + ".method").value("SHARE"))
                .andExpect(jsonPath(mail + ".part").value(contains("Exchange Active")))
                .andExpect(jsonPath(mail + ".whole").value(contains("Exchange Active", "Exchange Inactive")))
                .andExpect(jsonPath(mail + ".inputs[1].name").value("Exchange Inactive"))
                .andExpect(jsonPath(mail + ".inputs[1].value").value(50))
                .andExpect(jsonPath("$[0].topics[3].topic").value("QUESTIONS"))
                .andExpect(jsonPath("$[0].topics[3].figures", hasSize(0)));
    }

    @Test
    void aFigureAboutTooFewHasNoNumbers() throws Exception {
        String outside = "$[2].topics[2].figures[1]";
        api.perform(get(call))
                .andExpect(jsonPath(outside + ".metric").value("SHARED_OUTSIDE"))
                .andExpect(jsonPath(outside + ".value").value(nullValue()))
                .andExpect(jsonPath(outside + ".earlier").value(nullValue()))
                .andExpect(jsonPath(outside + ".inputs", hasSize(0)));
    }

    @Test
    void invisibleCustomerIsNotFound() throws Exception {
        api.perform(get("/api/v1/customers/" + UUID.randomUUID() + "/supporting-metrics"))
                .andExpect(status().isNotFound());
        api.perform(get("/api/v1/customers/nobody/supporting-metrics")).andExpect(status().isNotFound());
        data.signIn(data.partner("Other", TestClock.TODAY), Role.PARTNER_ADMIN);
        api.perform(get(call)).andExpect(status().isNotFound());
    }
}
