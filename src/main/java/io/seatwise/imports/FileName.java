package io.seatwise.imports;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the sender calls a file: for people to read, and for the question whether it can be a table at all. */
public final class FileName {

    /** Forms that are read, and forms of other programs that are refused with the words what to do. */
    private static final List<String> ENDINGS = List.of(
            ".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xltx", ".json", ".jsonl", ".ndjson", ".xls", ".xlsb",
            ".ods", ".zip", ".gz", ".7z", ".rar", ".pdf", ".xml", ".htm", ".html", ".mht");

    /** What programs add to a name, as in {@code usage.csv (1)} or {@code usage 2026.10}, is no form. */
    private static final Pattern ENDING = Pattern.compile(".*\\.[a-z][a-z0-9]{0,9}");

    private static final int MAX_LENGTH = 300;

    private FileName() {}

    /** The endings of files that are read, or refused with the words what to do. */
    public static List<String> endings() {
        return ENDINGS;
    }

    /** Whether a file with this name may be a table; one without an ending may be anything. */
    public static boolean isAllowed(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith)
                || !ENDING.matcher(name).matches();
    }

    /** The last part of the name; it never names a file here. */
    public static String plain(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            return "file";
        }
        return name.length() <= MAX_LENGTH ? name : name.substring(name.length() - MAX_LENGTH);
    }
}
