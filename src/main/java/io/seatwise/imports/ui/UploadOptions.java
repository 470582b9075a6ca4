package io.seatwise.imports.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.seatwise.access.Scopes;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.CustomerChoices;
import io.seatwise.imports.DecimalSign;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.ListMode;
import io.seatwise.imports.OnError;
import io.seatwise.imports.PriceBasis;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.mapping.ImportMappings;
import org.jspecify.annotations.Nullable;

/** What a person says about the files that are dropped next, because the files do not say it themselves. */
final class UploadOptions extends Div {

    private final ComboBox<CustomerChoices.Choice> customer = new ComboBox<>();
    private final Select<DecimalSign> decimal = new Select<>();
    private final Select<ListMode> list = new Select<>();
    private final Select<PriceBasis> priceBasis = new Select<>();
    private final ComboBox<String> mapping = new ComboBox<>();
    private final Details details;

    /** Read by the request of an upload, which does not hold the session's lock. */
    private transient volatile ImportOptions options = ImportOptions.of(ImportMode.VALIDATE, OnError.REJECT);

    UploadOptions(Scopes scopes, CustomerChoices customers, ImportMappings mappings) {
        addClassName("imports-options");
        customer.addClassName("imports-customer");
        customer.setLabel(getTranslation("imports.customer"));
        customer.setHelperText(getTranslation("imports.customer.hint"));
        customer.setClearButtonVisible(true);
        customer.setItemLabelGenerator(CustomerChoices.Choice::name);
        customer.setItems(query ->
                customers
                        .search(scopes.current(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        choice(decimal, "decimal", DecimalSign.values());
        choice(priceBasis, "priceBasis", PriceBasis.values());
        choice(list, "listMode", ListMode.values());
        list.setEmptySelectionAllowed(false);
        list.setValue(ListMode.ADDITIONS);
        mapping.setLabel(getTranslation("imports.option.mapping"));
        mapping.setHelperText(getTranslation("imports.option.mapping.hint"));
        mapping.setClearButtonVisible(true);
        mapping.setItems(
                mappings.list(scopes.current()).stream().map(FileMapping::name).toList());
        customer.addValueChangeListener(event -> update());
        mapping.addValueChangeListener(event -> update());
        Div fields = new Div(customer, decimal, list, priceBasis, mapping);
        fields.addClassName("imports-option-fields");
        details = new Details(getTranslation("imports.options"), fields);
        add(details);
    }

    private <E extends Enum<E>> void choice(Select<E> select, String name, E[] values) {
        select.setLabel(getTranslation("imports.option." + name));
        select.setHelperText(getTranslation("imports.option." + name + ".hint"));
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("imports.option.notSaid"));
        select.setItemLabelGenerator(
                value -> getTranslation("imports.option." + name + "." + (value == null ? "none" : value.name())));
        select.addValueChangeListener(event -> update());
    }

    private void update() {
        CustomerId whose =
                customer.getValue() == null ? null : customer.getValue().customer();
        options = new ImportOptions(
                ImportMode.VALIDATE,
                OnError.REJECT,
                mapping.getValue(),
                new ImportOptions.Hints(
                        whose,
                        list.getValue() == null ? ListMode.ADDITIONS : list.getValue(),
                        decimal.getValue(),
                        priceBasis.getValue()));
    }

    /** What was said; may be asked without the session's lock. */
    ImportOptions options() {
        return options;
    }

    /** Chooses whose files are dropped next. */
    void setCustomer(CustomerChoices.@Nullable Choice choice) {
        customer.setValue(choice);
        details.setOpened(true);
    }
}
