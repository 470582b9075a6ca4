package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An import was applied or undone; published inside that transaction, so that listeners bring their figures to the
 * new state in the same one.
 *
 * @param facts the kinds of facts that may have changed, see {@link FileKind#facts}
 * @param customers the tenant ids whose facts changed
 * @param fromDay the earliest day whose figures changed; null for kinds without a day
 */
public record ImportApplied(
        PartnerScope scope,
        ImportId runId,
        String kind,
        Set<String> facts,
        Set<CustomerId> customers,
        @Nullable LocalDate fromDay) {

    /** An import of a kind that changes facts of its own alone. */
    public ImportApplied(
            PartnerScope scope, ImportId runId, String kind, Set<CustomerId> customers, @Nullable LocalDate fromDay) {
        this(scope, runId, kind, Set.of(kind), customers, fromDay);
    }
}
