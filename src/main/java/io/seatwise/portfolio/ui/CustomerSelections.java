package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.customers.CustomerBulkEdits;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.export.PortfolioDownloads;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the rows of a table selectable, each standing for a customer. */
@Component
public class CustomerSelections {

    private final CustomerBulkEdits edits;
    private final Customers customers;
    private final PortfolioDownloads downloads;
    private final Scopes scopes;

    CustomerSelections(CustomerBulkEdits edits, Customers customers, PortfolioDownloads downloads, Scopes scopes) {
        this.edits = edits;
        this.customers = customers;
        this.downloads = downloads;
        this.scopes = scopes;
    }

    /**
     * Adds boxes to a table.
     *
     * @param shown the question on screen, whose filter, figures and order the workbook keeps
     * @param archives whether selected customers can be archived
     * @param refresh called after each change
     * @return the bar of actions, to stand below the table
     */
    public <T> SelectedCustomers<T> of(
            Grid<T> grid,
            SerializableFunction<T, CustomerId> customer,
            SerializableSupplier<CustomerFilterParameters> shown,
            boolean archives,
            Runnable refresh) {
        return new SelectedCustomers<>(grid, customer, shown, archives, this, refresh);
    }

    BulkDialogs dialogs(BulkDialogs.Chosen chosen, Runnable refresh) {
        return new BulkDialogs(edits, scopes, "portfolio.selection", chosen, refresh);
    }

    Role role() {
        return scopes.current().role();
    }

    List<String> tags() {
        return customers.tags(scopes.current());
    }

    List<String> accountManagers() {
        return customers.accountManagers(scopes.current());
    }

    List<CustomerId> archive(List<CustomerId> chosen) {
        return edits.archive(scopes.current(), chosen);
    }

    void restore(List<CustomerId> archived) {
        edits.restore(scopes.current(), archived);
    }

    DownloadHandler workbook(SerializableSupplier<CustomerFilterParameters> question) {
        return downloads.workbook(question);
    }
}
