package io.seatwise.imports.pipeline;

import io.seatwise.imports.FileKind;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.mapping.ColumnWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names the kinds that a header of no known kind comes nearest to, with the columns that it lacks. */
final class NearestKinds {

    private static final int MOST = 3;

    /** The kinds that most partners import first; named if a header resembles no kind. */
    private static final List<String> USUAL = List.of("customers", "license-deployment", "license-usage");

    private static final ColumnWords WORDS = new ColumnWords();

    private NearestKinds() {}

    private record Near(FileKind<?> kind, List<String> missing, double share) {

        static Near of(FileKind<?> kind, List<String> header) {
            FileColumns columns = new FileColumns(kind.columns(), header);
            List<Column<?>> read =
                    kind.columns().stream().filter(each -> !each.isIgnored()).toList();
            List<String> missing = read.stream()
                    .filter(each -> each.isInEveryFile() && !columns.has(each))
                    .map(Column::name)
                    .toList();
            // A column with a similar name counts half
            double found = read.stream()
                    .mapToDouble(each -> columns.has(each)
                            ? 1
                            : kind.takesMapping() && WORDS.resemblesOneOf(each, header) ? 1 / 2.0 : 0)
                    .sum();
            long required = read.stream().filter(Column::isInEveryFile).count();
            return new Near(kind, missing, found / Math.max(1, required));
        }
    }

    /** The explanation for the sender: up to three kinds, each with the columns that it also needs. */
    static ProblemText text(List<FileKind<?>> kinds, List<String> header) {
        List<Near> all = kinds.stream().map(kind -> Near.of(kind, header)).toList();
        List<Near> ranked = all.stream()
                .filter(each -> each.share() > 0)
                .sorted(Comparator.comparingDouble(Near::share).reversed())
                .toList();
        List<Near> named = ranked.isEmpty()
                ? all.stream()
                        .filter(each -> USUAL.contains(each.kind().name()))
                        .toList()
                : ranked.stream()
                        .filter(each -> each.share() * 2 >= ranked.getFirst().share())
                        .limit(MOST)
                        .toList();
        List<String> values = new ArrayList<>();
        for (Near each : named) {
            values.add(each.kind().name());
            values.add(String.join(", ", each.missing()));
        }
        String key = ranked.isEmpty()
                ? "imports.header.usual"
                : "imports.header.nearest" + (named.size() == 1 ? "" : named.size());
        return new ProblemText(key, values);
    }
}
