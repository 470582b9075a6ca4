package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatwise.ids.ImportId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls about imports over HTTP, with a token: files go in, runs are asked for until they end. */
final class ImportCalls {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final int port;
    private final String token;

    ImportCalls(int port, String token) {
        this.port = port;
        this.token = token;
    }

    JsonNode upload(String name, String content, String query) throws Exception {
        HttpResponse<String> answer = send(name, content.getBytes(StandardCharsets.UTF_8), query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode accepted = json.readTree(answer.body());
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/api/v1/imports/" + accepted.get("id").asString());
        return accepted;
    }

    HttpResponse<String> send(String name, byte[] content, String query) throws Exception {
        byte[] head = ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        return http.send(
                request("/api/v1/imports" + query)
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofByteArray(head),
                                HttpRequest.BodyPublishers.ofByteArray(content),
                                HttpRequest.BodyPublishers.ofByteArray(tail)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    JsonNode finished(JsonNode accepted) {
        return finished(accepted.get("id").asString());
    }

    JsonNode finished(String id) {
        return await().atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ofMillis(5))
                .pollInterval(Duration.ofMillis(15))
                .until(
                        () -> json.readTree(get("/api/v1/imports/" + id).body()),
                        run -> ImportState.valueOf(run.get("state").asString()).isFinished());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    JsonNode json(String path) throws Exception {
        return json.readTree(get(path).body());
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    byte[] bytes(String path) throws Exception {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    HttpResponse<String> post(String path) throws Exception {
        return http.send(
                request(path).POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> postJson(String path, String body) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> delete(String path) throws Exception {
        return send(request(path).DELETE());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    static ImportId id(JsonNode run) {
        return ImportId.of(run.get("id").asString());
    }

    static List<String> places(JsonNode run) {
        return run.get("problems")
                .valueStream()
                .map(each -> each.get("line").asLong() + " "
                        + (each.get("column").isNull()
                                ? "null"
                                : each.get("column").asString()) + " "
                        + each.get("code").asString())
                .toList();
    }
}
