package io.seatwise.renewals.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.customers.CustomerBulkEdits;
import io.seatwise.customers.Customers;
import io.seatwise.portfolio.ui.BulkDialogs;
import io.seatwise.renewals.Renewal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** What can be done to the customers of the selected rows: give them a tag or an account manager. Hidden without any. */
class SelectedRenewals extends Composite<Div> {

    private final RenewalWords words;
    private final Span count = new Span();
    private final Set<UUID> tenantIds = new LinkedHashSet<>();

    /**
     * @param refresh called after each change
     * @param clear called to take the selection back
     */
    SelectedRenewals(
            CustomerBulkEdits edits,
            Customers customers,
            Scopes scopes,
            RenewalWords words,
            Runnable refresh,
            Runnable clear) {
        this.words = words;
        PartnerScope scope = scopes.current();
        BulkDialogs dialogs = new BulkDialogs(edits, scopes, "renewals.bulk", new OfRows(), refresh);
        count.getElement().setAttribute("role", "status");
        getContent().addClassName("renewal-selected");
        getContent().add(count);
        if (mayTag(scope)) {
            getContent().add(button("portfolio.bulk.tag", () -> dialogs.openTag(customers.tags(scopes.current()))));
        }
        if (scope.role() == Role.PARTNER_ADMIN) {
            getContent()
                    .add(button(
                            "portfolio.bulk.assign",
                            () -> dialogs.openAssign(customers.accountManagers(scopes.current()))));
        }
        getContent().add(button("renewals.bulk.clear", clear));
        show(Set.of());
    }

    /** Whether this reader can do anything with selected rows. */
    static boolean mayTag(PartnerScope scope) {
        return scope.role() == Role.PARTNER_ADMIN || scope.role() == Role.ACCOUNT_MANAGER;
    }

    void show(Set<Renewal> selected) {
        tenantIds.clear();
        selected.forEach(renewal -> tenantIds.add(renewal.subscription().customerTenantId()));
        count.setText(words.text("bulk.selected", selected.size(), tenantIds.size()));
        setVisible(!selected.isEmpty());
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private final class OfRows implements BulkDialogs.Chosen {

        @Override
        public long count() {
            return tenantIds.size();
        }

        @Override
        public Collection<UUID> tenantIds() {
            return Set.copyOf(tenantIds);
        }
    }
}
