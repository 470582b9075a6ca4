package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.partners.Provisioning;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may not write learns only that: the role is judged before the body is read, in every writing call there is. */
@Tag("slow")
@SeatwiseTest
class RoleBeforeBodyTest {

    private static final String ID = "00000000-0000-4000-8000-000000000000";

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void viewerIsRefusedBeforeTheBodyIsRead() throws Exception {
        String secret = Secrets.token();
        provisioning.addToken(provisioning.addPartner("Contoso", null), "reads", Role.VIEWER, secret, null);
        List<HttpRequest.Builder> calls = writingCalls();

        assertThat(calls).hasSizeGreaterThanOrEqualTo(11);
        for (HttpRequest.Builder call : calls) {
            call.header("Authorization", "Bearer " + secret);
            for (String type : List.of("application/json", "multipart/form-data; boundary=x", "text/plain")) {
                HttpRequest request = call.copy().header("Content-Type", type).build();
                assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .as("%s %s as %s", request.method(), request.uri().getPath(), type)
                        .isEqualTo(403);
            }
        }
    }

    /** The writing calls of the OpenAPI document, each with an empty body and with a body that says nothing. */
    private List<HttpRequest.Builder> writingCalls() throws IOException, InterruptedException {
        HttpRequest document = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/openapi.json"))
                .build();
        JsonNode paths = JsonMapper.shared()
                .readTree(client.send(document, HttpResponse.BodyHandlers.ofString())
                        .body())
                .get("paths");
        List<HttpRequest.Builder> calls = new ArrayList<>();
        for (var path : paths.properties()) {
            URI address = URI.create("http://localhost:" + port + path.getKey().replaceAll("\\{\\w+}", ID));
            for (String method : path.getValue().propertyNames()) {
                if (!method.equals("get")) {
                    for (String body : List.of("", "{}", "[")) {
                        calls.add(HttpRequest.newBuilder(address)
                                .method(method.toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString(body)));
                    }
                }
            }
        }
        return calls;
    }
}
