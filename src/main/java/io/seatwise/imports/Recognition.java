package io.seatwise.imports;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the kind of a file by its header: the kind that knows the most of its columns and finds all it requires. Where
 * the best one lacks a few, the file is refused by their names rather than taken for a kind that asks for less.
 */
@Component
class Recognition {

    private final ObjectProvider<FileKind<?>> kinds;

    Recognition(ObjectProvider<FileKind<?>> kinds) {
        this.kinds = kinds;
    }

    /** The kinds known to this installation, in their declared order. */
    List<FileKind<?>> kinds() {
        return kinds.orderedStream().toList();
    }

    private record Candidate(FileKind<?> kind, int known, List<Column<?>> missing, int required) {

        boolean isComplete() {
            return missing.isEmpty();
        }

        /** At least half of what is required, and never only one column: a shared id proves nothing. */
        boolean isNear() {
            int found = required - missing.size();
            return isComplete() || (found >= 2 || required <= 2) && found > 0 && missing.size() * 2 <= required;
        }
    }

    /** @throws FileRefused when no kind fits, or more than one equally well */
    FileKind<?> recognise(long line, List<String> header) {
        List<Candidate> near = kinds().stream()
                .map(kind -> candidate(kind, header))
                .filter(Candidate::isNear)
                .sorted(Comparator.comparingInt(Candidate::known)
                        .reversed()
                        .thenComparing(each -> each.missing().size()))
                .toList();
        if (near.isEmpty()) {
            throw unknown(line, "imports.header.unknown");
        }
        Candidate best = near.getFirst();
        if (near.size() > 1
                && near.get(1).known() == best.known()
                && near.get(1).missing().size() == best.missing().size()) {
            throw unknown(line, "imports.header.ambiguous");
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

    private FileRefused unknown(long line, String key) {
        String expected = kinds().stream()
                .map(kind -> kind.name() + " ("
                        + kind.columns().stream()
                                .filter(Column::isInEveryFile)
                                .map(Column::name)
                                .collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining("; "));
        return new FileRefused(
                new ImportProblem(line, null, ProblemCode.UNKNOWN_FORMAT, ProblemText.of(key, expected)));
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
        return new Candidate(kind, columns.knownCount(), missing, required);
    }

    /** @throws FileRefused when two columns have the same name, or are two spellings of the same column */
    static void refuseDoubledNames(long line, List<String> header, List<Column<?>> columns) {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(FileColumns.plain(name))) {
                throw doubled(line, name);
            }
        }
        for (Column<?> column : columns) {
            Set<String> spellings = new HashSet<>();
            spellings.add(FileColumns.plain(column.name()));
            column.aliases().forEach(other -> spellings.add(FileColumns.plain(other)));
            if (spellings.stream().filter(seen::contains).count() > 1) {
                throw doubled(line, column.name());
            }
        }
    }

    private static FileRefused doubled(long line, String name) {
        return new FileRefused(
                new ImportProblem(line, name, ProblemCode.MALFORMED, ProblemText.of("imports.header.doubled")));
    }
}
