package io.seatwise.portfolio.customer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import io.seatwise.customers.Customer;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gives the customer to an account manager, or to nobody. */
class AssignDialog extends Dialog {

    private final Button saveButton;

    /** @param managers names by e-mail */
    AssignDialog(Customer customer, Map<String, String> managers, Words words, Consumer<@Nullable String> save) {
        TreeSet<String> emails = new TreeSet<>(managers.keySet());
        String current = customer.profile().care().accountManager();
        if (current != null) {
            emails.add(current);
        }
        setHeaderTitle(words.text("assign.title", customer.name()));
        setWidth("28rem");
        ComboBox<String> manager = new ComboBox<>(words.text("assign.field"));
        manager.setHelperText(words.text("assign.help"));
        manager.setItems(emails);
        manager.setItemLabelGenerator(email -> label(email, managers));
        manager.setClearButtonVisible(true);
        manager.setWidthFull();
        if (current != null) {
            manager.setValue(current);
        }
        add(manager);
        Button cancel = new Button(words.text("action.cancel"), event -> close());
        saveButton = new Button(words.text("action.save"), event -> {
            close();
            save.accept(manager.getValue());
        });
        saveButton.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, saveButton);
    }

    Button saveButton() {
        return saveButton;
    }

    private static String label(String email, Map<String, String> managers) {
        String name = managers.get(email);
        return name == null ? email : name + " · " + email;
    }
}
