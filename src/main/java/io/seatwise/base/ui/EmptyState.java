package io.seatwise.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Explains an empty page and offers the next step: "No figures yet. Bring in a licence usage file." */
public class EmptyState extends Composite<Div> {

    /** @param actions the next step, as a button or link; none where the person may not take it */
    public EmptyState(VaadinIcon icon, String title, String text, Component... actions) {
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        Div next = new Div(actions);
        next.addClassName("sw-empty-actions");
        next.setVisible(actions.length > 0);
        getContent().addClassName("sw-empty");
        getContent().add(picture, new H2(title), new Paragraph(text), next);
    }
}
