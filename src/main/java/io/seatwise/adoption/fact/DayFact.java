package io.seatwise.adoption.fact;

import java.time.LocalDate;
import java.util.UUID;

/** A row of a file that is merged by its key: said again, it replaces what was. */
public interface DayFact {

    UUID tenantId();

    /** The day that it is for; of a month its first. */
    LocalDate day();

    /** Tenant id, day and what else makes it one row, with blanks between the first two and the rest. */
    String key();

    /** Whether it says nothing at all, as a report's line without numbers does. */
    default boolean saysNothing() {
        return false;
    }

    /** Whether it is a figure of people experiences, which a customer may opt out of. */
    default boolean aboutPeople() {
        return false;
    }
}
