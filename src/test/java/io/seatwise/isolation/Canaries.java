package io.seatwise.isolation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for words that must not be there, in texts and in files, those inside a workbook part by part. */
final class Canaries {

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Canaries() {}

    /** The words that stand in this content, whatever their case. */
    static Set<String> found(byte[] content, Set<String> words) {
        Set<String> found = new TreeSet<>();
        for (String part : parts(content)) {
            found.addAll(found(part, words));
        }
        return found;
    }

    /** The words that stand in this text, whatever their case. */
    static Set<String> found(String text, Set<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        for (String word : words) {
            if (lower.contains(word.toLowerCase(Locale.ROOT))) {
                found.add(word);
            }
        }
        return found;
    }

    /** A zip's parts with their names; anything else is one part. */
    static List<String> parts(byte[] content) {
        if (content.length < ZIP.length
                || !new String(content, 0, ZIP.length, StandardCharsets.ISO_8859_1)
                        .equals(new String(ZIP, StandardCharsets.ISO_8859_1))) {
            return List.of(new String(content, StandardCharsets.UTF_8));
        }
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName() + "\n" + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException exception) {
            throw new AssertionError("A file that looks like a zip is none", exception);
        }
        return parts;
    }
}
