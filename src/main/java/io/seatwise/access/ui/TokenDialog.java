package io.seatwise.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.people.PersonName;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks what a new token is called, what it may do and how long it is good for. */
class TokenDialog extends Dialog {

    /** The answers; {@code days} null means without an end. */
    record Wanted(
            String name,
            Role role,
            @Nullable String accountManager,
            @Nullable Integer days) {}

    private static final int USUAL_DAYS = 90;
    private static final int NO_END = 0;

    private final TextField name = new TextField(getTranslation("access.name"));
    private final RoleSelect role = new RoleSelect();
    private final ComboBox<PersonName> accountManager = new ComboBox<>(getTranslation("access.tokens.accountManager"));
    private final Select<Integer> days = new Select<>();
    private final transient Consumer<Wanted> create;

    TokenDialog(List<PersonName> accountManagers, Consumer<Wanted> create) {
        this.create = create;
        setHeaderTitle(getTranslation("access.tokens.create"));
        setWidth("min(30rem, 95vw)");
        name.setHelperText(getTranslation("access.tokens.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(200);
        accountManager.setItems(accountManagers);
        accountManager.setItemLabelGenerator(person -> person.name() + " · " + person.email());
        accountManager.setRequiredIndicatorVisible(true);
        role.addValueChangeListener(change -> accountManager.setVisible(change.getValue() == Role.ACCOUNT_MANAGER));
        role.setValue(Role.VIEWER);
        days.setLabel(getTranslation("access.tokens.expiry"));
        days.setItems(7, 30, USUAL_DAYS, 365, NO_END);
        days.setItemLabelGenerator(count -> count == NO_END
                ? getTranslation("access.tokens.expiry.none")
                : getTranslation("access.tokens.expiry.days", count));
        days.setValue(USUAL_DAYS);
        FormLayout form = new FormLayout(name, role, accountManager, days);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        add(form);
        getFooter()
                .add(
                        new Button(getTranslation("base.cancel"), event -> close()),
                        Forms.primary("access.tokens.create.submit", this::onSubmit));
    }

    private void onSubmit() {
        PersonName chosen = accountManager.getValue();
        try {
            create.accept(new Wanted(
                    name.getValue(),
                    role.getValue(),
                    chosen == null ? null : chosen.email(),
                    days.getValue() == NO_END ? null : days.getValue()));
            close();
        } catch (RefusedException exception) {
            String words = Forms.words(exception);
            switch (exception.refusal()) {
                case ACCOUNT_MANAGER_UNKNOWN -> {
                    accountManager.setErrorMessage(words);
                    accountManager.setInvalid(true);
                    accountManager.focus();
                }
                default -> {
                    name.setErrorMessage(words);
                    name.setInvalid(true);
                    name.focus();
                }
            }
        }
    }
}
