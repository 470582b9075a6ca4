package io.seatwise.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hands the bytes of a file from the thread that writes it to the thread that sends it. Few blocks fit in between, and a
 * reader that takes none of them for too long breaks the file off: it must not hold a database connection.
 */
final class Handover extends OutputStream {

    private static final int BLOCK = 64 * 1024;
    private static final int BLOCKS = 8;
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> blocks = new ArrayBlockingQueue<>(BLOCKS);
    private final Duration timeout;
    private final byte[] block = new byte[BLOCK];
    private int length;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean gone;
    private volatile boolean taken;

    /** @param timeout how long the reader may take nothing */
    Handover(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public void write(int value) throws IOException {
        if (length == BLOCK) {
            hand();
        }
        block[length++] = (byte) value;
    }

    @Override
    public void write(byte[] values, int offset, int count) throws IOException {
        int written = 0;
        while (written < count) {
            if (length == BLOCK) {
                hand();
            }
            int some = Math.min(count - written, BLOCK - length);
            System.arraycopy(values, offset + written, block, length, some);
            length += some;
            written += some;
        }
    }

    /** Ends a whole file and waits until the reader has taken its last block. */
    void finish() throws IOException {
        hand();
        if (!offer(END) || !await() || !taken) {
            throw new IOException("The reader did not take the whole file");
        }
    }

    /** Ends a file that is broken off, without waiting for the reader. */
    void breakOff() {
        blocks.clear();
        blocks.add(END);
    }

    /** Sends every block until the end, in the reader's thread. */
    void sendTo(OutputStream out) throws IOException {
        try {
            for (byte[] next = take(); next != END; next = take()) {
                out.write(next);
            }
            out.flush();
            taken = true;
        } finally {
            gone = true;
            blocks.clear();
            ended.countDown();
        }
    }

    private void hand() throws IOException {
        if (gone) {
            throw new IOException("The reader has gone");
        }
        if (length > 0) {
            if (!offer(Arrays.copyOf(block, length))) {
                throw new IOException("The reader took nothing for " + timeout.toSeconds() + " s");
            }
            length = 0;
        }
    }

    private boolean offer(byte[] next) throws IOException {
        try {
            return blocks.offer(next, timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", exception);
        }
    }

    /** The reader may need its time for each block that is still waiting. */
    private boolean await() throws IOException {
        try {
            return ended.await(timeout.toMillis() * (BLOCKS + 1), TimeUnit.MILLISECONDS);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", exception);
        }
    }

    private byte[] take() throws IOException {
        try {
            return blocks.take();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", exception);
        }
    }
}
