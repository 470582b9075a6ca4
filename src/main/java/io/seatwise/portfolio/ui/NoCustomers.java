package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.i18n.I18NProvider;
import io.seatwise.access.Role;
import io.seatwise.base.ui.EmptyState;
import io.seatwise.portfolio.CustomerFilter;

/** Says why the customers page shows no rows, and what to do. */
final class NoCustomers {

    private NoCustomers() {}

    static EmptyState of(CustomerFilter filter, Role reader, SerializableRunnable clear) {
        return filter.equals(CustomerFilter.ALL) ? yet(reader) : match(clear);
    }

    /** The partner has no customers yet; an administrator is led to the imports. */
    private static EmptyState yet(Role reader) {
        boolean mayImport = reader == Role.PARTNER_ADMIN;
        return new EmptyState(
                VaadinIcon.USERS,
                text("none"),
                text(mayImport ? "none.import" : "none.wait"),
                mayImport ? new Component[] {new Anchor("imports", text("none.go"))} : new Component[0]);
    }

    /** No customer matches the filter. */
    private static EmptyState match(SerializableRunnable clear) {
        return new EmptyState(
                VaadinIcon.FILTER,
                text("noMatch"),
                text("noMatch.text"),
                new Button(text("noMatch.clear"), event -> clear.run()));
    }

    private static String text(String key) {
        return I18NProvider.translate("portfolio.customers." + key);
    }
}
