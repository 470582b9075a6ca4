package io.seatwise.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of {@code target/bench.json}.
 *
 * @param ours the median of what Seatwise needs or gives, in {@code unit}
 * @param peer the same of what a user would have instead; null without a peer
 * @param ratio how many times better than the peer; below 1 is worse
 * @param floor what cannot be gone below or above; null where nothing bounds it
 * @param floorRatio how many times the floor is better
 * @param heapMb the peak of the used heap; null where it was not watched
 * @param spread the distance of the quartiles of {@code ours} as a share of the median; null where measured once
 * @param cpuSeconds processor time of ours; null where it was not taken
 */
record BenchEntry(
        String name,
        BenchSize size,
        String unit,
        double ours,
        @Nullable Double peer,
        @Nullable String peerName,
        @Nullable Double ratio,
        @Nullable Double floor,
        @Nullable Double floorRatio,
        @Nullable Double heapMb,
        @Nullable Double spread,
        @Nullable Double cpuSeconds) {

    /** More is better. */
    static BenchEntry rate(
            String name,
            BenchSize size,
            String unit,
            double ours,
            @Nullable Double peer,
            @Nullable String peerName,
            @Nullable Double heapMb) {
        BenchEntry entry = new BenchEntry(
                name,
                size,
                unit,
                ours,
                peer,
                peer == null ? null : peerName,
                peer == null ? null : ours / peer,
                null,
                null,
                heapMb,
                null,
                null);
        System.out.println(entry.line());
        return entry;
    }

    /** Less is better. */
    static BenchEntry cost(
            String name,
            BenchSize size,
            String unit,
            double ours,
            @Nullable Double peer,
            @Nullable String peerName,
            @Nullable Double floor,
            @Nullable Double heapMb,
            @Nullable Double spread,
            @Nullable Double cpuSeconds) {
        BenchEntry entry = new BenchEntry(
                name,
                size,
                unit,
                ours,
                peer,
                peer == null ? null : peerName,
                peer == null ? null : peer / ours,
                floor,
                floor == null ? null : ours / floor,
                heapMb,
                spread,
                cpuSeconds);
        System.out.println(entry.line());
        return entry;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-48s %-2s %12s %-8s %12s %-24s %7s %8s",
                name,
                size,
                number(ours),
                unit,
                number(peer),
                peerName == null ? "" : peerName,
                ratio == null ? "" : String.format(Locale.ROOT, "%.2fx", ratio),
                heapMb == null ? "" : String.format(Locale.ROOT, "%.0f MB", heapMb));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, value < 100 ? "%,.2f" : "%,.0f", value);
    }
}
