package io.seatwise.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.seatwise.ids.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One customer of a partner. */
public record Customer(
        @JsonProperty("tenantId") CustomerId id,
        String name,
        @JsonUnwrapped CustomerProfile profile,
        @Nullable Long licensedUsers,
        @Nullable LocalDate customerSince,
        @JsonUnwrapped Presence presence) {

    /**
     * Since when and until when the customer is known.
     *
     * @param lastSeenAt when a customers file last named it; null when none ever did
     * @param notSeenSince the day a customers file came that no longer named it; null while it is named
     * @param archivedAt when it was taken out of figures, lists and exports; null while it is in
     * @param version counts the changes of the customer
     */
    public record Presence(
            Instant createdAt,
            @Nullable Instant lastSeenAt,
            @Nullable LocalDate notSeenSince,
            @Nullable Instant archivedAt,
            long version) {

        public boolean isArchived() {
            return archivedAt != null;
        }
    }
}
