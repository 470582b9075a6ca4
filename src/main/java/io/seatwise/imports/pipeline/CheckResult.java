package io.seatwise.imports.pipeline;

import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.FileSample;
import io.seatwise.imports.mapping.FileMapping;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * What the check found.
 *
 * @param mapping the mapping that the file was read with; null for a file of a known kind
 * @param changes null where the whole file is refused
 * @param sample the first rows; null where nothing of the file may be kept
 */
record CheckResult(
        @Nullable FileKind<?> kind,
        @Nullable FileMapping mapping,
        Reading reading,
        @Nullable Changes changes,
        @Nullable FileSample sample) {

    static final CheckResult NOTHING = new CheckResult(null, null, new Reading(0, new BitSet(), false), null, null);

    CheckResult with(Changes known) {
        return new CheckResult(kind, mapping, reading, known, sample);
    }

    boolean isFileRefused() {
        return changes == null;
    }

    boolean hasBadRows() {
        return !reading.rejectedLines().isEmpty();
    }

    /** The name of the mapping; null for a file of a known kind. */
    @Nullable
    String mappingName() {
        return mapping == null ? null : mapping.name();
    }

    /** Whether only its header is unknown, so that a mapping may help. */
    boolean isMappable() {
        return isFileRefused() && sample != null && !sample.isUnderstood();
    }

    /** How far the file was read. */
    record Reading(long rowsRead, BitSet rejectedLines, boolean partOfSeveral) {}
}
