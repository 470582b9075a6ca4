package io.seatwise.base.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.Role;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.PartnerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Nothing of a body is kept before its sender may send one, and nobody keeps a connection by being slow. */
@SeatwiseTest
@TestPropertySource(
        properties = {
            "server.tomcat.basedir=target/unread-bodies/server",
            "seatwise.data-dir=target/unread-bodies/data",
            "seatwise.imports.max-file-size=4MB",
            "seatwise.http.header-time=1s",
            "seatwise.http.body-time=1s",
            "server.tomcat.connection-timeout=2s"
        })
@DirtiesContext
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class UnreadBodiesTest {

    private static final Path FOLDER = Path.of("target/unread-bodies");
    private static final int MEGABYTE = 1 << 20;
    private static final String PART =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    private String viewer = "";
    private String administrator = "";

    @BeforeEach
    void tokens() {
        PartnerId partner = provisioning.addPartner("Contoso Cloud", null);
        viewer = "swt_" + UUID.randomUUID() + UUID.randomUUID();
        administrator = "swt_" + UUID.randomUUID() + UUID.randomUUID();
        provisioning.addToken(partner, "reader", Role.VIEWER, viewer, null);
        provisioning.addToken(partner, "importer", Role.PARTNER_ADMIN, administrator, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/", "/customers", "/VAADIN/dynamic/resource/1/2/upload", "/api/v1/imports", "/%6cogin"
            })
    void strangerPutsNothingOnDisk(String path) throws Exception {
        try (RawRequest request = new RawRequest(port)) {
            request.send(multipart(path, "Transfer-Encoding: chunked"));
            long before = bytesOnDisk();
            request.sendUntilCutOff(chunk(MEGABYTE), 20L * MEGABYTE);

            assertThat(bytesOnDisk()).isLessThanOrEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/", "/customers", "/api/v1/customers"})
    void declaredLengthAboveTheLimitOfThePathIsRefusedAtOnce(String path) throws Exception {
        try (RawRequest request = new RawRequest(port)) {
            request.send(multipart(path, "Content-Length: 62914560"));

            assertThat(request.answerAtOnce()).startsWith("HTTP/1.1 413").contains("X-Content-Type-Options: nosniff");
        }
    }

    @Test
    void viewerIsRefusedBeforeTheBodyIsRead() throws Exception {
        try (RawRequest request = new RawRequest(port)) {
            request.send(multipart("/api/v1/imports", "Content-Length: 4000000", bearer(viewer)));

            assertThat(request.answerAtOnce()).startsWith("HTTP/1.1 403").contains("does not allow this call");
        }
    }

    @Test
    void administratorsFileIsRefusedPastTheLimitAndNothingIsKept() throws Exception {
        long before = bytesOnDisk();
        try (RawRequest request = new RawRequest(port)) {
            request.send(multipart("/api/v1/imports", "Transfer-Encoding: chunked", bearer(administrator)));
            request.send(chunk(PART.getBytes()));
            long sent = request.sendUntilCutOff(chunk(MEGABYTE), 64L * MEGABYTE);

            assertThat(sent).isLessThan(32L * MEGABYTE);
        }
        assertThat(bytesOnDisk()).isLessThanOrEqualTo(before);
    }

    @Test
    void halfSentHeaderEndsAlthoughBytesGoOnArriving() throws Exception {
        try (RawRequest request = new RawRequest(port)) {
            request.send("GET /login HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");

            assertThat(dripUntilCutOff(request)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "application/json"})
    void slowBodyEndsAlthoughBytesGoOnArriving(String type) throws Exception {
        String path = type.endsWith("json") ? "/api/v1/campaigns" : "/login";
        try (RawRequest request = new RawRequest(port)) {
            request.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                    + bearer(administrator) + "\r\nContent-Type: " + type + "\r\nContent-Length: 60000\r\n\r\n{");

            assertThat(dripUntilCutOff(request)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /\u0001 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /login HTTP/1.1\r\nHost: localhost\r\nHost: other\r\n\r\n",
                "GET /login HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: many\r\n\r\n",
                "GET /%2e%2e/%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            })
    void serversOwnErrorsCarryTheSafetyHeaders(String text) throws Exception {
        try (RawRequest request = new RawRequest(port)) {
            request.send(text);

            assertThat(request.answer())
                    .matches("(?s)HTTP/1\\.1 [45]\\d\\d.*")
                    .contains("X-Content-Type-Options: nosniff")
                    .contains("X-Frame-Options: DENY")
                    .contains("Content-Security-Policy: ")
                    .doesNotContain("Tomcat");
        }
    }

    @Test
    void slowBodyIsAnsweredWithATimeout() throws Exception {
        String head = " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n" + bearer(administrator)
                + "\r\nContent-Length: 60000\r\n";
        for (String start : List.of(
                "POST /api/v1/campaigns" + head + "Content-Type: application/json\r\n\r\n{\"name\":\"",
                "POST /api/v1/imports" + head + "Content-Type: multipart/form-data; boundary=b\r\n\r\n" + PART,
                "POST /login" + head + "Content-Type: application/x-www-form-urlencoded\r\n\r\nusername=")) {
            try (RawRequest request = new RawRequest(port)) {
                request.send(start);

                assertThat(drip(request))
                        .as(start)
                        .startsWith("HTTP/1.1 408")
                        .contains("\"status\":408")
                        .contains("X-Content-Type-Options: nosniff")
                        .doesNotContain("Location:");
            }
        }
    }

    /** A body that stops is found by the server's own clock for a silent connection, not by the time of the whole body. */
    @ParameterizedTest
    @ValueSource(strings = {"/login", "/%6cogin", "/api/v1/campaigns", "/api/v1/imports", "/customers"})
    void bodyThatStopsArrivingIsAnsweredWithATimeout(String path) throws Exception {
        long start = System.nanoTime();
        try (RawRequest request = new RawRequest(port)) {
            request.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                    + (path.startsWith("/api") ? bearer(administrator) + "\r\n" : "")
                    + (path.endsWith("imports")
                            ? "Content-Type: multipart/form-data; boundary=b\r\n"
                            : path.startsWith("/api")
                                    ? "Content-Type: application/json\r\n"
                                    : "Content-Type: application/x-www-form-urlencoded\r\n")
                    + "Content-Length: 600\r\n\r\n"
                    + (path.endsWith("imports") ? PART : path.startsWith("/api") ? "{\"name\":\"" : "username="));

            String answer = request.answer();
            assertThat(answer).contains("X-Content-Type-Options: nosniff");
            if (!path.equals("/customers")) {
                assertThat(answer).startsWith("HTTP/1.1 408").contains("\"status\":408");
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void largeFormIsRefusedWithoutAStackInTheLog(boolean chunked, CapturedOutput output) throws Exception {
        byte[] form = "username=a&password=".concat("x".repeat(200_000)).getBytes();
        try (RawRequest request = new RawRequest(port)) {
            request.send("POST /login HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n"
                    + (chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + form.length) + "\r\n\r\n");
            request.send(chunked ? chunk(form) : form);
            if (chunked) {
                request.send("0\r\n\r\n");
            }

            assertThat(request.answer()).startsWith("HTTP/1.1 413").contains("X-Content-Type-Options: nosniff");
        }
        assertThat(output.getAll()).doesNotContain("A request failed outside of controllers");
    }

    private static Duration dripUntilCutOff(RawRequest request) {
        long start = System.nanoTime();
        drip(request);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String drip(RawRequest request) {
        Thread drip = Thread.ofVirtual().start(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    request.send("a");
                    Thread.sleep(100);
                }
            } catch (IOException | InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        });
        String answer = request.answer();
        drip.interrupt();
        return answer;
    }

    private static String multipart(String path, String... headers) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    private static byte[] chunk(int size) {
        byte[] content = new byte[size];
        java.util.Arrays.fill(content, (byte) 'x');
        System.arraycopy(PART.getBytes(), 0, content, 0, PART.length());
        return chunk(content);
    }

    private static byte[] chunk(byte[] content) {
        byte[] head = (Integer.toHexString(content.length) + "\r\n").getBytes();
        byte[] chunk = java.util.Arrays.copyOf(head, head.length + content.length + 2);
        System.arraycopy(content, 0, chunk, head.length, content.length);
        chunk[chunk.length - 2] = '\r';
        chunk[chunk.length - 1] = '\n';
        return chunk;
    }

    private static long bytesOnDisk() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
