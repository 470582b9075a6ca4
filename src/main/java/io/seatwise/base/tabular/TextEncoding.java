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
import org.jspecify.annotations.Nullable;

/**
 * How a text file is encoded: by its byte order mark, else UTF-8 where all of it is valid, else Windows-1252, which is
 * what spreadsheets in western Europe write.
 *
 * @param markLength bytes of the byte order mark, to be skipped
 */
record TextEncoding(Charset charset, int markLength) {

    static TextEncoding of(Path file) throws IOException {
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            input.mark(4);
            byte[] start = input.readNBytes(3);
            input.reset();
            TextEncoding marked = marked(start);
            if (marked != null) {
                return marked;
            }
            return isUtf8(input)
                    ? new TextEncoding(StandardCharsets.UTF_8, 0)
                    : new TextEncoding(Charset.forName("windows-1252"), 0);
        }
    }

    /** A reader behind the byte order mark. */
    Reader open(InputStream input) throws IOException {
        input.skipNBytes(markLength);
        return new BufferedReader(new InputStreamReader(input, charset), 1 << 16);
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
        int count;
        while ((count = input.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0) {
            refuseBinary(bytes.array(), bytes.position(), count);
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

    private static void refuseBinary(byte[] bytes, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (bytes[i] == 0) {
                throw TabularException.unknown("Not a text file. Expected CSV, XLSX or JSON.");
            }
        }
    }
}
