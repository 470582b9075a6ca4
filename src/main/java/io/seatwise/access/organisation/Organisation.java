package io.seatwise.access.organisation;

import io.seatwise.ids.PartnerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stored settings of a partner, without the client secret.
 *
 * @param testedAt when a sign-in with these settings last worked; null since they were changed
 * @param version counts changes of the settings
 */
public record Organisation(
        PartnerId partnerId,
        OrganisationSettings settings,
        boolean enabled,
        @Nullable Instant testedAt,
        long version) {}
