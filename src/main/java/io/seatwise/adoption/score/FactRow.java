package io.seatwise.adoption.score;

import java.time.LocalDate;
import java.util.UUID;

/** A row of facts that is merged by its key: said again, it replaces what was. */
interface FactRow {

    UUID tenantId();

    LocalDate day();

    /** Tenant id, day and what else makes it one row. */
    String key();

    /** Whether it is a figure of people experiences, which a customer may opt out of. */
    default boolean aboutPeople() {
        return false;
    }
}
