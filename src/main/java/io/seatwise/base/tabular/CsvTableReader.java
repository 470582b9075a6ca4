package io.seatwise.base.tabular;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads comma, semicolon or tab separated text. A record is named by the line on which it begins. */
final class CsvTableReader {

    private static final int SNIFFED = 1 << 16;
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
        Start start = sniff();
        long line = start.skippedLines() + 1;
        try (InputStream input = position.counting(Files.newInputStream(file), Files.size(file));
                Reader text = skipped(encoding.open(input), start.skippedLines());
                CsvReader<CsvRecord> records = records(text, start.separator())) {
            var iterator = records.iterator();
            while (next(iterator::hasNext, line)) {
                CsvRecord csv = iterator.next();
                line = csv.getStartingLineNumber() + start.skippedLines();
                take(shape, line, csv);
            }
        }
        if (!shape.hasHeader()) {
            throw TabularException.unknown("The file is empty. Expected a header line and rows.");
        }
        return new TabularNotes(TabularForm.CSV, shape.rows(), false, null);
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
            return "A quotation mark is opened and not closed, or text follows a closing one.";
        }
        return "The line cannot be read as separated values: a value or the line is too long, or a quotation mark"
                + " is never closed.";
    }

    private static void take(TableShape shape, long line, CsvRecord csv) {
        List<String> fields = csv.getFields();
        if (!shape.hasHeader()) {
            if (!isBlank(fields)) {
                shape.header(line, fields);
            }
        } else if (!isBlank(fields)) {
            shape.row(line, fields.toArray(new @Nullable String[0]));
        }
    }

    private static boolean isBlank(List<String> fields) {
        for (String field : fields) {
            if (!field.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private CsvReader<CsvRecord> records(Reader text, char separator) {
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
                .maxBufferSize(BUFFER)
                .build(handler, text);
    }

    private record Start(char separator, int skippedLines) {}

    /** Looks at the header for the separator that stands most often outside quotes; Excel's {@code sep=;} line wins. */
    private Start sniff() throws IOException {
        try (InputStream input = Files.newInputStream(file);
                Reader text = encoding.open(input)) {
            char[] buffer = new char[SNIFFED];
            int length = 0;
            int count;
            while (length < SNIFFED && (count = text.read(buffer, length, SNIFFED - length)) > 0) {
                length += count;
            }
            String start = new String(buffer, 0, length);
            if (start.regionMatches(true, 0, "sep=", 0, 4) && start.length() > 5 && start.charAt(5) < ' ') {
                return new Start(start.charAt(4), 1);
            }
            return new Start(separator(start.stripLeading().isEmpty() ? "" : start), 0);
        }
    }

    private static char separator(String start) {
        int[] counts = new int[3];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < start.length(); i++) {
            char each = start.charAt(i);
            if (each == '"') {
                quoted = !quoted;
            } else if (!quoted && (each == '\n' || each == '\r')) {
                if (begun) {
                    break;
                }
            } else if (!quoted) {
                int which = ",;\t".indexOf(each);
                if (which >= 0) {
                    counts[which]++;
                }
                begun = begun || each > ' ';
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return ",;\t".charAt(best);
    }

    private static Reader skipped(Reader text, int lines) throws IOException {
        BufferedReader reader = (BufferedReader) text;
        for (int i = 0; i < lines; i++) {
            reader.readLine();
        }
        return reader;
    }
}
