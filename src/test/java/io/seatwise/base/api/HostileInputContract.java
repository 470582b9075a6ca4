package io.seatwise.base.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.access.Role;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.PartnerId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** No value in any parameter or body of the REST API is an error of the server. */
@Tag("slow")
abstract class HostileInputContract {

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    private final HttpClient http = HttpClient.newHttpClient();
    private String administrator = "";
    private String operator = "";

    @BeforeEach
    void tokens() {
        PartnerId partner = provisioning.addPartner("Contoso Cloud", null);
        administrator = "swt_" + UUID.randomUUID() + UUID.randomUUID();
        operator = "swt_" + UUID.randomUUID() + UUID.randomUUID();
        provisioning.addToken(partner, "administrator", Role.PARTNER_ADMIN, administrator, null);
        provisioning.addOperatorToken("operator", operator);
    }

    @Test
    void everyParameterAndBodyOfTheDocumentIsAnsweredWithoutAServerError() throws Exception {
        String document = send(new HostileCalls.Call("GET", "/api/v1/openapi.json", "", false))
                .body();
        List<HostileCalls.Call> calls = HostileCalls.of(new JsonMapper().readTree(document));
        List<String> wrong = new ArrayList<>();

        for (HostileCalls.Call call : calls) {
            HttpResponse<String> answer = send(call);
            boolean right = answer.statusCode() < 500
                    && (!call.hasNul() || answer.statusCode() == 400)
                    && (answer.statusCode() < 400 || isProblem(answer));
            if (!right) {
                wrong.add(answer.statusCode() + " " + call);
            }
        }

        assertThat(calls).hasSizeGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/campaigns?state=%00",
                "/api/v1/customers?page=2147483647",
                "/api/v1/imports?page=2147483647",
                "/api/v1/campaigns?page=2147483647",
                "/api/v1/changes?page=2147483647",
                "/api/v1/outcomes?page=2147483647",
                "/api/v1/recommendations?page=2147483647",
                "/api/v1/customers?anything=%ff",
                "/api/v1/nothing?here=%00"
            })
    void hostileAddressIsABadRequest(String path) throws Exception {
        HttpResponse<String> answer = send(new HostileCalls.Call("GET", path, "", false));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(isProblem(answer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a\\u0000b\"}",
                "{\"start\":[999999999,1,1]}",
                "{\"customerTenantIds\":[null]}",
                "{\"name\":\"\\ud83d\"}"
            })
    void hostileBodyIsABadRequest(String body) throws Exception {
        HttpResponse<String> answer = send(new HostileCalls.Call("POST", "/api/v1/campaigns", body, true));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(isProblem(answer)).isTrue();
    }

    private static boolean isProblem(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json");
    }

    private HttpResponse<String> send(HostileCalls.Call call) throws Exception {
        HttpRequest.BodyPublisher body = call.body().isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(call.body());
        String token = call.path().startsWith("/api/v1/partners") ? operator : administrator;
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + call.path()))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(call.method(), body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
