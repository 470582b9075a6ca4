package io.seatwise.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;

/** The filters that are on, each taken off by its own button, and Clear for all. Hidden while none is on. */
public class FilterChips extends Composite<Div> {

    /** A filter that is on, such as "Region: North", and the action that removes it. */
    public record Chip(String text, Runnable remove) {}

    public FilterChips() {
        getContent().addClassName("sw-chips");
        getContent().setVisible(false);
    }

    public void show(List<Chip> chips, Runnable clear) {
        getContent().removeAll();
        for (Chip chip : chips) {
            NativeButton button =
                    new NativeButton(chip.text(), event -> chip.remove().run());
            button.addClassName("sw-chip");
            button.getElement().setAttribute("aria-label", getTranslation("base.filter.remove", chip.text()));
            getContent().add(button);
        }
        Button all = new Button(getTranslation("base.filter.clear"), event -> clear.run());
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        getContent().add(all);
        getContent().setVisible(!chips.isEmpty());
    }
}
