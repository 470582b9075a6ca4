package io.seatwise.bench;

import com.sun.management.OperatingSystemMXBean;
import io.seatwise.imports.ImportRun;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/** Turns what one benchmark measured into entries, {@code name/what was measured}. */
final class Report {

    private final String name;
    private final BenchSize size;
    private final List<BenchEntry> entries;

    Report(String name, BenchSize size, List<BenchEntry> entries) {
        this.name = name;
        this.size = size;
        this.entries = entries;
    }

    BenchSize size() {
        return size;
    }

    /** Something that is done once: on the wall, and the processor time of the whole process. */
    interface Work {
        Object run() throws IOException, InterruptedException;
    }

    void timed(String what, Work work) throws IOException, InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Heap heap = Heap.watch();
        long cpuBefore = system.getProcessCpuTime();
        long before = System.nanoTime();
        Object result = work.run();
        double wall = (System.nanoTime() - before) / 1e6;
        double cpu = (system.getProcessCpuTime() - cpuBefore) / 1e9;
        String whole = result instanceof ImportRun run
                ? "%s, %d rows".formatted(what, run.result().rows().applied())
                : what;
        entries.add(BenchEntry.cost(full(whole), size, "ms", wall, null, null, null, heap.peakMegabytes(), null, cpu));
    }

    /** The 95th percentile against the median of the peer. */
    void pair(String what, Measurement.Pair pair, String peer) {
        Measurement ours = pair.ours();
        entries.add(BenchEntry.cost(
                full(what),
                size,
                "ms p95",
                ours.p95(),
                pair.peer().median(),
                peer,
                null,
                null,
                (ours.p95() - ours.median()) / ours.median(),
                ours.cpu() / 1000));
    }

    /** The 95th percentile, without a peer. */
    void alone(String what, Measurement ours) {
        entries.add(BenchEntry.cost(
                full(what),
                size,
                "ms p95",
                ours.p95(),
                null,
                null,
                null,
                null,
                (ours.p95() - ours.median()) / ours.median(),
                ours.cpu() / 1000));
    }

    private String full(String what) {
        return name + "/" + what.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9%]+", "-");
    }
}
