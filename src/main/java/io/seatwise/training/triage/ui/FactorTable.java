package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.HtmlContainer;
import io.seatwise.training.recommendation.PriorityFactor;
import io.seatwise.training.triage.WorkItem;
import java.math.BigDecimal;
import java.util.List;

/** Shows the factors of a priority: value, weight and contribution. */
class FactorTable extends HtmlContainer {

    FactorTable(WorkItem item, WorkWords words) {
        super("table");
        addClassName("work-factors");
        HtmlContainer titles = new HtmlContainer("tr");
        for (String key : List.of("factors.factor", "factors.value", "factors.weight", "factors.gives")) {
            titles.add(heading("col", words.text(key)));
        }
        HtmlContainer body = new HtmlContainer("tbody");
        for (PriorityFactor factor : item.recommendation().ranking().factors()) {
            HtmlContainer row = new HtmlContainer("tr");
            row.add(
                    heading("row", words.recommendations().factor(words.reader().locale(), factor.code())),
                    cell("td", value(factor, words)),
                    cell("td", words.reader().formats().percent(BigDecimal.valueOf(factor.weight() * 100))),
                    cell("td", words.points(factor.value() * factor.weight())));
            body.add(row);
        }
        HtmlContainer head = new HtmlContainer("thead");
        head.add(titles);
        add(cell("caption", words.text("factors.caption", words.priority(item))), head, body);
    }

    /** A factor about an amount is a step for readers who may not see money, and says so. */
    private static String value(PriorityFactor factor, WorkWords words) {
        String points = words.points(factor.value());
        if (!factor.known()) {
            return words.text("factors.unknown", points);
        }
        return factor.code().isMoney() && !words.reader().seesMoney()
                ? words.text("factors.step", points, (int) PriorityFactor.STEP)
                : points;
    }

    private static HtmlContainer heading(String scope, String text) {
        HtmlContainer cell = cell("th", text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static HtmlContainer cell(String tag, String text) {
        HtmlContainer cell = new HtmlContainer(tag);
        cell.setText(text);
        return cell;
    }
}
