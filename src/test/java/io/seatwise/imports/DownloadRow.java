package io.seatwise.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a download that a test writes.
 *
 * @param subscription null for usage of the whole organisation and by product
 * @param workloads entitled and active by workload
 * @param day the day of usage by product; null for a row of a month
 */
record DownloadRow(
        String file,
        UUID tenant,
        @Nullable String subscription,
        YearMonth month,
        String product,
        String word,
        boolean free,
        boolean duplicate,
        @Nullable Long seats,
        @Nullable Long assigned,
        Map<String, List<Long>> workloads,
        @Nullable String market,
        @Nullable LocalDate day) {

    /** The same row with other counts. */
    DownloadRow with(
            boolean isDuplicate,
            @Nullable Long otherSeats,
            @Nullable Long otherAssigned,
            Map<String, List<Long>> otherWorkloads) {
        return new DownloadRow(
                file,
                tenant,
                subscription,
                month,
                product,
                word,
                free,
                isDuplicate,
                otherSeats,
                otherAssigned,
                otherWorkloads,
                market,
                day);
    }
}
