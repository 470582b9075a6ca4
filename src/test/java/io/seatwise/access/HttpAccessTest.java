package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.PartnerId;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.authentication.ui.DefaultLoginPageGeneratingFilter;

/** The chains as a client sees them: real sockets, real cookies, no browser. */
@SeatwiseTest
class HttpAccessTest {

    private static final String PASSWORD = "correct horse battery staple";

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    TestClock clock;

    @Autowired
    FilterChainProxy filters;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private PartnerId partner;
    private String email;

    @BeforeEach
    void partner() {
        clock.set(TestClock.NOON);
        partner = provisioning.addPartner("Contoso Cloud", null);
        email = "ada-" + UUID.randomUUID() + "@contoso.example";
        provisioning.addPerson(partner, email, "Ada Admin", Role.PARTNER_ADMIN, PASSWORD);
    }

    @Test
    void signsInFromTheOwnPage() throws Exception {
        HttpResponse<String> answer = post("/login", form(email, PASSWORD), "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("/");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void theSignInPageIsOursAndNotTheFrameworks() {
        assertThat(filters.getFilterChains().stream().flatMap(chain -> chain.getFilters().stream()))
                .isNotEmpty()
                .noneMatch(filter -> filter instanceof DefaultLoginPageGeneratingFilter);
    }

    /** Its script would be 14 kB of the first visit, and its connection one for each visitor who is nobody yet. */
    @Test
    void onlyAPageOfAPersonOpensAPushConnection() throws Exception {
        HttpResponse<String> signedIn = post("/login", form(email, PASSWORD), "Sec-Fetch-Site", "same-origin");
        String cookie =
                signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");

        String before =
                get("/?v-r=init&location=login&query=", "X-Nothing", "x").body();
        String after = get("/?v-r=init&location=&query=", "Cookie", cookie).body();

        assertThat(before).contains("appConfig").doesNotContain("pushScript");
        assertThat(after).contains("appConfig").contains("pushScript");
    }

    @Test
    void refusesASignInFormOfAnotherSite() throws Exception {
        assertThat(post("/login", form(email, PASSWORD), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/login", form(email, PASSWORD), "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/login", form(email, PASSWORD), "Origin", "https://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("/login", form(email, PASSWORD), "X-Nothing", "at all").statusCode())
                .isEqualTo(403);
    }

    @Test
    void credentialsInTheAddressSignNobodyIn() throws Exception {
        HttpResponse<String> answer =
                post("/login?" + form(email, PASSWORD), "remember=1", "Sec-Fetch-Site", "same-origin");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(PASSWORD).doesNotContain(email);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void takesTheOriginWhereTheBrowserTellsNoSite() throws Exception {
        assertThat(post("/login", form(email, PASSWORD), "Origin", "http://localhost:" + port)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void answersAWrongPasswordAndAnUnknownPersonAlike() throws Exception {
        HttpResponse<String> wrong = post("/login", form(email, "not the password"), "Sec-Fetch-Site", "same-origin");
        HttpResponse<String> unknown =
                post("/login", form("nobody@contoso.example", PASSWORD), "Sec-Fetch-Site", "same-origin");

        assertThat(wrong.headers().firstValue("Location")).hasValue("/login?error");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode());
        assertThat(unknown.headers().firstValue("Location"))
                .isEqualTo(wrong.headers().firstValue("Location"));
    }

    @Test
    void healthIsPublicWithoutDetailsAndTheRestOfTheActuatorIsClosed() throws Exception {
        HttpResponse<String> health = get("/actuator/health", "X-Nothing", "x");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"status\":\"UP\"").doesNotContain("components");
        assertThat(get("/actuator", "X-Nothing", "x").statusCode()).isEqualTo(403);
        assertThat(get("/actuator/env", "X-Nothing", "x").statusCode()).isEqualTo(403);
    }

    @Test
    void metricsAreReadWithTheTokenOfTheSettingsAndNameNobody() throws Exception {
        for (String wrong :
                List.of("Bearer metrics-token-of-test", "Bearer ", "metrics-token-of-tests", "Basic eDp5")) {
            assertThat(get("/actuator/prometheus", "Authorization", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(403);
        }
        assertThat(get("/actuator/prometheus", "X-Nothing", "x").statusCode()).isEqualTo(403);
        get("/api/v1/customers/" + UUID.randomUUID(), "X-Nothing", "x");

        HttpResponse<String> metrics = get("/actuator/prometheus", "Authorization", "Bearer metrics-token-of-tests");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("seatwise_storage_writable 1", "seatwise_disk_free_bytes", "hikaricp_connections")
                .doesNotContain(email, "Contoso", "@")
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}");
    }

    @Test
    void aCallWithoutOrWithAnUnknownTokenGetsAProblemDocument() throws Exception {
        HttpResponse<String> none = get("/api/v1/portfolio", "X-Nothing", "x");
        HttpResponse<String> unknown = get("/api/v1/portfolio", "Authorization", "Bearer swt_" + "x".repeat(40));

        for (HttpResponse<String> answer : java.util.List.of(none, unknown)) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(answer.body())
                    .contains("\"status\":401")
                    .contains(answer.headers().firstValue("X-Correlation-Id").orElseThrow());
        }
    }

    @Test
    void aTokenOpensItsPartnersCallsAndNoSession() throws Exception {
        String secret = Secrets.token();
        provisioning.addToken(partner, "nightly", Role.VIEWER, secret, null);

        HttpResponse<String> answer = get("/api/v1/no-such-thing", "Authorization", "Bearer " + secret);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(get("/api/v1/partners", "Authorization", "Bearer " + secret).statusCode())
                .isEqualTo(403);
    }

    @Test
    void wrongMethodIsAnsweredWithTheRightOnes() throws Exception {
        String secret = Secrets.token();
        provisioning.addToken(partner, "nightly", Role.PARTNER_ADMIN, secret, null);

        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(uri("/api/v1/portfolio"))
                        .header("Authorization", "Bearer " + secret)
                        .DELETE()
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":405");
    }

    @Test
    void anOperatorsTokenSeesNoPartnersData() throws Exception {
        String secret = Secrets.token();
        provisioning.addOperatorToken("provisioning", secret);

        HttpResponse<String> answer = get("/api/v1/portfolio", "Authorization", "Bearer " + secret);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void operatorMakesAPartnerAndGetsATokenOnlyIfAskedFor() throws Exception {
        String secret = Secrets.token();
        provisioning.addOperatorToken("provisioning", secret);
        String body = "{\"name\": \"Fabrikam\", \"mpnId\": \"7\", \"adminEmail\": \"" + UUID.randomUUID()
                + "@fabrikam.example\", \"issueToken\": true}";

        HttpResponse<String> without = json(
                "{\"name\": \"Tailspin\", \"adminEmail\": \"" + UUID.randomUUID() + "@tailspin.example\"}", secret);
        assertThat(without.statusCode()).isEqualTo(201);
        assertThat(without.body())
                .contains("\"id\":")
                .containsPattern("\"setupLink\":\"http://localhost:\\d+/invitation/[\\w-]{43}\"")
                .doesNotContain("token\"");

        HttpResponse<String> made = json(body, secret);

        assertThat(made.statusCode()).isEqualTo(201);
        String token = made.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        assertThat(made.body()).contains("\"id\":");
        assertThat(get("/api/v1/no-such-thing", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(404);
        assertThat(json(body, token).statusCode()).isEqualTo(403);
        clock.advance(java.time.Duration.ofHours(24));
        assertThat(get("/api/v1/no-such-thing", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(401);
        for (String wrong : java.util.List.of(
                body,
                "{}",
                "no json",
                "{\"name\": \"X\", \"adminEmail\": \"nobody\"}",
                "{\"name\": \" \", \"adminEmail\": \"a@b.example\"}")) {
            HttpResponse<String> answer = json(wrong, secret);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("correlationId");
        }
    }

    @Test
    void aPageAsksForASignInFirst() throws Exception {
        HttpResponse<String> answer = get("/settings/people", "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void everyKindOfAnswerCarriesTheSafeHeaders() throws Exception {
        for (String path : java.util.List.of(
                "/settings/people", "/actuator/health", "/api/v1/portfolio", "/VAADIN/nothing.js", "/no/such/page")) {
            HttpResponse<String> answer = get(path, "Accept", "text/html");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(path).isPresent();
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .as(path)
                    .contains("object-src 'none'")
                    .contains("frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).isPresent();
        }
    }

    @Test
    void anUploadAboveTheLimitIsRefusedBeforeItIsRead() throws Exception {
        assertThat(new java.net.Socket("localhost", port)).satisfies(socket -> {
            try (socket) {
                socket.getOutputStream()
                        .write(("POST /VAADIN/dynamic/resource/1/x/y HTTP/1.1\r\nHost: localhost\r\n"
                                        + "Content-Length: 629145600\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                byte[] start = socket.getInputStream().readNBytes(12);
                assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
            }
        });
    }

    private HttpResponse<String> json(String body, String secret) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri("/api/v1/partners"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + secret)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String header, String value) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path)).header(header, value).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body, String header, String value) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String form(String email, String password) {
        return "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
