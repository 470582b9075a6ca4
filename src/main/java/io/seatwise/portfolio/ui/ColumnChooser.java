package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.WebStorage;
import com.vaadin.flow.component.popover.Popover;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person choose columns. The browser remembers the choice, for each person of it apart: it belongs to the screen
 * it was made for.
 */
class ColumnChooser extends Composite<Div> {

    private static final String STORED = "seatwise.customers.columns.";

    private final String stored;
    private final List<String> all;
    private final CheckboxGroup<String> boxes = new CheckboxGroup<>();

    /**
     * @param person whose choice it is
     * @param hidden columns that are not shown until chosen
     */
    ColumnChooser(
            @Nullable UUID person,
            List<String> keys,
            Set<String> hidden,
            UnaryOperator<String> title,
            Consumer<Set<String>> chosen) {
        this.stored = STORED + person;
        this.all = keys.stream().filter(key -> !key.equals("customerName")).toList();
        Set<String> initial =
                all.stream().filter(key -> !hidden.contains(key)).collect(Collectors.toCollection(LinkedHashSet::new));
        boxes.setItems(all);
        boxes.setItemLabelGenerator(title::apply);
        boxes.setValue(initial);
        boxes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        boxes.addValueChangeListener(event -> {
            chosen.accept(event.getValue());
            if (event.isFromClient()) {
                WebStorage.setItem(stored, String.join(",", event.getValue()));
            }
        });
        Button button = new Button(getTranslation("portfolio.columns"), VaadinIcon.GRID_H.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button reset = new Button(getTranslation("portfolio.columns.reset"), event -> {
            boxes.setValue(initial);
            WebStorage.removeItem(stored);
        });
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Popover popover = new Popover(boxes, reset);
        popover.setTarget(button);
        popover.setAriaLabel(getTranslation("portfolio.columns"));
        popover.addClassName("portfolio-columns");
        getContent().add(button, popover);
    }

    /** The columns chosen now. */
    Set<String> value() {
        return boxes.getValue();
    }

    /** The same in the order of the grid. */
    List<String> keys() {
        return all.stream().filter(value()::contains).toList();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        WebStorage.getItem(event.getUI(), WebStorage.Storage.LOCAL_STORAGE, stored, this::restore);
    }

    private void restore(@Nullable String choice) {
        if (choice != null) {
            boxes.setValue(
                    Arrays.stream(choice.split(",")).filter(all::contains).collect(Collectors.toSet()));
        }
    }
}
