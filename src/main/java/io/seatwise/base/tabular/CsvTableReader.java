package io.seatwise.base.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads text separated by commas, semicolons, tabs or bars. A record is named by the line on which it begins. */
final class CsvTableReader {

    private static final int SNIFFED = 1 << 16;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final Pattern NAMED = Pattern.compile("(?i)\\s*\"?sep=([^\\r\\n])\"?\\s*[\\r\\n]");
    private static final int MAX_WIDTH = 1000;
    private static final BitSet NO_NUMBERS = new BitSet();
    private static final int BUFFER = 1 << 24;

    private final Path file;
    private final TextEncoding encoding;
    private final TabularLimits limits;
    private final Position position;

    CsvTableReader(Path file, TextEncoding encoding, TabularLimits limits, Position position) {
        this.file = file;
        this.encoding = encoding;
        this.limits = limits;
        this.position = position;
    }

    TabularNotes read(RowSink sink) throws IOException {
        TableShape shape = new TableShape(limits, sink);
        String start = start();
        char separator = separator(start, sink);
        boolean blanks = hasBlanksAroundQuotes(start, separator);
        long line = 1;
        try (InputStream input = position.counting(Files.newInputStream(file), Files.size(file));
                Reader text = encoding.open(input);
                CsvReader<CsvRecord> records = records(text, separator, blanks)) {
            var iterator = records.iterator();
            while (next(iterator::hasNext, line)) {
                CsvRecord csv = iterator.next();
                line = csv.getStartingLineNumber();
                List<String> fields = csv.getFields();
                if (!isBlank(fields) && !isSeparatorLine(line, fields, separator)) {
                    shape.line(line, fields.toArray(new @Nullable String[0]), NO_NUMBERS);
                }
            }
        }
        shape.end();
        if (!shape.hasHeader()) {
            throw TabularException.unknown("base.table.empty");
        }
        return new TabularNotes(TabularForm.CSV, shape.rows(), false, null);
    }

    /** Whether it is Excel's {@code sep=;} or the type line of Windows PowerShell. */
    private static boolean isSeparatorLine(long line, List<String> fields, char separator) {
        if (line > TableShape.HEADER_LINES) {
            return false;
        }
        String first = CellText.clean(fields.getFirst()).toLowerCase(Locale.ROOT);
        return first.startsWith("#type ") || first.matches("sep=.?") && (fields.size() == 1 || first.equals("sep="));
    }

    private interface Step {
        boolean run();
    }

    /** The parser looks ahead, so that what it cannot read shows when the next record is asked for. */
    private static boolean next(Step step, long lastLine) {
        try {
            return step.run();
        } catch (CsvParseException exception) {
            throw TabularException.malformed(lineOf(exception, lastLine + 1), reason(exception));
        }
    }

    private static long lineOf(CsvParseException exception, long otherwise) {
        String message = String.valueOf(exception.getMessage());
        var matcher = Pattern.compile("(?:starting at|in|at) line (\\d+)").matcher(message);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : otherwise;
    }

    private static String reason(CsvParseException exception) {
        Throwable cause = exception.getCause();
        String message = String.valueOf((cause == null ? exception : cause).getMessage());
        if (message.contains("quote")) {
            return "base.table.quote";
        }
        return "base.table.separated";
    }

    private static boolean isBlank(List<String> fields) {
        for (String field : fields) {
            if (!CellText.clean(field).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether blanks stand between separators and quotation marks, as in {@code 1, "a, b"}. */
    private static boolean hasBlanksAroundQuotes(String start, char separator) {
        String quoted = Pattern.quote(String.valueOf(separator));
        return Pattern.compile(quoted + " +\"|\" +(?:" + quoted + "|[\\r\\n])")
                .matcher(start)
                .find();
    }

    private CsvReader<CsvRecord> records(Reader text, char separator, boolean blanksAroundQuotes) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(Math.max(1000, limits.maxColumns() * 4))
                .maxFieldSize(limits.maxTextLength() * 4)
                .maxRecordSize(BUFFER)
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(blanksAroundQuotes)
                .maxBufferSize(BUFFER)
                .build(handler, text);
    }

    /**
     * Finds the separator with which the header reads best: Excel's {@code sep=;} line names it, else it is the one whose
     * first lines are likest to a header.
     */
    private char separator(String start, RowSink sink) {
        Matcher named = NAMED.matcher(start);
        if (named.lookingAt()) {
            return named.group(1).charAt(0);
        }
        char best = ',';
        int highest = -1;
        for (char separator : SEPARATORS) {
            int likeness = likeness(start, separator, sink);
            if (likeness > highest) {
                best = separator;
                highest = likeness;
            }
        }
        return best;
    }

    private int likeness(String start, char separator, RowSink sink) {
        int highest = -1;
        try (CsvReader<CsvRecord> records =
                records(new StringReader(start), separator, hasBlanksAroundQuotes(start, separator))) {
            for (CsvRecord csv : records) {
                if (csv.getStartingLineNumber() > TableShape.HEADER_LINES) {
                    break;
                }
                int width = Math.min(csv.getFieldCount(), MAX_WIDTH);
                int likeness = sink.likeness(
                        csv.getFields().stream().map(CellText::clean).toList());
                if (likeness == RowSink.HEADER) {
                    return RowSink.HEADER - MAX_WIDTH + width;
                }
                highest = Math.max(highest, likeness);
            }
        } catch (CsvParseException | IOException exception) {
            return highest;
        }
        return highest;
    }

    private String start() throws IOException {
        try (InputStream input = Files.newInputStream(file);
                Reader text = encoding.open(input)) {
            char[] buffer = new char[SNIFFED];
            int length = 0;
            int count;
            while (length < SNIFFED && (count = text.read(buffer, length, SNIFFED - length)) > 0) {
                length += count;
            }
            return new String(buffer, 0, length);
        }
    }
}
