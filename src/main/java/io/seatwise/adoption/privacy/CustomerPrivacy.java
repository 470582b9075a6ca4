package io.seatwise.adoption.privacy;

import io.seatwise.ids.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has decided. Without a decision people experiences are on and groups are off.
 *
 * @param people who last switched the people experiences and when; null when nobody ever did
 * @param peopleRemovedAt when the data of the people experiences was deleted for good; null while it is kept
 * @param groups who last switched groups and when; null when nobody ever did
 * @param groupsRemovedAt when the group figures were deleted for good; null while they are kept
 * @param attributes those that passed the coverage check
 * @param coverage who approved the coverage check and when; null when nobody ever did
 */
public record CustomerPrivacy(
        CustomerId customer,
        boolean peopleOn,
        @Nullable Change people,
        @Nullable Instant peopleRemovedAt,
        boolean groupsSwitchedOn,
        @Nullable Change groups,
        @Nullable Instant groupsRemovedAt,
        Set<GroupAttribute> attributes,
        @Nullable Change coverage) {

    /** Who did it, when, and why; the reason may be empty. */
    public record Change(String by, Instant at, String reason) {

        LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }

    /** A customer about whom nobody has decided anything. */
    public static CustomerPrivacy undecided(CustomerId customer) {
        return new CustomerPrivacy(customer, true, null, null, false, null, null, Set.of(), null);
    }

    /** Whether groups may be taken in and shown: never while the people experiences are off. */
    public boolean groupsOn() {
        return peopleOn && groupsSwitchedOn;
    }

    /** Whether opting out can still be taken back with all history: until the UTC day of opting out ends. */
    public boolean canTakeBack(LocalDate today) {
        return !peopleOn
                && peopleRemovedAt == null
                && people != null
                && people.day().equals(today);
    }

    /** Whether the group figures are still there to be shown again: until the UTC day of switching off ends. */
    public boolean keepsGroups(LocalDate today) {
        return !groupsSwitchedOn
                && groupsRemovedAt == null
                && groups != null
                && groups.day().equals(today);
    }
}
