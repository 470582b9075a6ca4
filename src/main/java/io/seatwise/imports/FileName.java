package io.seatwise.imports;

import java.util.List;
import java.util.Locale;

/** What the sender calls a file: for people to read, and for the question whether it can be a table at all. */
public final class FileName {

    /** Forms that are read, and forms of other programs that are refused with the words what to do. */
    private static final List<String> ENDINGS =
            List.of(".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".json", ".jsonl", ".xls", ".xlsb", ".ods");

    private static final int MAX_LENGTH = 300;

    private FileName() {}

    public static boolean isAllowed(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
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
