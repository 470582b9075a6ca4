package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.PartnerId;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** No filter can be passed by writing a path in another way. Raw sockets, because clients tidy paths up. */
@SeatwiseTest
@Tag("slow")
class PathSpellingsTest {

    private static final String PASSWORD = "correct horse battery staple";

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    private String email;

    @BeforeEach
    void person() {
        PartnerId partner = provisioning.addPartner("Contoso Cloud", null);
        email = "ada-" + UUID.randomUUID() + "@contoso.example";
        provisioning.addPerson(partner, email, "Ada Admin", Role.PARTNER_ADMIN, PASSWORD);
    }

    static Stream<String> spellings(String path) {
        String name = path.substring(1);
        String first = String.format("/%%%02x%s", (int) name.charAt(0), name.substring(1));
        String last =
                path.substring(0, path.length() - 1) + String.format("%%%02X", (int) path.charAt(path.length() - 1));
        return Stream.of(
                path,
                first,
                last,
                "/" + path,
                "/." + path,
                "/x/.." + path,
                path + ";v=1",
                "/;v=1" + path,
                path + "/",
                path + "?x=1",
                "/%2e" + path,
                "/x/%2e%2e" + path,
                path + "%2f",
                "/%5c" + name,
                first.replace("%", "%25"));
    }

    static Stream<String> signInSpellings() {
        return Stream.concat(spellings("/login"), Stream.of("/LOGIN", "/Login"));
    }

    @ParameterizedTest
    @MethodSource("signInSpellings")
    void foreignOriginNeverSignsInWhateverTheSpelling(String path) throws Exception {
        String body = "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);

        String answer = send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n"
                + "Sec-Fetch-Site: cross-site\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body);

        assertThat(status(answer)).as(answer).isNotEqualTo(200);
        assertThat(answer).doesNotContainPattern("(?i)location: (?!.*/?login)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers",
                "/settings/people",
                "/audit",
                "/operator/partners",
                "/actuator/env",
                "/actuator/metrics",
                "/api/v1/portfolio",
                "/api/v1/customers",
                "/api/v1/partners",
                "/api/v1/exports/portfolio.xlsx"
            })
    void protectedPathStaysClosedWhateverTheSpelling(String path) throws Exception {
        for (String spelling : spellings(path).toList()) {
            String answer = send("GET " + spelling + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                    + "Connection: close\r\n\r\n");
            assertThat(List.of(302, 400, 401, 403, 404)).as(spelling).contains(status(answer));
            if (status(answer) == 302) {
                assertThat(answer).as(spelling).containsPattern("(?i)location: \\S*/login");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//customers",
                "/customers;x=y",
                "/x/../customers",
                "/./customers",
                "/%5ccustomers",
                "/api/v1/portfolio/.",
                "/api/v1/portfolio;x=y",
                "/actuator//health"
            })
    void refusedSpellingIsAnsweredWithTheSafetyHeaders(String path) throws Exception {
        String answer = send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(status(answer)).as(answer).isEqualTo(400);
        assertThat(answer)
                .contains("X-Content-Type-Options: nosniff")
                .contains("X-Frame-Options: DENY")
                .contains("Referrer-Policy: same-origin")
                .contains("frame-ancestors 'none'")
                .contains("Cache-Control: no-store")
                .doesNotContain("Location:");
        if (path.startsWith("/api/")) {
            assertThat(answer)
                    .contains("Content-Type: application/problem+json")
                    .contains("\"status\":400");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE /customers",
                "TRACE /api/v1/portfolio",
                "BREW /customers",
                "BREW /api/v1/portfolio",
                "PROPFIND /login"
            })
    void unknownMethodIsAnsweredWithTheKnownOnes(String start) throws Exception {
        String answer = send(start + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(status(answer)).as(answer).isEqualTo(405);
        assertThat(answer)
                .contains("X-Frame-Options: DENY")
                .containsPattern("Allow: .*GET")
                .containsPattern("Allow: .*POST");
        if (start.contains("/api/")) {
            assertThat(answer).contains("application/problem+json").contains("\"status\":405");
        }
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
