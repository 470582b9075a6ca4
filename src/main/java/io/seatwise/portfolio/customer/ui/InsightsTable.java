package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/**
 * A table of one customer's rows. A native table rather than a grid: one customer has tens of rows, all of them are to
 * be printed, and on a phone each row becomes a card; for the page's own tabs and added ones. It scrolls inside its own
 * box, which the keyboard can reach.
 */
public class InsightsTable extends Composite<Div> {

    /** @param numeric whether the column holds numbers, which stand at the right */
    public record Heading(String text, boolean numeric) {

        public static Heading text(String text) {
            return new Heading(text, false);
        }

        public static Heading number(String text) {
            return new Heading(text, true);
        }
    }

    private final List<Heading> headings;
    private final HtmlContainer body = part("tbody", "rowgroup");
    private final HtmlContainer footer = part("tfoot", "rowgroup");

    /** @param label what the table shows, for screen readers */
    public InsightsTable(String label, List<Heading> headings) {
        this.headings = List.copyOf(headings);
        HtmlContainer row = part("tr", "row");
        for (Heading heading : headings) {
            HtmlContainer cell = part("th", "columnheader");
            cell.setText(heading.text());
            cell.getElement().setAttribute("scope", "col");
            cell.setClassName("insights-number", heading.numeric());
            row.add(cell);
        }
        HtmlContainer head = part("thead", "rowgroup");
        head.add(row);
        HtmlContainer table = part("table", "table");
        table.addClassName("insights-table");
        table.getElement().setAttribute("aria-label", label);
        table.add(head, body, footer);
        getContent().addClassName("insights-scroll");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", label);
        getContent().add(table);
    }

    /** Adds a row at the end; its first cell names what it is about. */
    public Row addRow(Component... name) {
        return new Row(body, body.getElement().getChildCount(), name);
    }

    /** Adds a row below another one of {@link #addRow}. */
    public Row addRowBelow(Row above, Component... name) {
        return new Row(body, body.getElement().indexOfChild(above.row.getElement()) + 1, name);
    }

    /** Adds a row of sums under the table. */
    public Row addTotals(Component... name) {
        return new Row(footer, footer.getElement().getChildCount(), name);
    }

    /** A row made in order: the heading of each cell follows from its place. */
    public class Row {

        private final HtmlContainer row = part("tr", "row");
        private int next;

        private Row(HtmlContainer group, int index, Component... name) {
            HtmlContainer cell = part("th", "rowheader");
            cell.getElement().setAttribute("scope", "row");
            cell.add(name);
            row.add(cell);
            group.addComponentAtIndex(index, row);
            next = 1;
        }

        public Row add(Component... content) {
            addCell().add(content);
            return this;
        }

        public Row add(String text) {
            if (text.isEmpty()) {
                return addEmpty();
            }
            addCell().setText(text);
            return this;
        }

        private HtmlContainer addCell() {
            Heading heading = headings.get(next++);
            HtmlContainer cell = part("td", "cell");
            cell.getElement().setAttribute("data-label", heading.text());
            cell.setClassName("insights-number", heading.numeric());
            row.add(cell);
            return cell;
        }

        /** A cell with nothing to say in this row; on a phone it is left out. */
        public Row addEmpty() {
            next++;
            row.add(part("td", "cell"));
            return this;
        }

        public Row addClassName(String className) {
            row.addClassName(className);
            return this;
        }

        public void setVisible(boolean visible) {
            row.setVisible(visible);
        }
    }

    /** Roles are said outright: as cards on a phone the elements are no table to the browser any more. */
    private static HtmlContainer part(String tag, String role) {
        HtmlContainer part = new HtmlContainer(tag);
        part.getElement().setAttribute("role", role);
        return part;
    }
}
