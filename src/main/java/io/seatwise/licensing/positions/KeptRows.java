package io.seatwise.licensing.positions;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Leaves out the rows of a file for days that are condensed: what they would replace is no longer known, so that the sums
 * of the day could only become wrong. The first such row of each day is reported as a warning.
 */
final class KeptRows {

    private final CondensedDays condensed;
    private final PositionTable table;
    private final PartnerScope scope;
    private final Set<LocalDate> reported = new HashSet<>();
    private @Nullable LocalDate before;
    private long leftOut;

    KeptRows(CondensedDays condensed, PositionTable table, PartnerScope scope) {
        this.condensed = condensed;
        this.table = table;
        this.scope = scope;
    }

    /** How many rows were left out so far. */
    long leftOut() {
        return leftOut;
    }

    /** The rows that can be stored. */
    List<PositionLine> of(List<PositionLine> rows, List<SourceLine> lines, Faults faults) {
        LocalDate first = first();
        List<PositionLine> old =
                rows.stream().filter(row -> row.key().day().isBefore(first)).toList();
        if (old.isEmpty()) {
            return rows;
        }
        Set<CondensedDays.Key> gone = condensed.among(table, scope, old);
        List<PositionLine> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            PositionLine row = rows.get(i);
            if (!gone.contains(new CondensedDays.Key(
                    row.key().customer(), row.key().service(), row.key().day()))) {
                kept.add(row);
                continue;
            }
            leftOut++;
            if (i < lines.size() && reported.add(row.key().day())) {
                faults.add(
                        lines.get(i),
                        PositionColumns.PROCESSED,
                        ProblemCode.NO_LONGER_KEPT,
                        row.key().day().toString(),
                        ProblemText.of("licensing.expected.keptDay"));
            }
        }
        return kept;
    }

    private LocalDate first() {
        LocalDate known = before;
        if (known == null) {
            known = condensed.before(scope).orElse(LocalDate.MIN);
            before = known;
        }
        return known;
    }
}
