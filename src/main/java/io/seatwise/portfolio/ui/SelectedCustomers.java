package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import io.seatwise.access.Role;
import io.seatwise.base.ui.Confirm;
import io.seatwise.base.ui.DownloadLink;
import io.seatwise.base.ui.Tables;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.CustomerFilterParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bar below a table whose rows can be ticked: adds a tag to the customers of the ticked rows, assigns an account
 * manager, archives them, or downloads them as a workbook. Hidden while no row is ticked. Every reader may take the workbook, the
 * services check who may change.
 */
public final class SelectedCustomers<T> extends Composite<Div> {

    /** The most customers of one selection. More are reached by a filter and the menu for all that match. */
    public static final int MOST = CustomerFacets.MOST_CUSTOMERS;

    private final Grid<T> grid;
    private final SerializableFunction<T, CustomerId> customer;
    private final SerializableSupplier<CustomerFilterParameters> shown;
    private final Span count = new Span();
    private final List<Button> changes = new ArrayList<>();
    private final boolean archives;
    private @Nullable DownloadLink workbook;
    private final transient BulkDialogs dialogs;
    private final transient CustomerSelections actions;

    /** Read by the download too, outside the session's lock. */
    private volatile List<CustomerId> customerIds = List.of();

    /**
     * @param grid the table, ticked from now on
     * @param shown the question on screen, whose filter, figures and order the workbook keeps
     * @param archives whether the bar offers to archive
     * @param refresh called after each change
     */
    SelectedCustomers(
            Grid<T> grid,
            SerializableFunction<T, CustomerId> customer,
            SerializableSupplier<CustomerFilterParameters> shown,
            boolean archives,
            CustomerSelections actions,
            Runnable refresh) {
        this.actions = actions;
        this.grid = grid;
        this.customer = customer;
        this.shown = shown;
        this.archives = archives;
        this.dialogs = actions.dialogs(new OfRows(), refresh);
        getContent().addClassName("portfolio-selected");
        setSelectable(true);
    }

    /** Creates the actions when a row is ticked first: most visits tick none. */
    private DownloadLink createActions() {
        Role role = actions.role();
        if (role == Role.PARTNER_ADMIN || role == Role.ACCOUNT_MANAGER) {
            addChange("portfolio.bulk.tag", () -> dialogs.openTag(actions.tags()));
        }
        if (role == Role.PARTNER_ADMIN) {
            addChange("portfolio.bulk.assign", () -> dialogs.openAssign(actions.accountManagers()));
            if (archives) {
                addChange("portfolio.bulk.archive", this::onArchive);
            }
        }
        DownloadLink link =
                new DownloadLink(actions.workbook(this::question), getTranslation("portfolio.selection.workbook"));
        count.getElement().setAttribute("role", "status");
        getContent().add(count);
        getContent().add(changes.toArray(Button[]::new));
        getContent().add(link, button("portfolio.selection.clear", this::clear));
        return link;
    }

    /** Shows the checkboxes, or hides them where a narrow screen has no room. */
    public void setSelectable(boolean selectable) {
        if (selectable) {
            Tables.tickRows(grid, this::show);
        } else {
            grid.setSelectionMode(Grid.SelectionMode.NONE);
        }
        show(Set.of());
    }

    /** Clears the selection. */
    public void clear() {
        grid.deselectAll();
    }

    private void show(Set<T> rows) {
        Set<CustomerId> chosen = new LinkedHashSet<>();
        rows.forEach(row -> chosen.add(customer.apply(row)));
        customerIds = List.copyOf(chosen);
        setVisible(!rows.isEmpty());
        if (rows.isEmpty()) {
            return;
        }
        if (workbook == null) {
            workbook = createActions();
        }
        boolean tooMany = chosen.size() > MOST;
        count.setText(
                tooMany
                        ? getTranslation("portfolio.selection.tooMany", chosen.size(), MOST)
                        : getTranslation("portfolio.selection.count", rows.size(), chosen.size()));
        changes.forEach(button -> button.setEnabled(!tooMany));
        workbook.setVisible(!tooMany);
    }

    private CustomerFilterParameters question() {
        return shown.get()
                .with(
                        CustomerFacets.CUSTOMER.parameter(),
                        customerIds.stream().map(CustomerId::toString).toList());
    }

    private void onArchive() {
        Confirm.askBeforeRemoving(
                getTranslation("portfolio.selection.archive.title", customerIds.size()),
                getTranslation("portfolio.bulk.archive.text"),
                getTranslation("portfolio.bulk.archive.do"),
                () -> {
                    List<CustomerId> archived = actions.archive(customerIds);
                    clear();
                    dialogs.done("portfolio.bulk.archive.done", archived, () -> actions.restore(archived));
                });
    }

    private void addChange(String key, Runnable action) {
        changes.add(button(key, action));
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), event -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private final class OfRows implements BulkDialogs.Chosen {

        @Override
        public long count() {
            return customerIds.size();
        }

        @Override
        public Collection<CustomerId> customers() {
            return customerIds;
        }
    }
}
