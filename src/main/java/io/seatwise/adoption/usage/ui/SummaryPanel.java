package io.seatwise.adoption.usage.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.seatwise.adoption.usage.MonthFigures;
import io.seatwise.base.ui.Figure;
import io.seatwise.base.ui.FigureButton;
import java.util.List;

/** The executive summary: the newest month seen to its end, each figure with how it was made. */
class SummaryPanel extends Composite<Section> {

    private final DescriptionList list = new DescriptionList();

    SummaryPanel(String product, MonthFigures month, UsageWords words) {
        getContent().addClassNames("sw-panel", "usage-summary");
        list.addClassName("usage-facts");
        add(words, month, "enabled", words.formats().count(month.active().whole()), List.of());
        add(words, month, "active", words.formats().count(month.active().part()), List.of());
        add(
                words,
                month,
                "activeShare",
                words.formats().percent(month.activeShare()),
                List.of(
                        words.input("active", month.active().part()),
                        words.input("enabled", month.active().whole())));
        add(
                words,
                month,
                "growth",
                words.growth(month.growthPercent()),
                List.of(
                        words.input("active", month.before().grownTo()),
                        words.input("activeBefore", month.before().grownFrom())));
        add(
                words,
                month,
                "returning",
                words.formats().percent(month.returningShare()),
                List.of(
                        words.input("returning", month.origin().returning().part()),
                        words.input("active", month.origin().returning().whole())));
        add(
                words,
                month,
                "firstTime",
                words.formats().percent(month.firstTimeShare()),
                List.of(
                        words.input("firstTime", month.origin().firstTime().part()),
                        words.input("active", month.origin().firstTime().whole())));
        add(
                words,
                month,
                "retention",
                words.formats().percent(month.retention()),
                List.of(
                        words.input("returning", month.before().kept().part()),
                        words.input("activeBefore", month.before().kept().whole())));
        getContent().add(new H2(words.text("summary", product, words.month(month.month()))), list);
    }

    private void add(UsageWords words, MonthFigures month, String name, String value, List<Figure.Input> inputs) {
        list.add(new Div(
                new DescriptionList.Term(words.text("figure." + name)),
                new DescriptionList.Description(
                        new FigureButton(value, () -> words.figure(name, value, month, inputs)))));
    }
}
