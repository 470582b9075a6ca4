package io.seatwise.licensing.positions;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A checked row of a deployment or a usage file. */
public record PositionLine(Key key, Names names, Counts counts) {

    /**
     * What makes two rows of a file the same row.
     *
     * @param workloadCode empty for deployment
     * @param channel lower case; empty when not given
     */
    public record Key(
            CustomerId customer,
            String productId,
            String workloadCode,
            LocalDate day,
            String service,
            String channel) {}

    /** What the file calls the customer, the product and the workload; null where it gives no name. */
    public record Names(
            @Nullable String customer,
            @Nullable String product,
            @Nullable String workload) {}

    /**
     * What the file counts.
     *
     * @param part assigned or active
     * @param whole sold or entitled
     */
    public record Counts(long part, long whole, @Nullable Long reassigned) {}
}
