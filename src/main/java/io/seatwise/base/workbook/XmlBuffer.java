package io.seatwise.base.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Collects XML as UTF-8 bytes and hands them on by the block, without a character encoder in between. */
final class XmlBuffer {

    /** Takes a full block. */
    @FunctionalInterface
    interface Drain {
        void accept(byte[] bytes, int length) throws IOException;
    }

    private static final byte[] AMP = ascii("&amp;");
    private static final byte[] LESS = ascii("&lt;");
    private static final byte[] GREATER = ascii("&gt;");
    private static final byte[] QUOTE = ascii("&quot;");
    private static final byte[] RETURN = ascii("_x000D_");
    private static final byte[] UNDERSCORE = ascii("_x005F_");
    private static final int LONGEST_NUMBER = 24;

    private final byte[] bytes;
    private final Drain drain;
    private int length;

    XmlBuffer(int size, Drain drain) {
        this.bytes = new byte[size];
        this.drain = drain;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    void drain() throws IOException {
        if (length > 0) {
            int filled = length;
            length = 0;
            drain.accept(bytes, filled);
        }
    }

    void raw(byte[] ascii) throws IOException {
        room(ascii.length);
        System.arraycopy(ascii, 0, bytes, length, ascii.length);
        length += ascii.length;
    }

    void number(long value) throws IOException {
        room(LONGEST_NUMBER);
        if (value == Long.MIN_VALUE) {
            raw(ascii(Long.toString(value)));
            return;
        }
        long rest = value;
        if (rest < 0) {
            bytes[length++] = '-';
            rest = -rest;
        }
        int digits = digits(rest);
        int at = length + digits;
        length = at;
        do {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
    }

    /** A text as the content of an element or a double-quoted attribute. */
    void text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            room(8);
            char unit = text.charAt(i);
            if (unit < 0x80) {
                plain(text, i, unit);
            } else if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                fourBytes(Character.toCodePoint(unit, text.charAt(++i)));
            } else if (unit < 0x800) {
                bytes[length++] = (byte) (0xC0 | unit >> 6);
                bytes[length++] = (byte) (0x80 | unit & 0x3F);
            } else {
                threeBytes(CellText.isLegal(unit) ? unit : CellText.REPLACEMENT);
            }
        }
    }

    private void plain(String text, int at, char unit) throws IOException {
        switch (unit) {
            case '&' -> raw(AMP);
            case '<' -> raw(LESS);
            case '>' -> raw(GREATER);
            case '"' -> raw(QUOTE);
            case '\r' -> raw(RETURN);
            case '_' -> {
                if (CellText.isEscapeAt(text, at)) {
                    raw(UNDERSCORE);
                } else {
                    bytes[length++] = '_';
                }
            }
            default -> {
                if (CellText.isLegal(unit)) {
                    bytes[length++] = (byte) unit;
                } else {
                    threeBytes(CellText.REPLACEMENT);
                }
            }
        }
    }

    private void threeBytes(char unit) {
        bytes[length++] = (byte) (0xE0 | unit >> 12);
        bytes[length++] = (byte) (0x80 | unit >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | unit & 0x3F);
    }

    private void fourBytes(int codePoint) {
        bytes[length++] = (byte) (0xF0 | codePoint >> 18);
        bytes[length++] = (byte) (0x80 | codePoint >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | codePoint >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | codePoint & 0x3F);
    }

    private void room(int needed) throws IOException {
        if (bytes.length - length < needed) {
            drain();
        }
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value; rest >= 10; rest /= 10) {
            digits++;
        }
        return digits;
    }
}
