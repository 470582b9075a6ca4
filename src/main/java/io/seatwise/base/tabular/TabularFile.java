package io.seatwise.base.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a file that contains a table, from front to back with constant memory. Recognises the format by its content, not
 * its name. Each object reads once.
 */
public final class TabularFile {

    private final Path file;
    private final TabularLimits limits;
    private volatile Position position = new Position();

    public TabularFile(Path file, TabularLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Reads the table into {@code sink}.
     *
     * @throws TabularException when the file is no table, is broken or is past a limit
     */
    public TabularNotes read(RowSink sink) throws IOException {
        position = new Position();
        return switch (form(file)) {
            case XLSX -> new WorkbookReader(file, limits, position).read(sink);
            case CSV -> new CsvTableReader(file, TextEncoding.of(file), limits, position).read(sink);
            case JSON -> new JsonTableReader(file, TextEncoding.of(file), limits, position).read(sink);
        };
    }

    /** How far the reading has come, 0 to 1; may be asked from within the sink. */
    public double fractionRead() {
        return position.fraction();
    }

    /**
     * Which form the content has.
     *
     * @throws TabularException when it is empty or in a form that is never read
     */
    public static TabularForm form(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return form(input.readNBytes(512));
        }
    }

    /** {@link #form(Path)} of a file of which these are the first bytes, 512 where there are as many. */
    public static TabularForm form(byte[] start) {
        if (start.length == 0) {
            throw TabularException.unknown("The file is empty. Expected a header line and rows.");
        }
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6)) {
            return TabularForm.XLSX;
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw TabularException.unknown(
                    "An old .xls workbook or one with a password. Save it as .xlsx without a password.");
        }
        if (startsWith(start, '%', 'P', 'D', 'F')) {
            throw TabularException.unknown("A PDF document. Expected CSV, XLSX or JSON.");
        }
        return isJson(start) ? TabularForm.JSON : TabularForm.CSV;
    }

    private static boolean isJson(byte[] start) {
        for (byte each : start) {
            int value = each & 0xFF;
            boolean byteOrderMark = value == 0xEF || value == 0xBB || value == 0xBF || value == 0xFE || value == 0xFF;
            if (value > ' ' && !byteOrderMark) {
                return value == '[' || value == '{';
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] start, int... expected) {
        if (start.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((start[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
