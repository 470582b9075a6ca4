package io.seatwise.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
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

    /** Returns a popover without a target that takes itself out of the page when it closes. */
    static Popover createPopover(Figure figure) {
        Popover popover = new Popover(new FigurePanel(figure));
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setOpenOnClick(false);
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setAriaLabel(figure.name());
        popover.setWidth("22rem");
        popover.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                popover.removeFromParent();
            }
        });
        return popover;
    }

    /**
     * Opens the panel beside an element that the browser drew from data.
     *
     * @param id of the element
     */
    public static void openAt(String id, Figure figure) {
        Popover popover = createPopover(figure);
        popover.setFor(id);
        UI.getCurrentOrThrow().add(popover);
        popover.open();
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
