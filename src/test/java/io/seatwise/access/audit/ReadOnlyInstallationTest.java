package io.seatwise.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.Role;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageState;
import io.seatwise.ids.PartnerId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What a nearly full disk refuses, and what goes on, from the other end of the wire. */
@SeatwiseTest
@TestPropertySource(properties = {"seatwise.disk.min-free=900000GB", "seatwise.data-dir=target/read-only/data"})
@DirtiesContext
@Tag("slow")
class ReadOnlyInstallationTest {

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    StorageState storage;

    @Autowired
    AuditCheck check;

    @Autowired
    JdbcClient jdbc;

    private PartnerId partner;

    @BeforeEach
    void waitForTheMonitor() {
        Awaitility.await().until(() -> storage.condition() == StorageCondition.LOW_DISK);
        partner = provisioning.addPartner("Contoso Cloud", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portfolio.xlsx",
                "customers.csv",
                "entitlements.csv",
                "customers/5eed0001-c0de-4a5e-8b01-000000000000.xlsx"
            })
    void exportIsRefusedBeforeItsFirstByte(String file) throws Exception {
        String token = Secrets.token();
        provisioning.addToken(partner, "nightly", Role.PARTNER_ADMIN, token, null);

        HttpResponse<String> answer = send(token, "exports/" + file, null);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(send(token, "customers", null).statusCode()).isEqualTo(200);
    }

    @Test
    void operatorMakesNoPartner() throws Exception {
        String token = Secrets.token();
        provisioning.addOperatorToken("provisioning " + UUID.randomUUID(), token);
        long before = partners();

        HttpResponse<String> answer =
                send(token, "partners", "{\"name\": \"Fabrikam\", \"adminEmail\": \"ada@fabrikam.example\"}");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(partners()).isEqualTo(before);
    }

    @Test
    void auditIsVerifiedWithoutSealing() {
        assertThat(check.answer())
                .startsWith(AuditCheck.WHOLE + "\n")
                .contains("(read-only: entries since the last seal are not checked)")
                .doesNotContain("could not be checked");
    }

    private long partners() {
        return jdbc.sql("select count(*) from partner").query(Long.class).single();
    }

    private HttpResponse<String> send(String token, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    body == null
                            ? request.build()
                            : request.POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
