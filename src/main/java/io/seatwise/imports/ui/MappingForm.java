package io.seatwise.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.Notices;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.ReadingRules.DateOrder;
import io.seatwise.imports.columns.ShownCell;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.mapping.ImportMappings;
import io.seatwise.imports.mapping.MappingGuess;
import io.seatwise.imports.mapping.MappingRefusedException;
import io.seatwise.imports.mapping.MappingSample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Maps a file step by step: its kind, its columns, what it does not say, a look at the rows, and a name. */
final class MappingForm extends Section {

    private static final List<String> SIGNS = List.of(".", ",");

    private final transient ImportMappings mappings;
    private final transient Scopes scopes;
    private final transient MappingSample sample;
    private final transient MappingGuess guess;
    private final transient LocalDate today;
    private final transient Consumer<String> saved;
    private final Select<String> kind = new Select<>();
    private final Div columns = new Div();
    private final Select<String> decimal = new Select<>();
    private final Select<DateOrder> dateOrder = new Select<>();
    private final Div preview = new Div();
    private final TextField name = new TextField();
    private final List<MappingField> fields = new ArrayList<>();
    private boolean isFilling;

    /** @param saved takes the name of the mapping once it is stored */
    MappingForm(
            ImportMappings mappings,
            Scopes scopes,
            String fileName,
            MappingSample sample,
            LocalDate today,
            Consumer<String> saved) {
        this.mappings = mappings;
        this.scopes = scopes;
        this.sample = sample;
        this.today = today;
        this.guess = new MappingGuess(sample, today);
        this.saved = saved;
        addClassName("imports-run");
        getElement().setAttribute("aria-label", fileName);
        columns.addClassName("imports-mapping-columns");
        preview.addClassName("imports-mapping-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("imports.mappings.of", fileName)), createKind(), columns, createRules(), preview);
        add(createSave());
        fill();
    }

    private Select<String> createKind() {
        kind.setLabel(getTranslation("imports.mappings.kind"));
        kind.setItems(mappings.kinds().names());
        kind.setItemLabelGenerator(each -> KindNames.of(this, each));
        kind.setValue(guess.kind(mappings.kinds()));
        kind.addClassName("imports-mapping-kind");
        kind.addValueChangeListener(event -> fill());
        return kind;
    }

    private Div createRules() {
        decimal.setLabel(getTranslation("imports.option.decimal"));
        decimal.setItems(SIGNS);
        decimal.setEmptySelectionAllowed(true);
        decimal.setEmptySelectionCaption(getTranslation("imports.option.notSaid"));
        decimal.setItemLabelGenerator(each -> getTranslation(
                "imports.option.decimal." + (each == null ? "none" : each.equals(",") ? "COMMA" : "POINT")));
        decimal.setValue(guess.decimal());
        decimal.addValueChangeListener(event -> refresh());
        dateOrder.setLabel(getTranslation("imports.mappings.dateOrder"));
        dateOrder.setItems(DateOrder.values());
        dateOrder.setEmptySelectionAllowed(true);
        dateOrder.setEmptySelectionCaption(getTranslation("imports.option.notSaid"));
        dateOrder.setItemLabelGenerator(
                each -> getTranslation("imports.mappings.dateOrder." + (each == null ? "none" : each.name())));
        dateOrder.setValue(guess.dateOrder());
        dateOrder.addValueChangeListener(event -> refresh());
        Div rules = new Div(decimal, dateOrder);
        rules.addClassName("imports-option-fields");
        return rules;
    }

    private Div createSave() {
        name.setLabel(getTranslation("imports.mappings.name"));
        name.setHelperText(getTranslation("imports.mappings.name.hint"));
        name.setMaxLength(100);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        Button save = new Button(getTranslation("imports.mappings.save"), event -> onSave());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div row = new Div(name, save);
        row.addClassName("imports-mapping-save");
        return row;
    }

    /** Shows the columns of the chosen kind with what can be guessed for each. */
    private void fill() {
        isFilling = true;
        columns.removeAll();
        fields.clear();
        List<Column<?>> all = kindColumns();
        Map<String, String> guessed = guess.columns(all);
        List<String> examples = sample.examples();
        List<Column<?>> ordered =
                new ArrayList<>(all.stream().filter(Column::isInEveryFile).toList());
        all.stream().filter(each -> !each.isInEveryFile()).forEach(ordered::add);
        for (Column<?> column : ordered) {
            MappingField field =
                    new MappingField(column, sample.header(), examples, guessed.get(column.name()), this::refresh);
            fields.add(field);
            columns.add(field);
        }
        isFilling = false;
        refresh();
    }

    private List<Column<?>> kindColumns() {
        return mappings.kinds().columns(Objects.requireNonNull(kind.getValue())).orElseThrow();
    }

    private FileMapping mapping() {
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (MappingField field : fields) {
            if (field.source() != null) {
                sources.put(field.target(), field.source());
            } else if (field.value() != null) {
                values.put(field.target(), field.value());
            }
        }
        return new FileMapping(
                name.getValue().strip(),
                kind.getValue(),
                sample.header(),
                sources,
                values,
                new FileMapping.Signs(decimal.getValue(), dateOrder.getValue()));
    }

    private void refresh() {
        if (isFilling) {
            return;
        }
        preview.removeAll();
        FileMapping mapping = mapping();
        List<String> names = fields.stream()
                .filter(field -> field.source() != null || field.value() != null)
                .map(MappingField::target)
                .toList();
        List<MappingSample.Row> rows =
                sample.read(mapping, kindColumns(), today).stream().limit(5).toList();
        if (!names.isEmpty()) {
            preview.add(new SampleTable(
                    "imports.preview.understood",
                    names,
                    rows.stream()
                            .map(row -> names.stream()
                                    .<@Nullable ShownCell>map(row.cells()::get)
                                    .toList())
                            .toList()));
        }
        for (MappingField field : fields) {
            field.setProblem(rows.stream()
                    .map(row -> row.problems().get(field.target()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(this::words)
                    .orElse(null));
        }
        List<String> missing = fields.stream()
                .filter(field -> field.isRequired() && field.source() == null && field.value() == null)
                .map(MappingField::target)
                .toList();
        if (!missing.isEmpty()) {
            Paragraph text = new Paragraph(getTranslation("imports.mappings.stillMissing", String.join(", ", missing)));
            text.addClassName("imports-warning");
            preview.add(text);
        }
    }

    private void onSave() {
        try {
            FileMapping mapping = mapping();
            mappings.save(scopes.current(), mapping);
            Notices.done(getTranslation("imports.mappings.saved", mapping.name()));
            saved.accept(mapping.name());
        } catch (MappingRefusedException refusal) {
            Notices.failed(words(refusal.text()));
        }
    }

    private String words(ProblemText text) {
        return getTranslation(text.key(), text.values().toArray());
    }
}
