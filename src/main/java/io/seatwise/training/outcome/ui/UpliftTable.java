package io.seatwise.training.outcome.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.seatwise.base.ui.FigureButton;
import io.seatwise.training.outcome.Interval;
import io.seatwise.training.outcome.Outcome;
import io.seatwise.training.outcome.PlaybookUplift;
import java.util.ArrayList;
import java.util.List;

/** Shows the uplift of each playbook by day, in a box that scrolls. */
class UpliftTable extends Composite<Div> {

    private final OutcomeWords words;
    private final HtmlContainer body = new HtmlContainer("tbody");

    UpliftTable(List<PlaybookUplift> uplifts, OutcomeWords words) {
        this.words = words;
        HtmlContainer head = new HtmlContainer("tr");
        head.add(heading(words.text("playbook")));
        Outcome.AFTER.forEach(days -> head.add(heading(words.text("days", days))));
        HtmlContainer heads = new HtmlContainer("thead");
        heads.add(head);
        HtmlContainer table = new HtmlContainer("table");
        table.addClassName("outcome-table");
        table.getElement().setAttribute("aria-label", words.text("byPlaybook"));
        table.add(heads, body);
        uplifts.stream()
                .map(PlaybookUplift::playbookCode)
                .distinct()
                .forEach(code -> addRow(
                        code,
                        uplifts.stream()
                                .filter(uplift -> uplift.playbookCode().equals(code))
                                .toList()));
        getContent().addClassName("outcome-scroll");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", words.text("byPlaybook"));
        getContent().add(table);
    }

    private void addRow(String code, List<PlaybookUplift> uplifts) {
        HtmlContainer name = new HtmlContainer("th");
        name.getElement().setAttribute("scope", "row");
        name.add(new Anchor("training/playbooks/" + code, words.playbook(code)));
        HtmlContainer row = new HtmlContainer("tr");
        row.add(name);
        for (int days : Outcome.AFTER) {
            HtmlContainer cell = new HtmlContainer("td");
            // The head of the column, where a narrow window shows cells below each other
            cell.getElement().setAttribute("data-label", words.text("days", days));
            uplifts.stream()
                    .filter(uplift -> uplift.days() == days)
                    .findFirst()
                    .ifPresentOrElse(
                            uplift -> cell.add(cell(uplift).toArray(Component[]::new)),
                            () -> cell.add(small(words.text("none"))));
            row.add(cell);
        }
        body.add(row);
    }

    private List<Component> cell(PlaybookUplift uplift) {
        Interval interval = uplift.uplift();
        String cases = words.text("cases", uplift.cases(), uplift.customers());
        List<Component> parts = new ArrayList<>();
        if (interval == null) {
            Span few = new Span(words.text("tooFew"));
            few.setTitle(words.text("tooFew.customers", PlaybookUplift.FEWEST_CUSTOMERS));
            parts.add(few);
        } else {
            FigureButton figure = new FigureButton(
                    words.points(interval.estimate()), () -> new OutcomeFigures(words).of(uplift, interval));
            figure.addClassName("outcome-points");
            parts.add(figure);
            parts.add(small(words.text("between", words.interval(interval))));
        }
        parts.add(small(cases));
        return parts;
    }

    private static Span small(String text) {
        Span span = new Span(text);
        span.addClassName("outcome-small");
        return span;
    }

    private static HtmlContainer heading(String text) {
        HtmlContainer cell = new HtmlContainer("th");
        cell.setText(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
