package io.seatwise.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.ids.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer of a partner.
 *
 * @param country ISO 3166 alpha-2, upper case
 * @param accountManager the e-mail of the customer's account manager
 * @param tags in the given order
 * @param lastSeenAt when a customers file last named it; null when none ever did
 * @param notSeenSince the day a customers file came that no longer named it; null while it is named
 * @param archivedAt when it was taken out of figures, lists and exports; null while it is in
 */
public record Customer(
        @JsonProperty("tenantId") CustomerId id,
        String name,
        @Nullable String domain,
        @Nullable String country,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String segment,
        @Nullable Long licensedUsers,
        @Nullable LocalDate customerSince,
        @Nullable String accountManager,
        List<String> tags,
        Instant createdAt,
        @Nullable Instant lastSeenAt,
        @Nullable LocalDate notSeenSince,
        @Nullable Instant archivedAt,
        long version) {

    public boolean isArchived() {
        return archivedAt != null;
    }
}
