package io.seatwise.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.seatwise.base.workbook.CellText;
import io.seatwise.imports.columns.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The CSV files that the imports hand out: a run's problems, and a kind's template. */
public final class ProblemCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ProblemCsv() {}

    /** What hands out the problems one by one, such as {@link ImportService#forEachProblem}. */
    @FunctionalInterface
    public interface Problems {
        void forEach(Consumer<ImportProblem> consumer);
    }

    /** Writes line, column, severity, code and message of each problem. Nothing in it starts a formula. */
    public static void write(OutputStream output, ProblemMessages messages, Problems problems) throws IOException {
        Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord("line", "column", "severity", "code", "message");
        problems.forEach(problem -> csv.writeRecord(
                String.valueOf(problem.line()),
                safe(problem.column()),
                problem.isWarning() ? "warning" : "error",
                problem.code().name(),
                safe(messages.english(problem))));
        csv.flush();
    }

    /** A file of this kind with its header and one example row. */
    public static void template(OutputStream output, FileKind<?> kind) {
        try {
            Writer text = new OutputStreamWriter(output, StandardCharsets.UTF_8);
            text.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().build(text);
            List<Column<?>> columns = kind.templateColumns();
            csv.writeRecord(columns.stream().map(Column::name).toList());
            csv.writeRecord(columns.stream().map(Column::example).toList());
            csv.flush();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static String safe(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return CellText.looksLikeFormula(text) ? "'" + text : text;
    }
}
