package io.seatwise.customers.fact;

import io.seatwise.ids.CustomerId;
import java.time.LocalDate;

/** A row of a file that is merged by its key: a newer row replaces the older one. */
public interface DayFact {

    CustomerId customer();

    /** The day that it is for; of a month its first. */
    LocalDate day();

    /** Customer, day and what else makes it one row, with blanks between the first two and the rest. */
    default String key() {
        return customer() + " " + day();
    }

    /** Whether the row has no values, like a report line without numbers. */
    default boolean saysNothing() {
        return false;
    }

    /** Whether it is a figure of people experiences, which a customer may opt out of. */
    default boolean aboutPeople() {
        return false;
    }
}
