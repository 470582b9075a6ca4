package io.seatwise.base.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file that contains a table, from front to back with constant memory. Recognises the format by its content, not
 * its name. Each object reads once.
 */
public final class TabularFile {

    private static final Pattern MARKUP =
            Pattern.compile("[^<a-z0-9]{0,8}(?:<(?:\\?xml|!doctype|html|table|meta)|mime-version: ?1|\\{\\\\rtf)");

    private final Path file;
    private final TabularLimits limits;
    private volatile @Nullable TabularForm currentForm;
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
        TabularForm form = form(file);
        currentForm = form;
        return switch (form) {
            case XLSX -> new WorkbookReader(file, limits, position).read(sink);
            case CSV -> new CsvTableReader(file, TextEncoding.of(file), limits, position).read(sink);
            case JSON -> new JsonTableReader(file, TextEncoding.of(file), limits, position).read(sink);
        };
    }

    /** The form of the file; known once its reading has begun. */
    public @Nullable TabularForm currentForm() {
        return currentForm;
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
            throw TabularException.unknown("base.table.empty");
        }
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6)) {
            return TabularForm.XLSX;
        }
        if (startsWith(start, 0xD0, 0xCF, 0x11, 0xE0) || isBareWorkbook(start)) {
            throw TabularException.unknown("base.table.oldWorkbook");
        }
        if (isArchive(start)) {
            throw TabularException.unknown("base.table.archive");
        }
        if (startsWith(start, '%', 'P', 'D', 'F')) {
            throw TabularException.unknown("base.table.pdf");
        }
        String text =
                new String(start, StandardCharsets.ISO_8859_1).replace("\0", "").toLowerCase(Locale.ROOT);
        if (MARKUP.matcher(text).lookingAt()) {
            throw TabularException.unknown("base.table.markup");
        }
        return isJson(start) ? TabularForm.JSON : TabularForm.CSV;
    }

    /** Whether it begins as workbooks of Excel 2 to 4 do, which are in no container: a BOF record of its length. */
    private static boolean isBareWorkbook(byte[] start) {
        return start.length > 4
                && start[0] == 9
                && List.of(0, 2, 4, 8).contains((int) start[1])
                && List.of(4, 6, 8, 16).contains((int) start[2])
                && start[3] == 0;
    }

    /** Whether it is packed by gzip, 7-Zip, RAR, bzip2, xz or Zstandard. */
    private static boolean isArchive(byte[] start) {
        return startsWith(start, 0x1F, 0x8B)
                || startsWith(start, '7', 'z', 0xBC, 0xAF)
                || startsWith(start, 'R', 'a', 'r', '!', 0x1A)
                || startsWith(start, 'B', 'Z', 'h') && start.length > 4 && start[4] == '1'
                || startsWith(start, 0xFD, '7', 'z', 'X', 'Z')
                || startsWith(start, 0x28, 0xB5, 0x2F, 0xFD);
    }

    private static boolean isJson(byte[] start) {
        for (byte each : start) {
            int value = each & 0xFF;
            boolean byteOrderMark = "\u00EF\u00BB\u00BF\u00FE\u00FF\u00C3\u00AF\u00C2".indexOf(value) >= 0;
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
