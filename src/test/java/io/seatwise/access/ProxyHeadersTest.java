package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a proxy on the same machine tells is believed; the client of this test is one. */
@SeatwiseTest
@Tag("slow")
class ProxyHeadersTest {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String[] TLS = {
        "X-Forwarded-Proto", "https", "X-Forwarded-Host", "seatwise.example:8443", "X-Forwarded-For", "192.0.2.7"
    };

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

    @Test
    void redirectsAreRelativeAndCookiesSecureOnAnyPort() throws Exception {
        HttpResponse<String> page = send("GET", "/customers?q=x", "", TLS);
        HttpResponse<String> signedIn = send("POST", "/login", form(PASSWORD), TLS);

        assertThat(page.headers().firstValue("Location")).hasValue("/login");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(signedIn.headers().firstValue("Location")).hasValue("/");
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("HttpOnly"))
                .anyMatch(cookie -> cookie.startsWith("__Host-seatwise-device="));
    }

    @Test
    void withoutTlsNothingIsSecureAndNoHstsIsSent() throws Exception {
        HttpResponse<String> signedIn = send("POST", "/login", form(PASSWORD));

        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(signedIn.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void prefixThatTheProxyStripsIsKeptInRedirects() throws Exception {
        HttpResponse<String> page = send("GET", "/customers", "", "X-Forwarded-Prefix", "/portal");
        HttpResponse<String> hostile = send("GET", "/customers", "", "X-Forwarded-Prefix", "//evil.example");

        assertThat(page.headers().firstValue("Location")).hasValue("/portal/login");
        assertThat(hostile.headers().firstValue("Location")).hasValue("/login");
    }

    @Test
    void savedPageNeverLeadsToAnotherHost() throws Exception {
        HttpResponse<String> page =
                send("GET", "/customers?q=fabrikam", "", "X-Forwarded-Host", "evil.example", "Accept", "text/html");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        HttpResponse<String> signedIn = send("POST", "/login", form(PASSWORD), "Cookie", cookie);

        assertThat(signedIn.headers().firstValue("Location")).hasValue("/customers?q=fabrikam");
    }

    @Test
    void strangersBehindTheProxyDoNotKeepTheOwnerOut() throws Exception {
        for (int i = 0; i < 40; i++) {
            send("POST", "/login", form("wrong " + i), "X-Forwarded-For", "203.0.113.9");
        }
        assertThat(send("POST", "/login", form(PASSWORD), "X-Forwarded-For", "203.0.113.9")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .startsWith("/login?wait=");
        assertThat(send("POST", "/login", form(PASSWORD), "X-Forwarded-For", "192.0.2.7")
                        .headers()
                        .firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void clientCannotChooseItsAddress() throws Exception {
        for (int i = 0; i < 6; i++) {
            send("POST", "/login", form("wrong"), "X-Forwarded-For", "198.51.100." + i + ", 203.0.113.77");
        }

        for (List<String> chosen : List.of(
                List.of("X-Forwarded-For", "192.0.2.1, 203.0.113.77"),
                List.of(
                        "X-Forwarded-For",
                        "203.0.113.77",
                        "Forwarded",
                        "for=192.0.2.2;proto=https;host=evil.example"))) {
            assertThat(send("POST", "/login", form(PASSWORD), chosen.toArray(String[]::new))
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .startsWith("/login?wait=");
        }
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin");
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private String form(String password) {
        return "username=" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
    }
}
