package io.seatwise.licensing.positions;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A checked row of a deployment or a usage file.
 *
 * @param workloadCode empty for deployment
 * @param channel lower case; empty when not given
 * @param part assigned or active
 * @param whole sold or entitled
 */
public record PositionLine(
        LocalDate day,
        CustomerId customer,
        @Nullable String customerName,
        String productId,
        @Nullable String productName,
        String workloadCode,
        @Nullable String workloadName,
        String service,
        String channel,
        long part,
        long whole,
        @Nullable Long reassigned) {

    /** What makes two rows of a file the same row. */
    public record Key(
            CustomerId customer,
            String productId,
            String workloadCode,
            LocalDate day,
            String service,
            String channel) {}

    public Key key() {
        return new Key(customer, productId, workloadCode, day, service, channel);
    }
}
