package io.seatwise.renewals;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question about renewals; all of its parts have to hold.
 *
 * @param within days from today to the commitment end, 0 or more; null for any, unknown and past ends included
 * @param endsOn the commitment end; null for any
 * @param outcomes any of them; empty for all
 * @param accountManager lower-case e-mail
 */
public record RenewalFilter(
        @Nullable Integer within,
        @Nullable LocalDate endsOn,
        Set<Outcome> outcomes,
        @Nullable String accountManager,
        @Nullable CustomerId customer) {

    public static final RenewalFilter ALL = new RenewalFilter(null, null, Set.of(), null, null);

    /** The same customers and outcomes, with any end. */
    public RenewalFilter withAnyEnd() {
        return new RenewalFilter(null, null, outcomes, accountManager, customer);
    }

    /** The same customers and outcomes, of terms that end on this day. */
    public RenewalFilter endingOn(LocalDate day) {
        return new RenewalFilter(null, day, outcomes, accountManager, customer);
    }

    public RenewalFilter withOutcomes(Set<Outcome> which) {
        return new RenewalFilter(within, endsOn, which, accountManager, customer);
    }

    public RenewalFilter withAccountManager(@Nullable String email) {
        return new RenewalFilter(within, endsOn, outcomes, email, customer);
    }

    public RenewalFilter withAnyCustomer() {
        return new RenewalFilter(within, endsOn, outcomes, accountManager, null);
    }
}
