package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.seatwise.base.ui.LazyPopover;
import io.seatwise.portfolio.CustomerFacet;
import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.facet.FacetForm;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The filters of the customers grid. It holds no state of its own: {@link #show} fills the fields from the URL, and what
 * a person changes becomes a new question that the view puts into the URL.
 */
class CustomerFilterBar extends Composite<Div> {

    private static final List<String> RANGES = CustomerFacets.ALL.stream()
            .filter(facet -> facet.form().shape() == FacetForm.Shape.PERCENT)
            .map(CustomerFacet::parameter)
            .toList();
    private static final List<String> RENEWAL_DAYS = List.of("30", "60", "90", "180");
    private static final Set<String> IN_FRONT = Set.of("flag", "productId", "region", "country", "accountManager");
    private static final Set<String> NOT_COUNTED = Set.of("q", "sort", "figures", CustomerFacets.CUSTOMER.parameter());
    private static final int TYPING_PAUSE = 300;

    private final Map<String, Map<String, String>> choices;
    private final Consumer<CustomerFilterParameters> changed;
    private final TextField search = new TextField();
    private final Map<String, MultiSelectComboBox<String>> lists = new LinkedHashMap<>();
    private final Map<String, TextField> ranges = new LinkedHashMap<>();
    private final Select<String> renewal = new Select<>();
    private final Map<String, Checkbox> switches = new LinkedHashMap<>();
    private final Checkbox figures = new Checkbox();
    private final Div fields = new Div();
    private final Button more = new Button(VaadinIcon.SLIDERS.create());
    private CustomerFilterParameters question = CustomerFilterParameters.parse(Map.of());

    CustomerFilterBar(Map<String, Map<String, String>> choices, Consumer<CustomerFilterParameters> changed) {
        this.choices = choices;
        this.changed = changed;
        getContent().addClassName("portfolio-filters");
        getContent().getElement().setAttribute("role", "search");
        createSearch();
        choices.forEach((name, texts) -> {
            if (IN_FRONT.contains(name)) {
                getContent().add(createList(name, texts));
            }
        });
        createFigures();
        getContent().add(figures, more, createPopover());
    }

    /** Shows this question in the fields, without telling anybody. */
    void show(CustomerFilterParameters question) {
        this.question = question;
        Map<String, List<String>> values = question.toMap();
        search.setValue(single(values, "q"));
        lists.forEach((name, list) -> show(name, list, values.getOrDefault(name, List.of())));
        ranges.forEach((name, field) -> {
            field.setValue(single(values, name));
            field.setInvalid(false);
        });
        String days = single(values, "renewal");
        renewal.setItems(withOther(RENEWAL_DAYS, days));
        renewal.setValue(days.isEmpty() ? null : days);
        switches.forEach((name, box) -> box.setValue(values.containsKey(name)));
        figures.setVisible(values.containsKey("productId"));
        figures.setValue(question.filter().hasFiguresOfProducts());
        long hidden = values.keySet().stream()
                .filter(name -> !IN_FRONT.contains(name) && !NOT_COUNTED.contains(name))
                .count();
        more.setText(
                hidden == 0
                        ? getTranslation("portfolio.filter.more")
                        : getTranslation("portfolio.filter.moreOn", hidden));
    }

    /** On a phone the search alone stands in the bar, all else behind the button. */
    void setNarrow(boolean narrow) {
        lists.forEach((name, list) -> {
            if (IN_FRONT.contains(name)) {
                list.removeFromParent();
                if (narrow) {
                    fields.add(list);
                } else {
                    getContent().addComponentAtIndex(getContent().indexOf(figures), list);
                }
            }
        });
    }

    private void createSearch() {
        search.setPlaceholder(getTranslation("portfolio.filter.search"));
        search.setAriaLabel(getTranslation("portfolio.filter.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE);
        search.addClassName("portfolio-search");
        search.addValueChangeListener(event -> onChange(event, "q", List.of(event.getValue())));
        getContent().add(search);
    }

    private MultiSelectComboBox<String> createList(String name, Map<String, String> texts) {
        MultiSelectComboBox<String> list = new MultiSelectComboBox<>();
        list.setItems(texts.keySet());
        list.setItemLabelGenerator(value -> texts.getOrDefault(value, value));
        list.setClearButtonVisible(true);
        list.setAriaLabel(getTranslation("portfolio.filter." + name));
        if (IN_FRONT.contains(name)) {
            list.setPlaceholder(getTranslation("portfolio.filter." + name));
        } else {
            list.setLabel(getTranslation("portfolio.filter." + name));
        }
        list.addClassName("portfolio-choice");
        list.addValueChangeListener(event -> onChange(event, name, List.copyOf(event.getValue())));
        lists.put(name, list);
        return list;
    }

    private TextField createRange(String name) {
        TextField field = new TextField(getTranslation("portfolio.filter." + name));
        field.setAllowedCharPattern("[0-9.,]");
        field.setSuffixComponent(new Span("%"));
        field.addClassName("portfolio-range");
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                onRange(field, name, event.getValue().replace(',', '.'));
            }
        });
        return field;
    }

    private void createRenewal() {
        renewal.setLabel(getTranslation("portfolio.filter.renewal"));
        renewal.setEmptySelectionAllowed(true);
        renewal.setEmptySelectionCaption(getTranslation("portfolio.filter.renewalAny"));
        renewal.setItemLabelGenerator(days -> days == null
                ? getTranslation("portfolio.filter.renewalAny")
                : getTranslation("portfolio.filter.renewalDays", days));
        renewal.addValueChangeListener(
                event -> onChange(event, "renewal", event.getValue() == null ? List.of() : List.of(event.getValue())));
    }

    private Checkbox createSwitch(CustomerFacet<Boolean> facet) {
        String name = facet.parameter();
        Checkbox box = new Checkbox(getTranslation("portfolio.filter." + name));
        box.addValueChangeListener(event -> onChange(event, name, event.getValue() ? List.of("true") : List.of()));
        switches.put(name, box);
        return box;
    }

    private void createFigures() {
        figures.setLabel(getTranslation("portfolio.filter.figures"));
        figures.setTooltipText(getTranslation("portfolio.filter.figures.hint"));
        figures.addValueChangeListener(
                event -> onChange(event, "figures", List.of(event.getValue() ? "product" : "customer")));
    }

    private LazyPopover createPopover() {
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        LazyPopover popover = new LazyPopover(more, this::createFields);
        popover.setModal(false);
        popover.setAriaLabel(getTranslation("portfolio.filter.more"));
        return popover;
    }

    private Component createFields() {
        fields.addClassName("portfolio-more");
        choices.forEach((name, texts) -> {
            if (!IN_FRONT.contains(name)) {
                fields.add(createList(name, texts));
            }
        });
        for (String name : RANGES) {
            TextField range = createRange(name);
            ranges.put(name, range);
            fields.add(range);
        }
        createRenewal();
        fields.add(renewal, createSwitch(CustomerFacets.RENEWING_UNASSIGNED), createSwitch(CustomerFacets.ARCHIVED));
        show(question);
        return fields;
    }

    private void onChange(AbstractField.ComponentValueChangeEvent<?, ?> event, String name, List<String> values) {
        if (event.isFromClient()) {
            changed.accept(question.with(name, values));
        }
    }

    private void onRange(TextField field, String name, String value) {
        try {
            CustomerFilterParameters next = question.with(name, List.of(value));
            field.setInvalid(false);
            changed.accept(next);
        } catch (IllegalArgumentException notAPercentage) {
            field.setErrorMessage(getTranslation("portfolio.filter.notAPercentage"));
            field.setInvalid(true);
        }
    }

    private void show(String name, MultiSelectComboBox<String> list, List<String> values) {
        Map<String, String> known = choices.getOrDefault(name, Map.of());
        Set<String> items = new LinkedHashSet<>(known.keySet());
        if (items.addAll(values)) {
            list.setItems(items);
        }
        list.setValue(new LinkedHashSet<>(values));
    }

    private static List<String> withOther(List<String> values, String other) {
        Set<String> all = new LinkedHashSet<>(values);
        if (!other.isEmpty()) {
            all.add(other);
        }
        return List.copyOf(all);
    }

    private static String single(Map<String, List<String>> values, String name) {
        return String.join("", values.getOrDefault(name, List.of()));
    }
}
