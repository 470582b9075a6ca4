package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataGenerator;
import com.vaadin.flow.data.provider.KeyMapper;
import io.seatwise.base.ui.DataCells;
import io.seatwise.base.ui.cells.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A table of one customer's rows. A native table rather than a grid: one customer has tens of rows, all of them are to
 * be printed, and on a phone each row becomes a card; for the page's own tabs and added ones. It scrolls inside its own
 * box, which the keyboard can reach.
 *
 * <p>The browser draws it from data (decision 148). The server computes the rows when it draws the table and when somebody
 * clicks in it, and does not keep them.
 */
public class InsightsTable extends Composite<Div> {

    /** The JavaScript function that {@link DataCells#table} adds to the element. */
    private static final String DRAW = "drawTable";

    /** @param numeric whether the column holds numbers, which stand at the right */
    public record Heading(String text, boolean numeric) {

        public static Heading text(String text) {
            return new Heading(text, false);
        }

        public static Heading number(String text) {
            return new Heading(text, true);
        }
    }

    private final String label;
    private final List<Heading> headings;
    private final transient Consumer<Rows> filling;
    private final KeyMapper<InsightsTable> keys = new KeyMapper<>();
    private final DataGenerator<InsightsTable> generator;

    /**
     * @param label what the table shows, for screen readers
     * @param filling adds the rows; called for each drawing and each click; must add the same rows until the next drawing
     */
    public InsightsTable(String label, List<Heading> headings, Consumer<Rows> filling) {
        this.label = label;
        this.headings = List.copyOf(headings);
        this.filling = filling;
        getContent().addClassName("insights-scroll");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", label);
        generator = DataCells.<InsightsTable>table(InsightsTable::content, InsightsTable::act)
                .render(getElement(), keys, DRAW)
                .getDataGenerator()
                .orElseThrow();
        getElement().addAttachListener(event -> draw());
    }

    /** Draws the table again. The browser changes only what differs, so the focus stays. */
    public void draw() {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("key", keys.key(this));
        generator.generateData(this, item);
        ObjectNode model = JsonNodeFactory.instance.objectNode();
        model.set("item", item);
        // The arguments of a renderer: the element to draw in, its owner, and the model
        getElement().callJsFunction(DRAW, getElement(), getElement(), model);
    }

    /** Returns what the browser draws: {@code headings}, {@code rows} and {@code totals}, see {@link Cell#describe}. */
    public ObjectNode content() {
        return content(new HashMap<>());
    }

    private ObjectNode content(Map<String, Cell.Action> actions) {
        Rows rows = new Rows();
        filling.accept(rows);
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("id", id())
                .put("c", "insights-table")
                .put("l", label)
                .put("open", getTranslation("base.figure.open"));
        for (Heading heading : headings) {
            ObjectNode node = content.withArray("headings").addObject().put("t", heading.text());
            if (heading.numeric()) {
                node.put("c", "insights-number");
            }
        }
        content.set("rows", describe("r", rows.rows, actions));
        content.set("totals", describe("t", rows.totals, actions));
        return content;
    }

    private String id() {
        return "table" + getElement().getNode().getId();
    }

    private static ArrayNode describe(String name, List<Row> rows, Map<String, Cell.Action> actions) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < rows.size(); i++) {
            nodes.add(rows.get(i).describe(name + i, actions));
        }
        return nodes;
    }

    /** Runs the action of the part with this name; does nothing if the row no longer exists. */
    private void act(String clicked) {
        Map<String, Cell.Action> actions = new HashMap<>();
        content(actions);
        Cell.Action action = actions.get(clicked);
        if (action != null) {
            action.run(id() + "-" + clicked);
        }
    }

    /** The rows of a table, in their order. */
    public static final class Rows {

        private final List<Row> rows = new ArrayList<>();
        private final List<Row> totals = new ArrayList<>();

        private Rows() {}

        /** Adds a row at the end. The first cell is its name. */
        public Row addRow(Cell... name) {
            return add(rows, name);
        }

        public Row addRow(String name) {
            return addRow(Cell.text(name));
        }

        /** Adds a row of sums under the table. */
        public Row addTotals(String name) {
            return add(totals, Cell.text(name));
        }

        private static Row add(List<Row> rows, Cell... name) {
            Row row = new Row(name);
            rows.add(row);
            return row;
        }
    }

    /** A row. Cells are added in the order of the headings. */
    public static final class Row {

        private final List<List<Cell>> cells = new ArrayList<>();
        private final List<Row> below = new ArrayList<>();
        private String className = "";

        private Row(Cell... name) {
            add(name);
        }

        public Row add(Cell... content) {
            cells.add(List.of(content));
            return this;
        }

        public Row add(String text) {
            return text.isEmpty() ? addEmpty() : add(Cell.plain(text));
        }

        /** A cell with nothing to say in this row; on a phone it is left out. */
        public Row addEmpty() {
            return add();
        }

        public Row addClassName(String newClassName) {
            className = newClassName;
            return this;
        }

        /** Adds a row below this one, before the next row of the table. */
        public Row addBelow(Cell... name) {
            return Rows.add(below, name);
        }

        private ObjectNode describe(String name, Map<String, Cell.Action> actions) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            if (!className.isEmpty()) {
                node.put("c", className);
            }
            ArrayNode described = node.putArray("n");
            for (int i = 0; i < cells.size(); i++) {
                ArrayNode parts = described.addArray();
                for (int part = 0; part < cells.get(i).size(); part++) {
                    parts.add(cells.get(i).get(part).describe(name + "-" + i + "-" + part, actions));
                }
            }
            node.set("below", InsightsTable.describe(name + "b", below, actions));
            return node;
        }
    }
}
