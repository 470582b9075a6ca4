package io.seatwise.licensing.positions;

import java.time.LocalDate;
import java.util.UUID;
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
        UUID tenantId,
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
            UUID tenantId, String productId, String workloadCode, LocalDate day, String service, String channel) {}

    public Key key() {
        return new Key(tenantId, productId, workloadCode, day, service, channel);
    }
}
