package io.seatwise.base.tabular;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file: by its byte order mark, else UTF-16 where every other byte is zero, else UTF-8 where all of
 * it is valid, else Windows-1252, which is what spreadsheets in western Europe write.
 *
 * @param markLength bytes of the byte order mark, to be skipped
 */
record TextEncoding(Charset charset, int markLength) {

    private static final int LOOKED_AT = 4096;
    private static final int FEWEST_ZEROS = 6;
    private static final List<String> MARKS_AS_TEXT = List.of("\uFEFF", "\u00EF\u00BB\u00BF", "\uFEFF");

    static TextEncoding of(Path file) throws IOException {
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            input.mark(4);
            byte[] start = input.readNBytes(3);
            input.reset();
            TextEncoding marked = marked(start);
            if (marked != null) {
                return marked;
            }
            TextEncoding unmarked = utf16(file);
            if (unmarked != null) {
                return unmarked;
            }
            return isUtf8(input)
                    ? new TextEncoding(StandardCharsets.UTF_8, 0)
                    : new TextEncoding(Charset.forName("windows-1252"), 0);
        }
    }

    /** A reader behind the byte order mark. */
    Reader open(InputStream input) throws IOException {
        input.skipNBytes(markLength);
        BufferedReader reader = new BufferedReader(new InputStreamReader(input, charset), 1 << 16);
        for (String mark : MARKS_AS_TEXT) {
            skip(reader, mark);
        }
        return reader;
    }

    /** Skips further marks, also one that another program read as Windows-1252 and saved again. */
    private static void skip(BufferedReader reader, String mark) throws IOException {
        char[] start = new char[mark.length()];
        while (true) {
            reader.mark(mark.length());
            int read = 0;
            while (read < start.length) {
                int count = reader.read(start, read, start.length - read);
                if (count < 0) {
                    break;
                }
                read += count;
            }
            if (read < start.length || !mark.contentEquals(new String(start))) {
                reader.reset();
                return;
            }
        }
    }

    /**
     * UTF-16 without a mark: many bytes of the start are zero, nearly all of them in every other place, as in the names of
     * columns and in digits, whatever the script of the values.
     */
    private static @Nullable TextEncoding utf16(Path file) throws IOException {
        byte[] start;
        try (InputStream input = Files.newInputStream(file)) {
            start = input.readNBytes(LOOKED_AT);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        int half = start.length / 2;
        int most = Math.max(zeros[0], zeros[1]);
        if (most < FEWEST_ZEROS || most * 64 < half) {
            return null;
        }
        if (zeros[1] > zeros[0] * 8) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0);
        }
        return zeros[0] > zeros[1] * 8 ? new TextEncoding(StandardCharsets.UTF_16BE, 0) : null;
    }

    private static @Nullable TextEncoding marked(byte[] start) {
        if (start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return null;
    }

    private static boolean isUtf8(InputStream input) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer text = CharBuffer.allocate(1 << 16);
        boolean valid = true;
        Controls controls = new Controls();
        int count;
        while ((count = input.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0) {
            controls.refuseBinary(bytes.array(), bytes.position(), count);
            if (valid) {
                bytes.limit(bytes.position() + count).position(0);
                CoderResult result = decoder.decode(bytes, text, false);
                text.clear();
                valid = !result.isError();
                bytes.compact();
            } else {
                bytes.clear();
            }
        }
        return valid && bytes.position() == 0;
    }

    /** Counts what texts do not hold. A zero byte alone may be left in a text by a program; it is cleaned away later. */
    private static final class Controls {

        private static final int MOST_ZEROS = 10;

        private long bytesSeen;
        private long zeros;
        private boolean hasOthers;

        void refuseBinary(byte[] bytes, int from, int count) {
            for (int i = from; i < from + count; i++) {
                zeros += bytes[i] == 0 ? 1 : 0;
                hasOthers |= bytes[i] > 0 && bytes[i] < '\t' || bytes[i] > '\r' && bytes[i] < 0x1A;
            }
            bytesSeen += count;
            if (zeros > 0 && (hasOthers || zeros * MOST_ZEROS > bytesSeen)) {
                throw TabularException.unknown("base.table.notText");
            }
        }
    }
}
