package io.seatwise.imports;

import io.seatwise.base.i18n.Texts;
import io.seatwise.base.tabular.RowSink;
import io.seatwise.base.tabular.TabularFile;
import io.seatwise.base.tabular.TabularLimits;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.FileRow;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ReadingRules;
import io.seatwise.imports.columns.SourceLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads rows with a kind as the pipeline does, without database or files: {@code FileKindTester.csv(kind, "a,b\n1,2")}.
 */
public final class FileKindTester {

    /** A problem as reported: {@code 2 licensesSold NOT_A_NUMBER}. */
    public record Reported(long line, String column, ProblemCode code, String message) {
        @Override
        public String toString() {
            return line + " " + column + " " + code;
        }
    }

    /** The rows that could be read, the lines they stand on, and all problems, in file order. */
    public record Outcome<R>(List<R> rows, List<SourceLine> lines, List<Reported> problems) {

        /** The only row of a file without problems. */
        public R only() {
            if (rows.size() != 1 || !problems.isEmpty()) {
                throw new AssertionError("Expected one good row, got " + rows + " and " + problems);
            }
            return rows.getFirst();
        }

        /** The problems as {@code 2 licensesSold NOT_A_NUMBER}. */
        public List<String> codes() {
            return problems.stream().map(Reported::toString).toList();
        }
    }

    private static final ProblemMessages MESSAGES = new ProblemMessages(new Texts());

    private FileKindTester() {}

    /** Reads one row with these values by column name; columns not named are not in the file. */
    public static <R> Outcome<R> row(FileKind<R> kind, Map<String, String> values) {
        List<String> header = List.copyOf(values.keySet());
        Collector<R> collector = new Collector<>(kind);
        collector.header(1, header);
        collector.row(2, header.stream().map(values::get).toArray(String[]::new), new BitSet());
        return collector.outcome;
    }

    /** Reads the text of a CSV or JSON file. */
    public static <R> Outcome<R> text(FileKind<R> kind, String text) {
        try {
            Path file = Files.createTempFile("seatwise", ".txt");
            try {
                Files.write(file, text.getBytes(StandardCharsets.UTF_8));
                return file(kind, file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** Reads a file in any form that is taken in. */
    public static <R> Outcome<R> file(FileKind<R> kind, Path file) throws IOException {
        Collector<R> collector = new Collector<>(kind);
        new TabularFile(file, TabularLimits.DEFAULT).read(collector);
        return collector.outcome;
    }

    private static final class Collector<R> implements RowSink {

        private final FileKind<R> kind;
        private final Outcome<R> outcome = new Outcome<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        private FileRow row;

        Collector(FileKind<R> kind) {
            this.kind = kind;
        }

        @Override
        public void header(long line, List<String> names) {
            row = new FileRow(
                    new FileColumns(kind.columns(), names),
                    new ReadingRules(LocalDate.of(2026, 11, 21)),
                    (at, column, code, found, text) -> outcome.problems()
                            .add(new Reported(
                                    at.number(),
                                    Objects.toString(column, ""),
                                    code,
                                    MESSAGES.english(new ImportProblem(at.number(), null, code, found, text)))));
        }

        @Override
        public void row(long line, String[] values, BitSet numbers) {
            R read = row.read(line, values, numbers) ? kind.read(row) : null;
            if (read != null && !row.isFaulty()) {
                outcome.rows().add(read);
                outcome.lines().add(row.line());
            }
        }
    }
}
