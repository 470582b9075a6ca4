package io.seatwise.drill;

import io.seatwise.drill.Installation.Database;
import java.time.LocalDate;

/**
 * One line of {@code target/drill.json}.
 *
 * @param held whether the promise held each time it was tried
 * @param figure what was counted or measured, in words
 */
record DrillResult(String name, Database database, LocalDate day, boolean held, String figure) {

    String line() {
        return "%-6s %-20s %-10s %s".formatted(held ? "holds" : "FAILS", name, database.label(), figure);
    }
}
