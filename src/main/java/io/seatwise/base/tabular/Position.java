package io.seatwise.base.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How far a reading has come, counted in bytes. */
final class Position {

    private volatile long total;
    private volatile long read;

    double fraction() {
        long whole = total;
        return whole <= 0 ? 0 : Math.min(1, (double) read / whole);
    }

    /** Counts what is read from {@code input}, which is {@code size} bytes long. */
    InputStream counting(InputStream input, long size) {
        total = size;
        read = 0;
        return new FilterInputStream(input) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                advance(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int count = super.read(buffer, offset, length);
                advance(Math.max(count, 0));
                return count;
            }
        };
    }

    private void advance(int count) {
        long now = read + count;
        read = now;
    }
}
