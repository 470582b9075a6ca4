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
 * @param attributes those that passed the coverage check
 * @param coverage who approved the coverage check and when; null when nobody ever did
 */
public record CustomerPrivacy(
        CustomerId customer,
        Choice people,
        Choice groups,
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
        return new CustomerPrivacy(
                customer, new Choice(true, null, null), new Choice(false, null, null), Set.of(), null);
    }

    /** Whether groups may be taken in and shown: never while the people experiences are off. */
    public boolean groupsOn() {
        return people.on() && groups.on();
    }

    /** Whether opting out can still be taken back with all history: until the UTC day of opting out ends. */
    public boolean canTakeBack(LocalDate today) {
        return people.isSwitchedOffOn(today);
    }

    /** Whether the group figures are still there to be shown again: until the UTC day of switching off ends. */
    public boolean keepsGroups(LocalDate today) {
        return groups.isSwitchedOffOn(today);
    }

    /**
     * Whether a customer has switched on one kind of figures.
     *
     * @param change who last switched them and when; null when nobody ever did
     * @param removedAt when they were deleted for good; null while they are kept
     */
    public record Choice(
            boolean on, @Nullable Change change, @Nullable Instant removedAt) {

        /** Whether they were switched off on this UTC day and are still kept. */
        boolean isSwitchedOffOn(LocalDate day) {
            return !on && removedAt == null && change != null && change.day().equals(day);
        }
    }
}
