package io.seatwise.renewals;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about renewals.
 *
 * @param within days from today to the commitment end, 0 or more; null for any, unknown and past ends included
 * @param outcomes any of them; empty for all
 * @param accountManager lower-case e-mail
 */
public record RenewalFilter(
        @Nullable Integer within,
        Set<Outcome> outcomes,
        @Nullable String accountManager,
        @Nullable UUID customerTenantId) {

    public static final RenewalFilter ALL = new RenewalFilter(null, Set.of(), null, null);
}
