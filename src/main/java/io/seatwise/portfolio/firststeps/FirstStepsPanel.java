package io.seatwise.portfolio.firststeps;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.seatwise.access.PartnerScope;
import io.seatwise.base.ui.Badge;
import io.seatwise.imports.ui.TemplateLink;
import io.seatwise.portfolio.firststeps.FirstSteps.Step;
import java.util.Set;

/**
 * The first steps of a new partner as a checklist. A step is ticked as soon as its data is there, and a
 * person can hide the list.
 */
public class FirstStepsPanel extends Composite<Div> {

    private final transient FirstSteps steps;
    private final transient PartnerScope scope;

    FirstStepsPanel(FirstSteps steps, PartnerScope scope) {
        this.steps = steps;
        this.scope = scope;
        show();
    }

    private void show() {
        boolean hidden = steps.isHidden(scope);
        Button toggle = new Button(getTranslation(hidden ? "overview.steps.show" : "overview.steps.hide"), event -> {
            steps.hide(scope, !hidden);
            show();
        });
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        getContent().removeAll();
        getContent().setClassName("first-steps", !hidden);
        getContent().setClassName("first-steps-hidden", hidden);
        if (hidden) {
            getContent().add(toggle);
            return;
        }
        Set<Step> done = steps.done(scope);
        OrderedList list = new OrderedList();
        for (Step step : Step.values()) {
            list.add(createItem(step, done.contains(step)));
        }
        getContent().add(new H2(getTranslation("overview.steps")), list, toggle);
    }

    private ListItem createItem(Step step, boolean done) {
        String key = "overview.steps." + step;
        Badge state = new Badge(
                getTranslation(done ? "overview.steps.done" : "overview.steps.open"),
                done ? Badge.Tone.GOOD : Badge.Tone.NEUTRAL);
        Span title = new Span(getTranslation(key));
        title.addClassName("first-steps-title");
        Div head = new Div(title, state);
        head.addClassName("first-steps-head");
        Div links = new Div(new Anchor(step.path(), getTranslation(key + ".go")));
        links.addClassName("first-steps-links");
        steps.fileKind(step)
                .ifPresent(kind -> links.add(new TemplateLink(kind, getTranslation("overview.steps.template"))));
        return new ListItem(head, new Paragraph(getTranslation(key + ".text")), links);
    }
}
