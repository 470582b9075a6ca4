package io.seatwise.imports.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.mapping.FileMapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One column of the kind: which column of the file it is read from, or the value that all rows have. */
final class MappingField extends Div {

    private final String target;
    private final boolean required;
    private final ComboBox<String> source = new ComboBox<>();
    private final TextField value = new TextField();
    private final Span problem = new Span();

    MappingField(
            Column<?> column, List<String> header, List<String> examples, @Nullable String guessed, Runnable changed) {
        this.target = column.name();
        this.required = column.isInEveryFile();
        addClassName("imports-mapping-field");
        source.setLabel(target);
        source.setRequiredIndicatorVisible(required);
        source.setItems(
                header.stream().filter(each -> !each.isEmpty()).distinct().toList());
        source.setItemLabelGenerator(each -> {
            String example = examples.get(header.indexOf(each));
            return example.isEmpty() ? each : getTranslation("imports.mappings.example", each, example);
        });
        source.setClearButtonVisible(true);
        source.setValue(guessed);
        source.setPlaceholder(getTranslation("imports.mappings.noColumn"));
        source.setHelperText(getTranslation(column.type().format()));
        source.addValueChangeListener(event -> {
            value.setVisible(event.getValue() == null);
            changed.run();
        });
        value.setAriaLabel(getTranslation("imports.mappings.value.of", target));
        value.setPlaceholder(getTranslation("imports.mappings.value"));
        value.setValueChangeMode(ValueChangeMode.LAZY);
        value.setVisible(guessed == null);
        if (column.isDay() && required && guessed == null) {
            value.setValue(FileMapping.TODAY);
            value.setHelperText(getTranslation("imports.mappings.today"));
        }
        value.addValueChangeListener(event -> changed.run());
        problem.addClassName("imports-mapping-problem");
        problem.getElement().setAttribute("role", "status");
        add(source, value, problem);
    }

    String target() {
        return target;
    }

    boolean isRequired() {
        return required;
    }

    @Nullable
    String source() {
        return source.getValue();
    }

    /** The value that all rows have; null where a column is read or nothing is given. */
    @Nullable
    String value() {
        String text = value.getValue().strip();
        return source.getValue() != null || text.isEmpty() ? null : text;
    }

    void setProblem(@Nullable String text) {
        problem.setText(text == null ? "" : text);
        problem.setVisible(text != null);
    }
}
