package io.seatwise.imports.pipeline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The keys of a file's rows, each as 64 bits of its digest, with the line it stood on: at most some 50 MB for the
 * largest file that is taken in, where the keys themselves would take ten times as much.
 */
final class RowKeys {

    private static final int FIRST_SIZE = 1 << 12;

    private final MessageDigest digest;
    private long[] hashes = new long[FIRST_SIZE];
    private long[] lines = new long[FIRST_SIZE];
    private int count;

    RowKeys() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** Remembers the key. Answers 0 when it is new, else the line that had it first. */
    long firstLine(Object key, long line) {
        byte[] bytes = digest.digest(String.valueOf(key).getBytes(StandardCharsets.UTF_8));
        long hash = ByteBuffer.wrap(bytes).getLong();
        int place = place(hashes, lines, hash);
        if (lines[place] != 0) {
            return lines[place];
        }
        hashes[place] = hash;
        lines[place] = line;
        if (++count * 2 > hashes.length) {
            grow();
        }
        return 0;
    }

    private void grow() {
        long[] moreHashes = new long[hashes.length * 2];
        long[] moreLines = new long[hashes.length * 2];
        for (int i = 0; i < hashes.length; i++) {
            if (lines[i] != 0) {
                int place = place(moreHashes, moreLines, hashes[i]);
                moreHashes[place] = hashes[i];
                moreLines[place] = lines[i];
            }
        }
        hashes = moreHashes;
        lines = moreLines;
    }

    private static int place(long[] hashes, long[] lines, long hash) {
        int mask = hashes.length - 1;
        int place = (int) hash & mask;
        while (lines[place] != 0 && hashes[place] != hash) {
            place = place + 1 & mask;
        }
        return place;
    }
}
