package io.seatwise.imports;

import io.seatwise.base.tabular.RowSink;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the kind of a file by its header: the kind that knows the most of its columns and finds all it requires. Where
 * the best one lacks a few, the file is refused by their names rather than taken for a kind that asks for less.
 */
@Component
class Recognition {

    private static final int WORTH_OF_A_NAME = 100;

    private final ObjectProvider<FileKind<?>> kinds;

    Recognition(ObjectProvider<FileKind<?>> kinds) {
        this.kinds = kinds;
    }

    /** The kinds known to this installation, in their declared order. */
    List<FileKind<?>> kinds() {
        return kinds.orderedStream().toList();
    }

    /** @throws IllegalStateException when no kind has the name */
    FileKind<?> kind(String name) {
        return kinds().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind of file is named " + name));
    }

    /** The kinds that change some of the facts that a kind changes, itself included. */
    List<String> sharing(String name) {
        Set<String> facts = kind(name).facts();
        return kinds().stream()
                .filter(each -> !Collections.disjoint(each.facts(), facts))
                .map(FileKind::name)
                .toList();
    }

    private record Candidate(FileKind<?> kind, int known, List<Column<?>> missing, int required) {

        boolean isComplete() {
            return missing.isEmpty();
        }

        int found() {
            return required - missing.size();
        }

        double share() {
            return (double) found() / required;
        }

        /** At least half of what is required, and never only one column: a shared id proves nothing. */
        boolean isNear() {
            return isComplete() || (found() >= 2 || required <= 2) && found() > 0 && missing.size() * 2 <= required;
        }
    }

    /** @throws FileRefused when no kind fits, or more than one equally well */
    FileKind<?> recognise(long line, List<String> header) {
        List<Candidate> near = kinds().stream()
                .filter(kind -> kind.fits(header))
                .map(kind -> candidate(kind, header))
                .filter(Candidate::isNear)
                .sorted(Comparator.comparingInt(Candidate::known)
                        .reversed()
                        .thenComparing(each -> each.missing().size()))
                .toList();
        if (near.isEmpty()) {
            throw unknown(line, header);
        }
        Candidate best = near.getFirst();
        if (near.size() > 1
                && near.get(1).known() == best.known()
                && near.get(1).missing().size() == best.missing().size()) {
            throw new FileRefused(new ImportProblem(
                    line,
                    null,
                    ProblemCode.UNKNOWN_FORMAT,
                    ProblemText.of(
                            "imports.header.ambiguous",
                            best.kind().name(),
                            near.get(1).kind().name())));
        }
        if (!best.isComplete()) {
            throw new FileRefused(best.missing().stream()
                    .map(column -> new ImportProblem(
                            line,
                            column.name(),
                            ProblemCode.MISSING_COLUMN,
                            ProblemText.of("imports.header.missing", best.kind().name(), column.name())))
                    .toList());
        }
        return best.kind();
    }

    /** Names the nearest kind and the columns that it lacks; all kinds where none is near. */
    private FileRefused unknown(long line, List<String> header) {
        Optional<Candidate> nearest = kinds().stream()
                .map(kind -> candidate(kind, header))
                .filter(each -> each.found() > 0)
                .max(Comparator.comparingDouble(Candidate::share).thenComparing(Candidate::known));
        ProblemText text = nearest.map(each -> ProblemText.of(
                        "imports.header.nearest",
                        each.kind().name(),
                        each.missing().stream().map(Column::name).collect(Collectors.joining(", "))))
                .orElseGet(() -> ProblemText.of(
                        "imports.header.unknown",
                        kinds().stream().map(FileKind::name).collect(Collectors.joining(", "))));
        return new FileRefused(new ImportProblem(line, null, ProblemCode.UNKNOWN_FORMAT, found(header), text));
    }

    /** The header as it was read, so that a wrong separator shows. */
    private static @Nullable String found(List<String> header) {
        boolean personal = header.stream().anyMatch(PersonalData::isPersonalValue);
        return personal ? null : String.join(", ", header);
    }

    /** Rates how much a line looks like a header: of a known kind, else by the names known and the cells filled. */
    int likeness(List<String> line) {
        int known = 0;
        for (FileKind<?> kind : kinds()) {
            Candidate candidate = candidate(kind, line);
            if (candidate.isComplete()) {
                return RowSink.HEADER;
            }
            known = Math.max(known, candidate.known());
        }
        int personal = (int) line.stream().filter(PersonalData::isPersonalName).count();
        int filled = (int) line.stream().filter(each -> !each.isEmpty()).count();
        return (known + personal) * WORTH_OF_A_NAME + Math.min(filled, WORTH_OF_A_NAME - 1);
    }

    private static Candidate candidate(FileKind<?> kind, List<String> header) {
        FileColumns columns = new FileColumns(kind.columns(), header);
        List<Column<?>> missing = new ArrayList<>();
        int required = 0;
        for (Column<?> column : kind.columns()) {
            if (column.isInEveryFile()) {
                required++;
                if (!columns.has(column)) {
                    missing.add(column);
                }
            }
        }
        return new Candidate(kind, used(kind, columns), missing, required);
    }

    private static int used(FileKind<?> kind, FileColumns columns) {
        return (int) kind.columns().stream()
                .filter(column -> !column.isIgnored() && columns.has(column))
                .count();
    }

    /**
     * Refuses a column that is used and stands in the header twice. In JSON each item may have its own spelling.
     *
     * @throws FileRefused when one does
     */
    static void refuseDoubledNames(long line, FileColumns columns) {
        Optional<Column<?>> doubled = columns.doubled();
        if (doubled.isPresent()) {
            throw new FileRefused(new ImportProblem(
                    line, doubled.get().name(), ProblemCode.MALFORMED, ProblemText.of("imports.header.doubled")));
        }
    }
}
