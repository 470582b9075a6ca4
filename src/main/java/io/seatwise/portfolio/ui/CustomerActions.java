package io.seatwise.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.seatwise.access.Scopes;
import io.seatwise.base.ui.DownloadLink;
import io.seatwise.customers.CustomerBulkEdits;
import io.seatwise.portfolio.CustomerChanges;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.export.PortfolioDownloads;
import io.seatwise.portfolio.recent.RecentCustomers;
import java.util.Map;
import java.util.function.Supplier;

/** The actions on the customers of the page: exports, bulk changes, and the way back to a recent customer. */
@org.springframework.stereotype.Component
class CustomerActions {

    private final PortfolioDownloads downloads;
    private final RecentCustomers recent;
    private final CustomerChanges changes;
    private final CustomerBulkEdits edits;
    private final Scopes scopes;

    CustomerActions(
            PortfolioDownloads downloads,
            RecentCustomers recent,
            CustomerChanges changes,
            CustomerBulkEdits edits,
            Scopes scopes) {
        this.downloads = downloads;
        this.recent = recent;
        this.changes = changes;
        this.edits = edits;
        this.scopes = scopes;
    }

    Component workbook(SerializableSupplier<CustomerFilterParameters> question) {
        return createDownload("portfolio.export.workbook", downloads.workbook(question));
    }

    Component csv(SerializableSupplier<CustomerFilterParameters> question) {
        return createDownload("portfolio.export.csv", downloads.customersCsv(question));
    }

    Component recent() {
        return new RecentMenu(recent.list(scopes.current()));
    }

    /** @param refresh called after each change */
    Component bulk(Map<String, Map<String, String>> choices, Supplier<BulkMenu.Shown> shown, Runnable refresh) {
        return new BulkMenu(changes, edits, scopes, choices, shown, refresh);
    }

    private static DownloadLink createDownload(String key, DownloadHandler handler) {
        UI ui = UI.getCurrent();
        return new DownloadLink(handler, ui.getTranslation(key), ui.getTranslation(key + ".hint"));
    }
}
