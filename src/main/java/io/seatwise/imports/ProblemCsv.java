package io.seatwise.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.seatwise.base.tabular.CsvOutput;
import io.seatwise.imports.columns.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/** The CSV files that the imports hand out: a run's problems, and a kind's template. */
public final class ProblemCsv {

    private ProblemCsv() {}

    /** What hands out the problems one by one, such as {@link ImportService#forEachProblem}. */
    @FunctionalInterface
    public interface Problems {
        void forEach(Consumer<ImportProblem> consumer);
    }

    /** Writes line, column, severity, code and message of each problem. Nothing in it starts a formula. */
    public static void write(OutputStream output, ProblemMessages messages, Problems problems) throws IOException {
        CsvWriter csv = CsvOutput.begin(output);
        csv.writeRecord("line", "column", "severity", "code", "message");
        problems.forEach(problem -> csv.writeRecord(
                String.valueOf(problem.line()),
                CsvOutput.text(problem.column()),
                problem.isWarning() ? "warning" : "error",
                problem.code().name(),
                CsvOutput.text(messages.english(problem))));
        csv.flush();
    }

    /** A file of this kind with its header and one example row. */
    public static void template(OutputStream output, FileKind<?> kind) {
        try {
            CsvWriter csv = CsvOutput.begin(output);
            List<Column<?>> columns = kind.templateColumns();
            csv.writeRecord(columns.stream().map(Column::name).toList());
            csv.writeRecord(columns.stream().map(Column::example).toList());
            csv.flush();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
