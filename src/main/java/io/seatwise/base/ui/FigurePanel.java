package io.seatwise.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** The panel behind a figure: formula in words, inputs, source, date, exclusions, and a link to the guide. */
public class FigurePanel extends Composite<Div> {

    public FigurePanel(Figure figure) {
        getContent().addClassName("sw-figure-panel");
        Span value = new Span(figure.value());
        value.addClassName("sw-figure-value");
        H2 title = new H2(figure.name());
        Div head = new Div(title, value);
        head.addClassName("sw-figure-head");
        getContent().add(head, new Paragraph(figure.calculation().formula()), inputs(figure));
        addLine("base.figure.source", figure.source().name());
        addLine("base.figure.day", figure.source().day());
        addLine("base.figure.leftOut", figure.source().leftOut());
        getContent().add(new Anchor(guide(figure.guide()), getTranslation("base.figure.guide")));
    }

    private static String guide(String anchor) {
        return anchor.startsWith("guide/") ? anchor : "guide/figures#" + anchor;
    }

    private static Component inputs(Figure figure) {
        DescriptionList list = new DescriptionList();
        for (Figure.Input input : figure.calculation().inputs()) {
            list.add(new DescriptionList.Term(input.name()), new DescriptionList.Description(input.value()));
        }
        list.setVisible(!figure.calculation().inputs().isEmpty());
        return list;
    }

    private void addLine(String key, @Nullable String text) {
        if (text != null) {
            Span label = new Span(getTranslation(key));
            label.addClassName("sw-figure-label");
            Div line = new Div(label, new Span(text));
            line.addClassName("sw-figure-line");
            getContent().add(line);
        }
    }
}
