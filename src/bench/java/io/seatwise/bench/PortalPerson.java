package io.seatwise.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person at a browser, as far as the server can tell: signs in, opens a page, and sends what Vaadin's client sends for a
 * click on a link, a sorter or a scroll bar. Draws nothing, and opens no push connection.
 */
final class PortalPerson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OPENED = "/?v-r=init&location=&query=&v-sh=900&v-sw=1440&v-wh=900&v-ww=1440"
            + "&v-bh=900&v-bw=1440&v-curdate=0&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC&v-wn=bench&v-td=false"
            + "&v-pr=1&v-np=Linux&v-cs=light&v-pv=VISIBLE&v-fs=NOT_FULLSCREEN&v-so=landscape-primary&v-soa=0&v-tn=lumo"
            + "&v-ga=UNSUPPORTED&v-wla=UNSUPPORTED&v-ws=false";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    /** How Flow wraps JavaScript whose result the server waits for; the result goes into the first channel. */
    private static final String ASKED = "try{Promise.resolve(";

    /** With its rows, a list asks the browser to confirm them, so that the server can drop earlier rows. */
    private static final String SHOWN = "return $0.$connector.confirm($1";

    /** The node of the user interface itself, which the router's events are sent to. */
    private static final int UI = 1;

    private final String address;
    private final HttpClient client;
    private final Map<String, Integer> tags = new HashMap<>();
    private final List<ObjectNode> answers = new ArrayList<>();
    private String securityKey = "";
    private int ui;
    private int syncId;
    private int clientId;

    PortalPerson(String address, Executor executor) {
        this.address = address;
        this.client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .executor(executor)
                .build();
    }

    /** Signs in and opens the portfolio page. */
    void signIn(String email, String password) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(send(HttpRequest.newBuilder(URI.create(address + "/login")), 200));
        if (!csrf.find()) {
            throw new IllegalStateException("The sign-in page has no token");
        }
        send(
                HttpRequest.newBuilder(URI.create(address + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(csrf.group(1)) + "&username="
                                + encoded(email) + "&password=" + encoded(password))),
                302);
        JsonNode opened = JSON.readTree(send(HttpRequest.newBuilder(URI.create(address + OPENED)), 200))
                .path("appConfig");
        JsonNode uidl = opened.path("uidl");
        securityKey = uidl.path("Vaadin-Security-Key").asString("");
        ui = opened.path("v-uiId").asInt();
        syncId = uidl.path("syncId").asInt();
        clientId = 0;
        read(uidl);
        open("");
    }

    /**
     * Follows a link to a page, such as {@code customers}, and reports as a browser does that the page's fields are ready.
     */
    void open(String route) throws IOException, InterruptedException {
        ObjectNode data = JSON.createObjectNode()
                .put("route", route)
                .put("query", "")
                .put("appShellTitle", "")
                .put("trigger", "client");
        data.putNull("historyState");
        call(event(UI, "ui-navigate", data));
        call(event(node("vaadin-combo-box"), "opened-changed", JSON.createObjectNode()));
    }

    /** Scrolls the page's grid to rows. */
    void scrollTo(int firstRow) throws IOException, InterruptedException {
        ArrayNode range = JSON.createArrayNode().add(firstRow).add(60);
        call(serverCall(node("vaadin-grid"), "setViewportRange", range));
    }

    private static ObjectNode serverCall(int node, String method, ArrayNode arguments) {
        ObjectNode call = JSON.createObjectNode()
                .put("type", "publishedEventHandler")
                .put("node", node)
                .put("templateEventMethodName", method);
        call.set("templateEventMethodArgs", arguments);
        return call;
    }

    private static ObjectNode event(int node, String name, ObjectNode data) {
        ObjectNode event =
                JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
        event.set("data", data);
        return event;
    }

    private int node(String tag) {
        Integer node = tags.get(tag);
        if (node == null) {
            throw new IllegalStateException("The page has no " + tag);
        }
        return node;
    }

    private void call(JsonNode event) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode()
                .put("csrfToken", securityKey)
                .put("syncId", syncId)
                .put("clientId", clientId++);
        body.putArray("rpc").addAll(answers).add(event);
        answers.clear();
        String answer = send(
                HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId=" + ui))
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())),
                200);
        JsonNode uidl = JSON.readTree(answer);
        if (uidl.path("meta").has("appError") || uidl.path("meta").has("sessionExpired") || !uidl.has("syncId")) {
            throw new IllegalStateException(uidl.path("meta").toString());
        }
        syncId = uidl.path("syncId").asInt();
        read(uidl);
    }

    /**
     * Remembers where the page's elements are, and answers the page's questions with the next request, because the server keeps
     * pages and rows until then. The storage of this browser is empty.
     */
    private void read(JsonNode uidl) {
        for (JsonNode execution : uidl.path("execute")) {
            String script = execution.path(execution.size() - 1).asString("");
            if (script.startsWith(ASKED)) {
                answer(execution);
            } else if (script.startsWith(SHOWN)) {
                answers.add(serverCall(
                        execution.path(0).path("@v-node").asInt(),
                        "confirmUpdate",
                        JSON.createArrayNode().add(execution.path(1).asInt())));
            }
        }
        for (JsonNode change : uidl.path("changes")) {
            if ("tag".equals(change.path("key").asString(""))) {
                tags.put(change.path("value").asString(""), change.path("node").asInt());
            }
        }
    }

    private void answer(JsonNode execution) {
        for (JsonNode parameter : execution) {
            JsonNode channel = parameter.path("@v-return");
            if (!channel.isMissingNode()) {
                ObjectNode answer = JSON.createObjectNode()
                        .put("type", "channel")
                        .put("node", channel.path(0).asInt())
                        .put("channel", channel.path(1).asInt());
                answer.putArray("args").addNull();
                answers.add(answer);
                return;
            }
        }
    }

    private String send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request.header("Accept", "text/html,application/json")
                        .header("Origin", address)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.request().uri() + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
