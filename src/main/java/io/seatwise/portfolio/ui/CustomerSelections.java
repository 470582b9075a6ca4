package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import io.seatwise.access.Scopes;
import io.seatwise.customers.CustomerBulkEdits;
import io.seatwise.customers.Customers;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.export.PortfolioDownloads;
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
        return new SelectedCustomers<>(grid, customer, shown, archives, edits, customers, downloads, scopes, refresh);
    }
}
