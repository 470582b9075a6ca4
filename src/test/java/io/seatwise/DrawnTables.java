package io.seatwise;

import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ReturnChannelMap;
import io.seatwise.portfolio.customer.ui.InsightsTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The contents of the page's tables that the browser draws from data. A click is sent as the browser sends it. */
public final class DrawnTables {

    private DrawnTables() {}

    /** A row. Rows below an opened one are rows of their own. */
    public record Row(InsightsTable table, JsonNode headings, JsonNode drawn) {

        /** The text of each cell, the name of the row first. */
        public List<String> cells() {
            return cellNodes().map(DrawnTables::text).toList();
        }

        /** The text of each cell that is not empty, by column heading. */
        public Map<String, String> byHeading() {
            Map<String, String> cells = new HashMap<>();
            List<JsonNode> nodes = cellNodes().toList();
            for (int i = 1; i < nodes.size(); i++) {
                if (!nodes.get(i).isEmpty()) {
                    cells.put(headings.get(i).path("t").asString(""), text(nodes.get(i)));
                }
            }
            return cells;
        }

        /** The parts of this kind, such as {@code figure}, in the order of the columns. */
        public List<Part> parts(String kind) {
            return cellNodes()
                    .flatMap(DrawnTables::withInside)
                    .filter(node -> kind.equals(node.path("k").asString("")))
                    .map(node -> new Part(table, node))
                    .toList();
        }

        private Stream<JsonNode> cellNodes() {
            return drawn.path("n").valueStream();
        }
    }

    /** A part of a cell: a text, a button, a link. */
    public record Part(InsightsTable table, JsonNode drawn) {

        public String text() {
            return DrawnTables.text(drawn);
        }

        /** One of the values that {@link io.seatwise.base.ui.cells.Cell#describe} names; empty where there is none. */
        public String value(String name) {
            return drawn.path(name).asString("");
        }

        public void click() {
            ArrayNode call = JsonNodeFactory.instance.arrayNode().add("act").add("1");
            call.addArray().add(value("x"));
            Element element = table.getElement();
            element.getNode().getFeature(ReturnChannelMap.class).get(0).invoke(call);
            MockVaadin.clientRoundtrip();
        }
    }

    /** All rows of all tables, including rows below others and totals. */
    public static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (InsightsTable table : OnScreen.all(InsightsTable.class)) {
            JsonNode content = table.content();
            for (String part : List.of("rows", "totals")) {
                content.path(part)
                        .valueStream()
                        .flatMap(DrawnTables::withBelow)
                        .forEach(row -> rows.add(new Row(table, content.path("headings"), row)));
            }
        }
        return rows;
    }

    /** The rows whose name starts with this text. */
    public static List<Row> rows(String name) {
        return rows().stream()
                .filter(row -> row.cells().getFirst().startsWith(name))
                .toList();
    }

    public static List<Part> parts(String kind) {
        return rows().stream().flatMap(row -> row.parts(kind).stream()).toList();
    }

    /** All texts of all tables, with the headings, one row a line. */
    public static String text() {
        StringBuilder text = new StringBuilder();
        OnScreen.all(InsightsTable.class)
                .forEach(table -> table.content()
                        .path("headings")
                        .forEach(heading ->
                                text.append(heading.path("t").asString("")).append('\n')));
        rows().forEach(row -> text.append(String.join("\n", row.cells())).append('\n'));
        return text.toString();
    }

    private static Stream<JsonNode> withBelow(JsonNode row) {
        return Stream.concat(Stream.of(row), row.path("below").valueStream().flatMap(DrawnTables::withBelow));
    }

    private static Stream<JsonNode> withInside(JsonNode node) {
        return node.isArray()
                ? node.valueStream().flatMap(DrawnTables::withInside)
                : Stream.concat(Stream.of(node), node.path("n").valueStream().flatMap(DrawnTables::withInside));
    }

    private static String text(JsonNode node) {
        StringBuilder text = new StringBuilder();
        if (node.isArray()) {
            node.forEach(part -> text.append(text(part)));
        } else if (!"icon".equals(node.path("k").asString(""))) {
            text.append(node.path("t").asString(""));
            node.path("n").forEach(part -> text.append(text(part)));
        }
        return text.toString().replace('\u00a0', ' ');
    }
}
