package io.seatwise.imports.pipeline;

import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ImportProblem;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.FileColumns;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.ReadingRules;
import io.seatwise.imports.columns.SourceLine;
import io.seatwise.imports.mapping.FileMapping;
import io.seatwise.imports.mapping.MappedTable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the rows of one file become rows of its kind: as they are, or through a mapping. */
final class FileForm {

    private final List<String> names;
    private final FileColumns columns;
    private final @Nullable FileMapping mapping;
    private final @Nullable MappedTable table;
    private final ImportContext context;
    private final @Nullable LocalDate dayZero;

    FileForm(
            FileKind<?> kind,
            @Nullable FileMapping mapping,
            List<String> header,
            ImportContext context,
            @Nullable LocalDate dayZero) {
        this.context = context;
        this.dayZero = dayZero;
        this.mapping = mapping;
        this.table = mapping == null ? null : new MappedTable(mapping, header, context.today());
        this.names = table == null ? header : table.names();
        this.columns = new FileColumns(kind.columns(), names);
    }

    /** The header as the kind knows it. */
    List<String> names() {
        return names;
    }

    FileColumns columns() {
        return columns;
    }

    boolean isMapped() {
        return table != null;
    }

    ReadingRules rules() {
        ReadingRules rules = context.rules().countingDaysFrom(dayZero);
        return mapping == null ? rules : MappedTable.rules(mapping, rules);
    }

    @Nullable
    String[] row(@Nullable String[] values) {
        return table == null ? values : table.row(values);
    }

    BitSet numbers(BitSet places) {
        return table == null ? places : table.numbers(places);
    }

    /** The place of the column in the file; negative when the file has no such column. */
    int place(Column<?> column) {
        return table == null ? columns.place(column) : table.place(column);
    }

    /** Whether a column of the kind is read from this place of the file. */
    boolean reads(int place) {
        return table == null ? columns.isKnown(place) : table.reads(place);
    }

    /** A problem of a row in the words of the file. */
    ImportProblem problem(
            SourceLine line, @Nullable Column<?> column, ProblemCode code, @Nullable String found, ProblemText text) {
        return new ImportProblem(line.number(), column == null ? null : name(column), code, found, text);
    }

    /** What the column is called in the file. */
    String name(Column<?> column) {
        return table == null ? column.name() : table.source(column);
    }
}
