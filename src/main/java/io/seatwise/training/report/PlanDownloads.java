package io.seatwise.training.report;

import com.vaadin.flow.server.streams.DownloadHandler;
import io.seatwise.exports.ExportDownloads;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan as a file, for anchors on screens. */
@Component
public class PlanDownloads {

    private final ExportDownloads downloads;

    PlanDownloads(ExportDownloads downloads) {
        this.downloads = downloads;
    }

    /**
     * The plan of this customer as a PDF page.
     *
     * @param since the day that progress is measured from; null for that of the last plan
     */
    public DownloadHandler pdf(CustomerId customer, Locale locale, @Nullable LocalDate since) {
        return downloads.of(
                PlanReport.KEY,
                () -> Map.of(
                        PlanReport.CUSTOMER, List.of(customer.toString()),
                        PlanReport.LANGUAGE, List.of(locale.toLanguageTag()),
                        PlanReport.SINCE, since == null ? List.of() : List.of(since.toString())));
    }
}
