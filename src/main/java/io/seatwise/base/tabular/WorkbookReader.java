package io.seatwise.base.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads one sheet of an .xlsx workbook as a stream of parse events, which {@link SheetChoice} finds; the other sheets are
 * only looked at for personal data. The file comes from outside: everything is parsed by handlers of our own that hold little, and document
 * types are refused.
 */
final class WorkbookReader {

    private static final int MAX_ARRAY = 64 << 20;
    private static final int WIDEST = 16_384;

    /** Days after February 1900 count from here, because Excel has a 29 February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);

    static {
        IOUtils.setByteArrayMaxOverride(MAX_ARRAY);
    }

    private final Path file;
    private final TabularLimits limits;
    private final Position position;

    WorkbookReader(Path file, TabularLimits limits, Position position) {
        this.file = file;
        this.limits = limits;
        this.position = position;
    }

    TabularNotes read(RowSink sink) throws IOException {
        RowSink guarded = new Guarded(sink);
        TableShape shape = new TableShape(limits, guarded);
        try (WorkbookPackage workbook = new WorkbookPackage(file, position)) {
            read(workbook, shape, guarded);
        } catch (SinkFailed failure) {
            throw failure.original;
        } catch (TabularException exception) {
            throw exception;
        } catch (IOException | SAXException | RuntimeException | StackOverflowError | OutOfMemoryError error) {
            throw refusal(error);
        }
        if (!shape.hasHeader()) {
            throw TabularException.unknown("base.table.emptySheet");
        }
        return new TabularNotes(TabularForm.XLSX, shape.rows(), false, null);
    }

    private void read(WorkbookPackage workbook, TableShape shape, RowSink sink) throws IOException, SAXException {
        String main = workbook.main();
        WorkbookOutline outline = new WorkbookOutline();
        workbook.parse(main, outline);
        Sheets sheets = sheets(workbook, main, outline);
        WorkbookStyles styles = new WorkbookStyles();
        String stylePart = workbook.related(main, "/styles");
        if (stylePart != null) {
            workbook.parse(stylePart, styles);
        }
        WorkbookTexts texts = new WorkbookTexts(limits.maxTextLength());
        String textPart = workbook.related(main, "/sharedStrings");
        if (textPart != null) {
            workbook.parse(textPart, texts);
        }
        sink.countDaysFrom(outline.countsFrom1904() ? DAY_ZERO_1904 : DAY_ZERO);
        Cells cells = new Cells(limits, texts.pool(), styles, outline.countsFrom1904());
        String table = new SheetChoice(workbook, cells.wide(), sink).of(sheets.visible());
        BesideCells beside = new BesideCells(workbook, table, cells, sink).read(shape::line);
        shape.end();
        beside.handOn(sink::behind);
        for (String other : sheets.all()) {
            if (!other.equals(table)) {
                sink.furtherSheet();
                SheetAside sheet = new SheetAside(sink);
                new BesideCells(workbook, other, cells.wide(), sink)
                        .read(sheet::line)
                        .handOn(sheet::behind);
            }
        }
        outline.texts().forEach(text -> sink.aside("", text));
        Set<String> read = Stream.of(
                        sheets.all().stream(),
                        sheets.all().stream().map(WorkbookPackage::relationsOf),
                        Stream.of(main, stylePart, textPart))
                .flatMap(parts -> parts)
                .filter(Objects::nonNull)
                .map(WorkbookPackage::plain)
                .collect(Collectors.toSet());
        new WorkbookAside(workbook, cells.wide(), sink).read(read);
    }

    /** What turns a sheet's cells into values. */
    record Cells(TabularLimits limits, TextPool texts, WorkbookStyles styles, boolean countsFrom1904) {

        /** The same for sheets as wide as Excel allows. */
        Cells wide() {
            return new Cells(
                    new TabularLimits(limits.maxRows(), WIDEST, limits.maxTextLength()), texts, styles, countsFrom1904);
        }
    }

    /**
     * The parts of the worksheets in the order of the workbook.
     *
     * @param visible those that people see; the first one of all where none is
     */
    private record Sheets(List<String> all, List<String> visible) {}

    private static Sheets sheets(WorkbookPackage workbook, String main, WorkbookOutline outline)
            throws IOException, SAXException {
        Map<String, String> worksheets = new HashMap<>();
        for (WorkbookPackage.Relation relation : workbook.relations(main)) {
            if (relation.type().endsWith("/worksheet") && workbook.has(relation.target())) {
                worksheets.put(relation.id(), relation.target());
            }
        }
        List<String> all = new ArrayList<>();
        List<String> visible = new ArrayList<>();
        for (WorkbookOutline.Sheet sheet : outline.sheets()) {
            String part = worksheets.get(sheet.relation());
            if (part != null) {
                all.add(part);
                if (sheet.visible()) {
                    visible.add(part);
                }
            }
        }
        if (all.isEmpty()) {
            throw TabularException.malformed(1, "base.table.noSheet");
        }
        return new Sheets(all, visible.isEmpty() ? List.of(all.getFirst()) : visible);
    }

    /** The libraries answer hostile files with many kinds of exceptions; only the kind of trouble is passed on. */
    private static TabularException refusal(Throwable error) {
        for (Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof TabularException already) {
                return already;
            }
            String message = String.valueOf(each.getMessage());
            if (each instanceof OutOfMemoryError
                    || message.contains("Zip bomb")
                    || message.contains("zip bomb")
                    || message.contains("MAX_")
                    || message.contains("max-")) {
                return TabularException.tooLarge(1, "base.table.bomb");
            }
            if (message.contains("DOCTYPE")) {
                return TabularException.malformed(1, "base.table.documentType");
            }
        }
        return TabularException.malformed(1, "base.table.brokenWorkbook");
    }

    /** Carries what the sink throws past the parser unharmed. */
    private static final class SinkFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final RuntimeException original;

        SinkFailed(RuntimeException original) {
            super(original);
            this.original = original;
        }
    }

    private record Guarded(RowSink sink) implements RowSink {

        @Override
        public int likeness(List<String> names) {
            return sink.likeness(names);
        }

        @Override
        public void countDaysFrom(LocalDate dayZero) {
            guard(() -> sink.countDaysFrom(dayZero));
        }

        @Override
        public void header(long line, List<String> names) {
            guard(() -> sink.header(line, names));
        }

        @Override
        public void row(long line, @Nullable String[] values, BitSet numbers) {
            guard(() -> sink.row(line, values, numbers));
        }

        @Override
        public void aside(String name, String value) {
            guard(() -> sink.aside(name, value));
        }

        @Override
        public void behind(int column, String text) {
            guard(() -> sink.behind(column, text));
        }

        @Override
        public void furtherSheet() {
            guard(sink::furtherSheet);
        }

        @Override
        public void furtherLine(@Nullable String[] values) {
            guard(() -> sink.furtherLine(values));
        }

        private static void guard(Runnable work) {
            try {
                work.run();
            } catch (RuntimeException exception) {
                throw new SinkFailed(exception);
            }
        }
    }
}
