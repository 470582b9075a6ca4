package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.Confirm;
import io.seatwise.customers.CustomerBulkEdits;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerChanges;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerFilterParameters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What can be done to all customers of the filter at once. Each step names how many it concerns before it happens and
 * can be taken back afterwards.
 */
class BulkMenu extends Composite<MenuBar> {

    /** What the grid shows: the changes concern exactly these. */
    record Shown(CustomerFilterParameters question, long customers) {}

    private final transient CustomerChanges changes;
    private final transient Scopes scopes;
    private final Supplier<Shown> shown;
    private final transient BulkDialogs dialogs;

    BulkMenu(
            CustomerChanges changes,
            CustomerBulkEdits edits,
            Scopes scopes,
            Map<String, Map<String, String>> choices,
            Supplier<Shown> shown,
            Runnable refresh) {
        this.changes = changes;
        this.scopes = scopes;
        this.shown = shown;
        this.dialogs = new BulkDialogs(edits, scopes, "portfolio.bulk", new AllShown(), refresh);
        Role role = scopes.current().role();
        getContent().addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        MenuItem menu = getContent().addItem(getTranslation("portfolio.bulk"));
        if (role == Role.PARTNER_ADMIN || role == Role.ACCOUNT_MANAGER) {
            menu.getSubMenu()
                    .addItem(
                            getTranslation("portfolio.bulk.tag"),
                            event -> dialogs.openTag(
                                    choices.getOrDefault("tag", Map.of()).values()));
        }
        if (role == Role.PARTNER_ADMIN) {
            menu.getSubMenu()
                    .addItem(
                            getTranslation("portfolio.bulk.assign"),
                            event -> dialogs.openAssign(choices.getOrDefault("accountManager", Map.of())
                                    .values()));
            menu.getSubMenu().addItem(getTranslation("portfolio.bulk.archive"), event -> onArchive());
            menu.getSubMenu().addItem(getTranslation("portfolio.bulk.restore"), event -> onRestore());
        }
        setVisible(menu.getSubMenu().getItems().size() > 0);
    }

    private void onArchive() {
        Confirm.askBeforeRemoving(
                getTranslation("portfolio.bulk.archive.title", dialogs.count()),
                getTranslation("portfolio.bulk.archive.text"),
                getTranslation("portfolio.bulk.archive.do"),
                () -> {
                    List<CustomerId> archived =
                            changes.archive(scope(), shown.get().question().filter());
                    dialogs.done("portfolio.bulk.archive.done", archived, () -> changes.restore(scope(), archived));
                });
    }

    private void onRestore() {
        CustomerFilter withArchived =
                shown.get().question().with("archived", List.of("true")).filter();
        Confirm.ask(
                getTranslation("portfolio.bulk.restore.title"),
                getTranslation("portfolio.bulk.restore.text"),
                getTranslation("portfolio.bulk.restore.do"),
                () -> {
                    List<CustomerId> restored = changes.restore(scope(), withArchived);
                    dialogs.done("portfolio.bulk.restore.done", restored, () -> changes.archive(scope(), restored));
                });
    }

    private PartnerScope scope() {
        return scopes.current();
    }

    private final class AllShown implements BulkDialogs.Chosen {

        @Override
        public long count() {
            return shown.get().customers();
        }

        @Override
        public Collection<CustomerId> customers() {
            return changes.matching(scope(), shown.get().question().filter());
        }
    }
}
