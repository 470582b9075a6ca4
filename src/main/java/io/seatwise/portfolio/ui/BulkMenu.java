package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.Formats;
import io.seatwise.base.ui.Confirm;
import io.seatwise.base.ui.Notices;
import io.seatwise.customers.Customers;
import io.seatwise.portfolio.CustomerChanges;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerFilterParameters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to all customers of the filter at once. Each step names how many it concerns before it happens and
 * can be taken back afterwards.
 */
class BulkMenu extends Composite<MenuBar> {

    /** What the grid shows: the changes concern exactly these. */
    record Shown(CustomerFilterParameters question, long customers) {}

    private static final int MAX_TAG = 50;

    private final transient CustomerChanges changes;
    private final transient Scopes scopes;
    private final Supplier<Shown> shown;
    private final Runnable refresh;
    private final Map<String, Map<String, String>> choices;

    BulkMenu(
            CustomerChanges changes,
            Scopes scopes,
            Map<String, Map<String, String>> choices,
            Supplier<Shown> shown,
            Runnable refresh) {
        this.changes = changes;
        this.scopes = scopes;
        this.choices = choices;
        this.shown = shown;
        this.refresh = refresh;
        Role role = scopes.current().role();
        getContent().addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        MenuItem menu = getContent().addItem(getTranslation("portfolio.bulk"));
        if (role == Role.PARTNER_ADMIN || role == Role.ACCOUNT_MANAGER) {
            menu.getSubMenu().addItem(getTranslation("portfolio.bulk.tag"), event -> onTag());
        }
        if (role == Role.PARTNER_ADMIN) {
            menu.getSubMenu().addItem(getTranslation("portfolio.bulk.assign"), event -> onAssign());
            menu.getSubMenu().addItem(getTranslation("portfolio.bulk.archive"), event -> onArchive());
            menu.getSubMenu().addItem(getTranslation("portfolio.bulk.restore"), event -> onRestore());
        }
        setVisible(menu.getSubMenu().getItems().size() > 0);
    }

    private CustomerFilter filter() {
        return shown.get().question().filter();
    }

    private String count() {
        return Formats.of(this).count(shown.get().customers());
    }

    private void onArchive() {
        Confirm.askBeforeRemoving(
                getTranslation("portfolio.bulk.archive.title", count()),
                getTranslation("portfolio.bulk.archive.text"),
                getTranslation("portfolio.bulk.archive"),
                () -> {
                    List<UUID> archived = changes.archive(scope(), filter());
                    done("portfolio.bulk.archive.done", archived, () -> changes.restore(scope(), archived));
                });
    }

    private void onRestore() {
        CustomerFilter withArchived =
                shown.get().question().with("archived", List.of("true")).filter();
        Confirm.ask(
                getTranslation("portfolio.bulk.restore.title"),
                getTranslation("portfolio.bulk.restore.text"),
                getTranslation("portfolio.bulk.restore"),
                () -> {
                    List<UUID> restored = changes.restore(scope(), withArchived);
                    done("portfolio.bulk.restore.done", restored, () -> changes.archive(scope(), restored));
                });
    }

    private void onAssign() {
        ComboBox<String> manager = new ComboBox<>(getTranslation("portfolio.bulk.assign.manager"));
        manager.setItems(choices.getOrDefault("accountManager", Map.of()).values());
        manager.setAllowCustomValue(true);
        manager.addCustomValueSetListener(event -> manager.setValue(event.getDetail()));
        manager.setHelperText(getTranslation("portfolio.bulk.assign.hint"));
        open("portfolio.bulk.assign", manager, () -> {
            @Nullable String email = manager.getValue();
            if (email != null && !email.isBlank() && !email.contains("@")) {
                manager.setErrorMessage(getTranslation("portfolio.bulk.assign.email"));
                manager.setInvalid(true);
                return false;
            }
            Map<UUID, @Nullable String> before = changes.assign(scope(), filter(), email);
            done("portfolio.bulk.assign.done", before.keySet(), () -> changes.assignBack(scope(), before));
            return true;
        });
    }

    private void onTag() {
        ComboBox<String> tag = new ComboBox<>(getTranslation("portfolio.bulk.tag.tag"));
        tag.setItems(choices.getOrDefault("tag", Map.of()).values());
        tag.setAllowCustomValue(true);
        tag.addCustomValueSetListener(event -> tag.setValue(event.getDetail()));
        open("portfolio.bulk.tag", tag, () -> {
            @Nullable String value = tag.getValue();
            if (value == null || value.isBlank() || value.strip().length() > MAX_TAG || value.contains(";")) {
                tag.setErrorMessage(getTranslation("portfolio.bulk.tag.expected"));
                tag.setInvalid(true);
                return false;
            }
            try {
                Map<UUID, List<String>> before = changes.addTag(scope(), filter(), value);
                done("portfolio.bulk.tag.done", before.keySet(), () -> changes.tagBack(scope(), before));
                return true;
            } catch (IllegalArgumentException tooMany) {
                tag.setErrorMessage(getTranslation("portfolio.bulk.tag.tooMany", Customers.MOST_TAGS));
                tag.setInvalid(true);
                return false;
            }
        });
    }

    /** @param act whether it was done and the dialog may close */
    private <F extends Component & HasValue<?, String>> void open(String key, F field, Supplier<Boolean> act) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation(key));
        dialog.add(new Paragraph(getTranslation(key + ".text", count())), field);
        field.getElement().getStyle().set("width", "100%");
        Button apply = new Button(getTranslation("portfolio.bulk.apply", count()), event -> {
            if (act.get()) {
                dialog.close();
            }
        });
        apply.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button cancel = new Button(getTranslation("base.cancel"), event -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        dialog.getFooter().add(cancel, apply);
        dialog.open();
    }

    private void done(String key, Collection<UUID> changed, Runnable undo) {
        refresh.run();
        String text = getTranslation(key, changed.size());
        if (changed.isEmpty()) {
            Notices.done(text);
            return;
        }
        Notices.done(text, getTranslation("portfolio.undo"), takeBack(undo));
    }

    private Runnable takeBack(Runnable undo) {
        return () -> {
            undo.run();
            refresh.run();
        };
    }

    private PartnerScope scope() {
        return scopes.current();
    }
}
