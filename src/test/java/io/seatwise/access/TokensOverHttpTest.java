package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.audit.AuditFilter;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.tokens.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

/** A token is bound to people: what happens to them happens to it, at its next call. */
@SeatwiseTest
class TokensOverHttpTest {

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    AuditLog audit;

    private AccessFixture partner;
    private String ada;
    private String eve;

    @BeforeEach
    void people() {
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        ada = partner.add("ada", Role.PARTNER_ADMIN);
        eve = partner.add("eve", Role.PARTNER_ADMIN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void tokenEndsWithItsMakerAtOnceAndReturnsWithTheMaker() throws Exception {
        String secret = tokens.create(partner.actAs(ada), "nightly", Role.VIEWER, null, null);
        assertThat(get("/api/v1/customers", secret)).isEqualTo(200);

        people.disable(partner.actAs(eve), partner.id(ada));
        assertThat(get("/api/v1/customers", secret)).isEqualTo(401);
        assertThat(get("/api/v1/exports/customers.csv", secret)).isEqualTo(401);
        assertThat(tokens.list(partner.actAs(eve)).getFirst().life().ended()).isTrue();

        people.enable(partner.actAs(eve), partner.id(ada));
        assertThat(get("/api/v1/customers", secret)).isEqualTo(200);
    }

    @Test
    void tokenLosesTheRoleThatItsMakerLoses() throws Exception {
        String secret = tokens.create(partner.actAs(ada), "nightly", Role.PARTNER_ADMIN, null, null);
        assertThat(upload(secret)).isEqualTo(202);

        people.changeRole(partner.actAs(eve), partner.id(ada), Role.VIEWER);
        assertThat(upload(secret)).isEqualTo(403);
        assertThat(get("/api/v1/customers", secret)).isEqualTo(200);
    }

    @Test
    void disabledAccountManagersTokenStopsListingAndExporting() throws Exception {
        String max = partner.add("max", Role.ACCOUNT_MANAGER);
        String secret = Secrets.token();
        provisioning.addToken(partner.partner, "of-the-bootstrap-file", Role.ACCOUNT_MANAGER, secret, max);
        assertThat(get("/api/v1/customers", secret)).isEqualTo(200);

        people.disable(partner.actAs(ada), partner.id(max));
        assertThat(get("/api/v1/customers", secret)).isEqualTo(401);
        assertThat(get("/api/v1/exports/customers.csv", secret)).isEqualTo(401);
    }

    @Test
    void tokenCannotBearTheNameOrAddressOfAPerson() {
        PartnerScope scope = partner.actAs(ada);
        for (String name : new String[] {
            "Eve", " eVe ", "\uFF25\uFF36\uFF25", "E v e", eve, eve.toUpperCase(java.util.Locale.ROOT), "x@y.example"
        }) {
            assertThatExceptionOfType(RefusedException.class)
                    .as(name)
                    .isThrownBy(() -> tokens.create(scope, name, Role.VIEWER, null, null))
                    .extracting(RefusedException::refusal)
                    .isEqualTo(Refusal.TOKEN_NAME_PERSONAL);
        }
    }

    @Test
    void auditNamesTheTokenAndThePersonWhoMadeIt() throws Exception {
        String secret = tokens.create(partner.actAs(ada), "nightly", Role.VIEWER, null, null);
        assertThat(upload(secret)).isEqualTo(403);

        assertThat(audit.page(partner.actAs(eve), new AuditFilter(null, null, ada, "access.refused", null), 0, 10))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    assertThat(entry.author().name()).isEqualTo("nightly");
                    assertThat(entry.author().kind()).isEqualTo(Actor.Kind.TOKEN);
                    assertThat(entry.author().maker()).isEqualTo(ada);
                });
    }

    private int get(String path, String secret) throws Exception {
        return send(request(path, secret).GET());
    }

    private int upload(String secret) throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"customers.csv\"\r\n\r\n"
                + "customerTenantId,customerName\r\n--x--\r\n";
        return send(request("/api/v1/imports", secret)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String secret) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + secret)
                .header("X-Test", UUID.randomUUID().toString());
    }

    private static int send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
