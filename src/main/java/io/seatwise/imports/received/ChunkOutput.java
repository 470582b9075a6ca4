package io.seatwise.imports.received;

import java.io.OutputStream;
import java.util.Arrays;

/** Hands what is written to it on in chunks of one size, the last one smaller. */
final class ChunkOutput extends OutputStream {

    private static final int SIZE = 256 << 10;

    /** Stores a chunk; the first has number 0. */
    interface Store {
        void chunk(int number, byte[] content);
    }

    private final Store store;
    private final byte[] buffer = new byte[SIZE];
    private int length;
    private int number;

    ChunkOutput(Store store) {
        this.store = store;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) {
        int done = 0;
        while (done < count) {
            int part = Math.min(count - done, SIZE - length);
            System.arraycopy(bytes, offset + done, buffer, length, part);
            length += part;
            done += part;
            if (length == SIZE) {
                storeBuffer();
            }
        }
    }

    @Override
    public void close() {
        if (length > 0) {
            storeBuffer();
        }
    }

    private void storeBuffer() {
        store.chunk(number++, Arrays.copyOf(buffer, length));
        length = 0;
    }
}
