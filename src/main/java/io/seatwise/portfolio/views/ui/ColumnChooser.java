package io.seatwise.portfolio.views.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.page.WebStorage;
import io.seatwise.base.ui.LazyPopover;
import io.seatwise.ids.PersonId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person choose columns and their order. The browser remembers the person's own choice; while a saved view is
 * open its columns are shown instead, and changes belong to the view.
 */
public class ColumnChooser extends Composite<Div> {

    private final String stored;
    private final List<String> all;
    private final List<String> usual;
    private final Consumer<List<String>> chosen;
    private final UnaryOperator<String> title;
    private @Nullable CheckboxGroup<String> boxes;
    private Set<String> shown;
    private List<String> own;
    private List<String> order;
    private boolean viewOpen;

    /**
     * @param page the page's path, such as {@code customers}
     * @param person whose choice it is
     * @param keys the columns to choose from, in their usual order; a column that is always shown is none of them
     * @param hidden columns that are not shown until chosen
     * @param chosen called with the shown columns in their order
     */
    public ColumnChooser(
            String page,
            @Nullable PersonId person,
            List<String> keys,
            Set<String> hidden,
            UnaryOperator<String> title,
            Consumer<List<String>> chosen) {
        this.stored = "seatwise." + page + ".columns." + person;
        this.all = List.copyOf(keys);
        this.usual = all.stream().filter(key -> !hidden.contains(key)).toList();
        this.chosen = chosen;
        this.own = usual;
        this.order = all;
        this.shown = Set.copyOf(usual);
        this.title = title;
        Button button = new Button(getTranslation("portfolio.columns"), VaadinIcon.GRID_H.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        LazyPopover popover = new LazyPopover(button, this::createChoice);
        popover.setAriaLabel(getTranslation("portfolio.columns"));
        popover.addClassName("portfolio-columns");
        getContent().add(button, popover);
    }

    private Component createChoice() {
        CheckboxGroup<String> choice = new CheckboxGroup<>();
        choice.setItems(all);
        choice.setItemLabelGenerator(title::apply);
        choice.setValue(new LinkedHashSet<>(shown));
        choice.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        choice.addValueChangeListener(event -> {
            shown = Set.copyOf(event.getValue());
            if (event.isFromClient()) {
                keep();
            }
            chosen.accept(keys());
        });
        boxes = choice;
        Button reset = new Button(getTranslation("portfolio.columns.reset"), event -> onReset());
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return new Div(choice, new Div(reset));
    }

    /** The shown columns in their order. */
    public List<String> keys() {
        return order.stream().filter(shown::contains).toList();
    }

    /** Takes over the order into which the reader moved the shown columns. */
    public void moved(List<String> shown) {
        order = withOthers(shown);
        keep();
        chosen.accept(keys());
    }

    /** Shows the columns of a saved view, those alone that this reader may see. */
    void openView(List<String> columns) {
        viewOpen = true;
        List<String> known = columns.stream().filter(all::contains).toList();
        show(known.isEmpty() ? own : known);
    }

    /** Goes back to the person's own columns. */
    void closeView() {
        if (viewOpen) {
            viewOpen = false;
            show(own);
        }
    }

    /** Whether exactly these columns are shown, in this order. */
    boolean shows(List<String> columns) {
        return keys().equals(columns.stream().filter(all::contains).toList());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        WebStorage.getItem(event.getUI(), WebStorage.Storage.LOCAL_STORAGE, stored, this::restore);
    }

    private void restore(@Nullable String choice) {
        if (choice != null) {
            own = Arrays.stream(choice.split(","))
                    .filter(all::contains)
                    .distinct()
                    .toList();
            if (!viewOpen) {
                show(own);
            }
        }
    }

    private void onReset() {
        show(usual);
        if (!viewOpen) {
            own = usual;
            WebStorage.removeItem(stored);
        }
    }

    private void show(List<String> keys) {
        order = withOthers(keys);
        shown = Set.copyOf(keys);
        if (boxes != null) {
            boxes.setValue(new LinkedHashSet<>(keys));
        }
        chosen.accept(keys());
    }

    private void keep() {
        if (!viewOpen) {
            own = keys();
            WebStorage.setItem(stored, String.join(",", own));
        }
    }

    private List<String> withOthers(List<String> first) {
        return Stream.concat(first.stream().filter(all::contains), all.stream())
                .distinct()
                .toList();
    }
}
