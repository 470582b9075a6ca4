package io.seatwise.base.tabular;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A workbook's shared texts as one block of bytes: a million of them take little more than their characters. */
final class TextPool {

    private static final int MAX_TEXTS = 2_000_000;
    private static final int MAX_BYTES = 64 << 20;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int count;

    void add(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        int start = count == 0 ? 0 : ends[count - 1];
        if (count == MAX_TEXTS || start + (long) encoded.length > MAX_BYTES) {
            throw TabularException.tooLarge(1, "base.table.tooManyTexts", MAX_TEXTS, MAX_BYTES >> 20);
        }
        if (start + encoded.length > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, (int) Math.min(MAX_BYTES, Math.max(bytes.length * 2L, start + encoded.length)));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, Math.min(MAX_TEXTS, ends.length * 2));
        }
        System.arraycopy(encoded, 0, bytes, start, encoded.length);
        ends[count++] = start + encoded.length;
    }

    boolean has(int index) {
        return index >= 0 && index < count;
    }

    String get(int index) {
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }
}
