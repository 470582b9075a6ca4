package io.seatwise.adoption.groups.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A small native table in the manner of a customer's other ones: printable, as cards on a phone. */
class GroupTable extends Composite<Div> {

    record Heading(String text, boolean numeric) {}

    private final List<Heading> headings;
    private final HtmlContainer body = part("tbody", "rowgroup");

    GroupTable(String label, List<Heading> headings) {
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
        table.add(head, body);
        getContent().addClassName("insights-scroll");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", label);
        getContent().add(table);
    }

    Row addRow(Component name) {
        return new Row(name);
    }

    /** A row made in order. */
    class Row {

        private final HtmlContainer row = part("tr", "row");
        private int next = 1;

        private Row(Component name) {
            HtmlContainer cell = part("th", "rowheader");
            cell.getElement().setAttribute("scope", "row");
            cell.add(name);
            row.add(cell);
            body.add(row);
        }

        Row add(Component content) {
            Heading heading = headings.get(next++);
            HtmlContainer cell = part("td", "cell");
            cell.getElement().setAttribute("data-label", heading.text());
            cell.setClassName("insights-number", heading.numeric());
            cell.add(content);
            row.add(cell);
            return this;
        }

        void addClassName(String name) {
            row.addClassName(name);
        }
    }

    private static HtmlContainer part(String tag, String role) {
        HtmlContainer part = new HtmlContainer(tag);
        part.getElement().setAttribute("role", role);
        return part;
    }
}
