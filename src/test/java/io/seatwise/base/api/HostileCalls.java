package io.seatwise.base.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes calls out of the OpenAPI document in which one parameter or one part of the body is hostile. */
final class HostileCalls {

    static final String NUL = "a\u0000b";

    private static final List<String> VALUES = List.of(
            NUL,
            "2147483647",
            "-1",
            "99999999999999999999",
            "+999999999-01-01",
            "0001-01-01",
            "",
            ",",
            "'\"%_\\",
            "NaN",
            "x".repeat(3000),
            "\uD83D\uDE00");

    private static final String GUID = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";

    /** @param hasNul whether the call holds U+0000, so that nothing but a 400 is right */
    record Call(String method, String path, String body, boolean hasNul) {}

    private final JsonMapper json = new JsonMapper();
    private final JsonNode document;
    private final List<Call> calls = new ArrayList<>();

    private HostileCalls(JsonNode document) {
        this.document = document;
    }

    static List<Call> of(JsonNode document) {
        HostileCalls made = new HostileCalls(document);
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                made.add(path.getKey(), operation.getKey().toUpperCase(), operation.getValue())));
        return made.calls;
    }

    private void add(String template, String method, JsonNode operation) {
        JsonNode content = operation.path("requestBody").path("content").path("application/json");
        JsonNode body = content.isMissingNode() ? json.missingNode() : example(content.get("schema"), 0);
        String plainBody = body.isMissingNode() ? "" : body.toString();
        String path = template.replaceAll("\\{[^}]+}", GUID);
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asString();
            for (String value : VALUES) {
                String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
                boolean nul = value.equals(NUL);
                if (parameter.get("in").asString().equals("query")) {
                    calls.add(new Call(method, path + "?" + name + "=" + encoded, plainBody, nul));
                } else if (!nul && !value.isEmpty() && !value.contains("\\")) { // the server itself refuses such paths
                    String inPath = template.replace("{" + name + "}", encoded.replace("+", "%20"));
                    calls.add(new Call(method, inPath.replaceAll("\\{[^}]+}", GUID), plainBody, false));
                }
            }
        }
        calls.add(new Call(method, path + "?q=%ff", plainBody, true));
        calls.add(new Call(method, path + "?%00=1", plainBody, true));
        if (!body.isMissingNode()) {
            hostileBodies(body).forEach(each -> calls.add(new Call(method, path, each, each.contains("\\u0000"))));
        }
    }

    /** A body as the schema asks for, so that one hostile part is what the server meets. */
    private JsonNode example(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asString();
            return example(document.at(name.substring(1)), depth);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if (schema.has("properties") && depth < 5) {
            ObjectNode object = json.createObjectNode();
            schema.get("properties").properties().forEach(property -> {
                object.set(property.getKey(), example(property.getValue(), depth + 1));
            });
            return object;
        }
        String type = schema.path("type").isArray()
                ? schema.get("type").get(0).asString()
                : schema.path("type").asString("string");
        return switch (type) {
            case "array" -> json.createArrayNode().add(example(schema.get("items"), depth + 1));
            case "integer", "number" -> json.getNodeFactory().numberNode(1);
            case "boolean" -> json.getNodeFactory().booleanNode(true);
            case "object" -> json.createObjectNode();
            default ->
                json.getNodeFactory().stringNode(text(schema.path("format").asString("")));
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> GUID;
            case "date" -> "2026-03-14";
            case "date-time" -> "2026-03-14T12:00:00Z";
            default -> "text";
        };
    }

    private List<String> hostileBodies(JsonNode body) {
        List<JsonNode> hostile = new ArrayList<>(VALUES.stream()
                .map(value -> (JsonNode) json.getNodeFactory().stringNode(value))
                .toList());
        for (String each :
                List.of("null", "[null]", "[]", "{}", "[999999999,1,1]", "1e400", "-1", "[\"a\\u0000\"]", "true")) {
            hostile.add(json.readTree(each));
        }
        List<String> bodies =
                new ArrayList<>(List.of("", "null", "[]", "[null]", "{", "\"a\\u0000\"", "{\"\\ud83d\":1}"));
        for (JsonNode value : hostile) {
            replaceEach(body, value).forEach(changed -> bodies.add(changed.toString()));
        }
        return bodies;
    }

    /** The tree once for each of its parts, with that part replaced. */
    private static List<JsonNode> replaceEach(JsonNode tree, JsonNode value) {
        List<JsonNode> changed = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : object.properties()) {
                List<JsonNode> parts = new ArrayList<>(List.of(value));
                parts.addAll(replaceEach(property.getValue(), value));
                for (JsonNode part : parts) {
                    ObjectNode copy = object.deepCopy();
                    copy.set(property.getKey(), part);
                    changed.add(copy);
                }
            }
        } else if (tree instanceof ArrayNode array && !array.isEmpty()) {
            List<JsonNode> parts = new ArrayList<>(List.of(value));
            parts.addAll(replaceEach(array.get(0), value));
            for (JsonNode part : parts) {
                ArrayNode copy = array.deepCopy();
                copy.set(0, part);
                changed.add(copy);
            }
        }
        return changed;
    }
}
