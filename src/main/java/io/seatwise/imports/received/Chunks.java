package io.seatwise.imports.received;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The chunks of a kept file, one after the other. Each is read when the one before it is handed out. */
final class Chunks implements Enumeration<InputStream> {

    /** Reads a chunk of a file. */
    @FunctionalInterface
    interface Source {

        /** Null past the last chunk. */
        byte @Nullable [] chunk(int number);
    }

    private final Source source;
    private int number = 1;
    private byte @Nullable [] next;

    /** @param first the chunk with the number 0 */
    Chunks(byte[] first, Source source) {
        this.next = first;
        this.source = source;
    }

    @Override
    public boolean hasMoreElements() {
        return next != null;
    }

    @Override
    public InputStream nextElement() {
        byte[] content = next;
        if (content == null) {
            throw new NoSuchElementException();
        }
        next = source.chunk(number++);
        return new ByteArrayInputStream(content);
    }
}
