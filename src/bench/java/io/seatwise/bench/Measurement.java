package io.seatwise.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * How long something took, in milliseconds. {@code cpu} is the median of the time that this thread, in which H2 runs
 * too, was really at work: on a busy machine it says more than the clock on the wall.
 */
record Measurement(double median, double p95, double cpu, int times) {

    private static final int WARM_UP_MILLIS = 1_500;
    private static final int WARM_UP_AT_LEAST = 20;

    /** Enough for the samples of one peer. */
    private static final int PEER_SECONDS = 20;

    /** Of a peer that takes longer, the first run is the only sample. */
    private static final int SLOW_PEER_SECONDS = 8;

    /** Something and the slower or barer way to the same, measured by turns. */
    record Pair(Measurement ours, Measurement peer) {}

    /**
     * Warms both up, then measures {@code rounds} times {@code perRound} of ours and one of the peer's. A peer that takes
     * seconds is measured less often: once {@link #PEER_SECONDS} have gone into it, its samples are enough.
     */
    static Pair byTurns(Supplier<?> ours, Supplier<?> peer, int rounds, int perRound) {
        long until = System.nanoTime() + WARM_UP_MILLIS * 1_000_000L;
        for (int i = 0; i < WARM_UP_AT_LEAST || System.nanoTime() < until; i++) {
            ours.get();
        }
        Samples own = new Samples(rounds * perRound);
        Samples others = new Samples(rounds);
        Samples first = new Samples(1);
        first.take(peer);
        if (first.seconds() > SLOW_PEER_SECONDS) {
            others = first;
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < perRound; i++) {
                own.take(ours);
            }
            if (others != first && others.seconds() < PEER_SECONDS) {
                others.take(peer);
            }
        }
        return new Pair(own.measurement(), others.measurement());
    }

    /** Warms it up, then measures it this many times. */
    static Measurement alone(Supplier<?> ours, int times) {
        long until = System.nanoTime() + WARM_UP_MILLIS * 1_000_000L;
        for (int i = 0; i < WARM_UP_AT_LEAST || System.nanoTime() < until; i++) {
            ours.get();
        }
        Samples own = new Samples(times);
        for (int i = 0; i < times; i++) {
            own.take(ours);
        }
        return own.measurement();
    }

    private static final class Samples {

        private final double[] wall;
        private final double[] cpu;
        private int size;

        Samples(int capacity) {
            wall = new double[capacity];
            cpu = new double[capacity];
        }

        void take(Supplier<?> work) {
            var threads = ManagementFactory.getThreadMXBean();
            long cpuBefore = threads.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            Object result = work.get();
            wall[size] = (System.nanoTime() - before) / 1e6;
            cpu[size] = (threads.getCurrentThreadCpuTime() - cpuBefore) / 1e6;
            size++;
            if (result == null) {
                throw new IllegalStateException("Nothing came back");
            }
        }

        double seconds() {
            return Arrays.stream(wall).sum() / 1000;
        }

        Measurement measurement() {
            double[] taken = Arrays.copyOf(wall, size);
            return new Measurement(at(taken, 0.5), at(taken, 0.95), at(Arrays.copyOf(cpu, size), 0.5), size);
        }
    }

    /** Returns the sample at this share of the sorted ones: 0.5 is the median, 0.95 the 95th percentile. */
    static double at(double[] samples, double share) {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }
}
