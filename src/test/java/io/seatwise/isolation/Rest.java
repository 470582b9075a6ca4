package io.seatwise.isolation;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program that calls the REST API with a token. */
final class Rest {

    private static final String BOUNDARY = "two-worlds";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    Rest(int port) {
        this.port = port;
    }

    /** What came back. */
    record Answer(int status, byte[] body, String headers) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** Status and body without what differs from call to call by right: the correlation id and the id asked for. */
        String comparable(@Nullable Object asked) {
            String text = text().replaceAll("\"correlationId\":\"[^\"]*\"", "");
            return status + " " + (asked == null ? text : text.replace(asked.toString(), "ID"));
        }
    }

    Answer get(String path, @Nullable String token) throws IOException, InterruptedException {
        return send("GET " + path, path, token);
    }

    /** Sends this call, {@code "<METHOD> <pattern>"}, to this path; one that takes a body gets an acceptable one. */
    Answer send(String call, String path, @Nullable String token) throws IOException, InterruptedException {
        String method = call.substring(0, call.indexOf(' '));
        if (call.equals("POST /api/v1/imports")) {
            return upload("customerTenantId,customerName\n" + UUID.randomUUID() + ",New\n", token);
        }
        HttpRequest.Builder request = request(path, token);
        if (call.equals("POST /api/v1/partners")) {
            String body = "{\"name\": \"New\", \"adminEmail\": \"" + UUID.randomUUID() + "@new.example\"}";
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        } else if (method.equals("PATCH")) {
            request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString("{}"));
        } else if (call.equals("POST /api/v1/import-mappings")) {
            String body = "{\"name\": \"new\", \"kind\": \"customers\", \"header\": [\"Id\", \"Firm\"],"
                    + " \"columns\": {\"customerTenantId\": \"Id\", \"customerName\": \"Firm\"}}";
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        } else if (call.equals("POST /api/v1/campaigns")) {
            String body = "{\"customerTenantId\": \"" + UUID.randomUUID() + "\", \"scenario\": \"MENTIONS\"}";
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        } else {
            request.method(method.equals("ANY") ? "GET" : method, BodyPublishers.noBody());
        }
        return send(request);
    }

    /** Brings a file in and answers with its run once that has ended. */
    Answer bring(String content, String token) throws IOException, InterruptedException {
        String id = upload(content, token).text().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> get("/api/v1/imports/" + id, token),
                        run -> !run.text().matches("(?s).*\"state\":\"(QUEUED|RUNNING)\".*"));
    }

    private Answer upload(String content, @Nullable String token) throws IOException, InterruptedException {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.csv\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        return send(request("/api/v1/imports", token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(), response.body(), response.headers().map().toString());
    }
}
