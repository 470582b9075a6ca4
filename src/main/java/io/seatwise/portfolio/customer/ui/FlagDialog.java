package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Opens behind a flag: what is so, why, what to do, of which day the figures are, and the guide. */
class FlagDialog extends Dialog {

    FlagDialog(String title, Component content, @Nullable LocalDate asOf, String guideAnchor, Words words) {
        addClassName("insights-dialog");
        setHeaderTitle(title);
        setWidth("44rem");
        Button close = new Button(VaadinIcon.CLOSE.create(), event -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(words.text("action.close"));
        getHeader().add(close);
        Anchor guide = new Anchor(Guide.FIGURES + "#" + guideAnchor, words.text("flag.guide"));
        guide.setTarget(AnchorTarget.BLANK);
        Span day = new Span(asOf == null ? "" : words.text("flag.asOf", words.date(asOf)));
        Div foot = new Div(day, guide);
        foot.addClassName("insights-dialog-foot");
        add(content, foot);
    }

    /** The content for a flag that needs no diagnosis. */
    static Component contentOf(FlagExplanation explanation, Words words) {
        Div content = new Div();
        content.addClassName("insights-diagnosis");
        explanation.facts().forEach(fact -> content.add(new Paragraph(fact)));
        if (!explanation.advice().isEmpty()) {
            content.add(new H3(words.text("flag.doNext")));
            UnorderedList steps = new UnorderedList();
            explanation.advice().forEach(step -> steps.add(new ListItem(step)));
            content.add(steps);
        }
        return content;
    }
}
