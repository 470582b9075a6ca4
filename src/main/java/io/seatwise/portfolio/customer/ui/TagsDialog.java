package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import io.seatwise.customers.Customer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Edits a customer's tags: those in use to choose from, new ones by typing. */
class TagsDialog extends Dialog {

    private static final int LONGEST = 50;

    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>();
    private final List<String> known;
    private final Words words;
    private final Button saveButton;

    TagsDialog(Customer customer, List<String> inUse, Words words, Consumer<List<String>> save) {
        this.words = words;
        Set<String> choices = new LinkedHashSet<>(customer.profile().care().tags());
        choices.addAll(inUse);
        known = new ArrayList<>(choices);
        setHeaderTitle(words.text("tags.title", customer.name()));
        setWidth("28rem");
        tags.setLabel(words.text("tags.field"));
        tags.setHelperText(words.text("tags.help"));
        tags.setWidthFull();
        tags.setAllowCustomValue(true);
        tags.setItems(known);
        tags.setValue(new LinkedHashSet<>(customer.profile().care().tags()));
        tags.addCustomValueSetListener(event -> onNewTag(event.getDetail()));
        add(tags);
        Button cancel = new Button(words.text("action.cancel"), event -> close());
        saveButton = new Button(words.text("action.save"), event -> {
            List<String> chosen = new ArrayList<>(tags.getValue());
            close();
            save.accept(chosen);
        });
        saveButton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, saveButton);
    }

    Button saveButton() {
        return saveButton;
    }

    private void onNewTag(String typed) {
        String tag = typed.strip();
        boolean valid = !tag.isEmpty() && tag.length() <= LONGEST && !tag.contains(";");
        tags.setInvalid(!valid);
        tags.setErrorMessage(valid ? null : words.text("tags.invalid", words.number((long) LONGEST)));
        if (!valid) {
            return;
        }
        Set<String> chosen = new LinkedHashSet<>(tags.getValue());
        String same = known.stream().filter(tag::equalsIgnoreCase).findFirst().orElse(tag);
        if (!known.contains(same)) {
            known.add(same);
            tags.setItems(known);
        }
        chosen.add(same);
        tags.setValue(chosen);
    }
}
