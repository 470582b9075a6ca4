package io.seatwise.portfolio.export;

import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.seatwise.exports.ExportDownloads;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFilterParameters;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Downloads of exactly what is on screen, for the anchors of the portfolio page, the customers grid and a customer's
 * page: {@code new Anchor(downloads.workbook(() -> parameters), text)}. The supplier is asked at the click; the scope is
 * derived again from the person signed in at that time.
 */
@Component
public class PortfolioDownloads {

    private final ExportDownloads downloads;

    PortfolioDownloads(ExportDownloads downloads) {
        this.downloads = downloads;
    }

    /** The portfolio workbook of the customers on screen, in their order. */
    public DownloadHandler workbook(SerializableSupplier<CustomerFilterParameters> shown) {
        return downloads.of(PortfolioWorkbook.KEY, () -> shown.get().toMap());
    }

    /** The customers on screen as CSV. */
    public DownloadHandler customersCsv(SerializableSupplier<CustomerFilterParameters> shown) {
        return downloads.of(CustomersCsv.KEY, () -> shown.get().toMap());
    }

    /** The products of the customers on screen as CSV. */
    public DownloadHandler entitlementsCsv(SerializableSupplier<CustomerFilterParameters> shown) {
        return downloads.of(EntitlementsCsv.KEY, () -> shown.get().toMap());
    }

    /** One customer's workbook. */
    public DownloadHandler customerWorkbook(CustomerId customer) {
        return downloads.of(
                CustomerWorkbook.KEY, () -> Map.of(CustomerWorkbook.CUSTOMER, List.of(customer.toString())));
    }
}
