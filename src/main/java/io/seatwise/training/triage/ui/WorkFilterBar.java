package io.seatwise.training.triage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.seatwise.base.ui.LazyPopover;
import io.seatwise.portfolio.facet.FacetForm;
import io.seatwise.training.triage.WorkFacet;
import io.seatwise.training.triage.WorkFacets;
import io.seatwise.training.triage.WorkFilterParameters;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The filter bar of the queue. It shows the filters of the URL and reports each change as a new question. */
class WorkFilterBar extends Composite<Div> {

    private static final Set<String> IN_FRONT = Set.of("playbook", "assignee", "product", "state");
    private static final List<String> SWITCHES = WorkFacets.ALL.stream()
            .filter(facet -> facet.form().shape() == FacetForm.Shape.BOOLEAN)
            .map(WorkFacet::parameter)
            .toList();
    private static final int TYPING_PAUSE = 300;

    private final Map<String, Map<String, String>> choices;
    private final Consumer<WorkFilterParameters> changed;
    private final transient WorkWords words;
    private final TextField search = new TextField();
    private final Map<String, MultiSelectComboBox<String>> lists = new LinkedHashMap<>();
    private final Map<String, Checkbox> switches = new LinkedHashMap<>();
    private final Button more = new Button(VaadinIcon.SLIDERS.create());
    private transient WorkFilterParameters question = WorkFilterParameters.ALL;
    private boolean withStates = true;

    WorkFilterBar(Map<String, Map<String, String>> choices, WorkWords words, Consumer<WorkFilterParameters> changed) {
        this.choices = choices;
        this.words = words;
        this.changed = changed;
        getContent().addClassName("portfolio-filters");
        getContent().getElement().setAttribute("role", "search");
        createSearch();
        choices.forEach((name, texts) -> {
            if (IN_FRONT.contains(name)) {
                getContent().add(createList(name, texts));
            }
        });
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        LazyPopover popover = new LazyPopover(more, this::createFields);
        popover.setModal(false);
        popover.setAriaLabel(words.text("filter.more"));
        getContent().add(more, popover);
    }

    private Component createFields() {
        Div fields = new Div();
        fields.addClassName("portfolio-more");
        choices.forEach((name, texts) -> {
            if (!IN_FRONT.contains(name)) {
                fields.add(createList(name, texts));
            }
        });
        for (String name : SWITCHES) {
            Checkbox box = new Checkbox(words.text("filter." + name));
            box.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    changed.accept(question.with(name, event.getValue() ? List.of("true") : List.of()));
                }
            });
            switches.put(name, box);
            fields.add(box);
        }
        show(question, withStates);
        return fields;
    }

    /** Shows this question in the fields; does not call the listener. */
    void show(WorkFilterParameters question, boolean withStates) {
        this.question = question;
        this.withStates = withStates;
        Map<String, List<String>> values = question.toMap();
        search.setValue(String.join("", values.getOrDefault("q", List.of())));
        lists.forEach((name, list) -> {
            Set<String> items =
                    new LinkedHashSet<>(choices.getOrDefault(name, Map.of()).keySet());
            if (items.addAll(values.getOrDefault(name, List.of()))) {
                list.setItems(items);
            }
            list.setValue(new LinkedHashSet<>(values.getOrDefault(name, List.of())));
            if (name.equals("state")) {
                list.setVisible(withStates);
            }
        });
        switches.forEach((name, box) -> box.setValue(values.containsKey(name)));
        long hidden = values.keySet().stream()
                .filter(name -> !IN_FRONT.contains(name) && !name.equals("q") && !name.equals("sort"))
                .count();
        more.setText(hidden == 0 ? words.text("filter.more") : words.text("filter.moreOn", hidden));
    }

    private void createSearch() {
        search.setPlaceholder(words.text("filter.search"));
        search.setAriaLabel(words.text("filter.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.addClassName("portfolio-search");
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(question.with("q", List.of(event.getValue())));
            }
        });
        getContent().add(search);
    }

    private MultiSelectComboBox<String> createList(String name, Map<String, String> texts) {
        MultiSelectComboBox<String> list = new MultiSelectComboBox<>();
        String label = words.text("filter." + name);
        list.setItems(texts.keySet());
        list.setItemLabelGenerator(value -> texts.getOrDefault(value, value));
        list.setClearButtonVisible(true);
        list.setAriaLabel(label);
        if (IN_FRONT.contains(name)) {
            list.setPlaceholder(label);
        } else {
            list.setLabel(label);
        }
        list.addClassName("portfolio-choice");
        list.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(question.with(name, List.copyOf(event.getValue())));
            }
        });
        lists.put(name, list);
        return list;
    }
}
