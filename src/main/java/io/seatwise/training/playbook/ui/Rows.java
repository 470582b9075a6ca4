package io.seatwise.training.playbook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;

/** Rows of fields that can be added and removed; empty rows are left out. */
abstract class Rows<R extends Rows.Row> extends Composite<Div> {

    /** The fields of one row. */
    interface Row {

        List<Component> fields();

        boolean isEmpty();
    }

    private final Div list = new Div();
    private final List<R> rows = new ArrayList<>();

    Rows(String title, String add) {
        Button more = new Button(getTranslation(add), VaadinIcon.PLUS.create(), event -> append(newRow()));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        getContent().addClassName("playbook-rows");
        getContent().add(new H2(getTranslation(title)), list, more);
    }

    abstract R newRow();

    final void append(R row) {
        Div line = new Div();
        line.addClassName("playbook-row");
        row.fields().forEach(line::add);
        Button remove = new Button(VaadinIcon.CLOSE.create(), event -> {
            rows.remove(row);
            list.remove(line);
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(getTranslation("training.playbook.row.remove"));
        line.add(remove);
        rows.add(row);
        list.add(line);
    }

    final List<R> filledRows() {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }
}
