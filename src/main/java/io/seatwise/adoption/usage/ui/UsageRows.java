package io.seatwise.adoption.usage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A short table of figures: the first column names the row, all others are numbers at the right. It scrolls in its box. */
class UsageRows extends Composite<Div> {

    private final HtmlContainer body = new HtmlContainer("tbody");

    UsageRows(String label, List<String> headings) {
        HtmlContainer head = new HtmlContainer("tr");
        for (String heading : headings) {
            HtmlContainer cell = new HtmlContainer("th");
            cell.setText(heading);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        HtmlContainer table = new HtmlContainer("table");
        table.addClassName("usage-table");
        table.getElement().setAttribute("aria-label", label);
        HtmlContainer heads = new HtmlContainer("thead");
        heads.add(head);
        table.add(heads, body);
        getContent().addClassName("usage-scroll");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", label);
        getContent().add(table);
    }

    UsageRows add(Component name, Object... cells) {
        HtmlContainer row = new HtmlContainer("tr");
        HtmlContainer first = new HtmlContainer("th");
        first.getElement().setAttribute("scope", "row");
        first.add(name);
        row.add(first);
        for (Object each : cells) {
            HtmlContainer cell = new HtmlContainer("td");
            cell.add(each instanceof Component component ? component : new Span(each.toString()));
            row.add(cell);
        }
        body.add(row);
        return this;
    }
}
