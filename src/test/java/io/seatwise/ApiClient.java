package io.seatwise;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the REST API over HTTP with one token: what the contract promises it, and nothing else. */
public final class ApiClient {

    private static final String BOUNDARY = "seatwise-test";
    private static final Set<String> UNDER_WAY = Set.of("QUEUED", "RUNNING");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http;
    private final String address;
    private final String token;

    /** @param address {@code http://localhost:port} */
    public ApiClient(String address, String token) {
        this(address, token, HttpClient.newHttpClient());
    }

    public ApiClient(String address, String token, HttpClient http) {
        this.address = address;
        this.token = token;
        this.http = http;
    }

    /** The answer to {@code GET /api/v1} and this path. */
    public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The JSON behind this path; fails unless it is there. */
    public JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode() + ": " + text(answer));
        }
        return JSON.readTree(answer.body());
    }

    public HttpResponse<byte[]> post(String path) throws IOException, InterruptedException {
        return http.send(request(path).POST(BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a change as JSON. */
    public HttpResponse<byte[]> patch(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .method("PATCH", BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a file; {@code query} such as {@code ?onError=skip}, or empty. */
    public HttpResponse<byte[]> send(String name, byte[] content, String query)
            throws IOException, InterruptedException {
        return http.send(upload(multipart(name, content), query), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The same in pieces, without saying beforehand how long it is. */
    public HttpResponse<byte[]> sendChunked(String name, byte[] content) throws IOException, InterruptedException {
        BodyPublisher pieces = BodyPublishers.fromPublisher(multipart(name, content));
        return http.send(upload(pieces, ""), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a file that must be taken in, and answers with the id of its run. */
    public String submit(String name, byte[] content, String query) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(name, content, query);
        if (answer.statusCode() != 202) {
            throw new AssertionError(name + " answers " + answer.statusCode() + ": " + text(answer));
        }
        return JSON.readTree(answer.body()).get("id").asString();
    }

    /** Brings a file in and answers with its run when that has ended. */
    public JsonNode bring(String name, byte[] content, String query) throws IOException, InterruptedException {
        return finished(submit(name, content, query));
    }

    /** {@link #bring(String, byte[], String)} of a text, in the usual mode. */
    public JsonNode bring(String name, String content) throws IOException, InterruptedException {
        return bring(name, content.getBytes(StandardCharsets.UTF_8), "");
    }

    /** The run when it has ended. */
    public JsonNode finished(String id) {
        return await("import " + id)
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ofMillis(5))
                .pollInterval(Duration.ofMillis(15))
                .until(
                        () -> json("/imports/" + id),
                        run -> !UNDER_WAY.contains(run.get("state").asString()));
    }

    /** A run's problems as {@code 2 licensesSold NOT_A_NUMBER}. */
    public static List<String> problems(JsonNode run) {
        return run.get("problems")
                .valueStream()
                .map(each -> each.get("line").asLong() + " "
                        + (each.get("column").isNull()
                                ? "-"
                                : each.get("column").asString())
                        + " " + each.get("code").asString())
                .toList();
    }

    public static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpRequest upload(BodyPublisher body, String query) {
        return request("/imports" + query)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(body)
                .build();
    }

    private static BodyPublisher multipart(String name, byte[] content) {
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n".formatted(BOUNDARY, name)
                        + "Content-Type: application/octet-stream\r\n\r\n";
        return BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }
}
