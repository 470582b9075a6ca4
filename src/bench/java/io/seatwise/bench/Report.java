package io.seatwise.bench;

import com.sun.management.OperatingSystemMXBean;
import io.seatwise.imports.ImportRun;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one run, as a table for people and as JSON. Each is printed, whether its goal was met or missed. */
final class Report {

    /**
     * One thing measured.
     *
     * @param p95 null where it was done once
     * @param goal null where there is none
     */
    record Line(
            String name,
            double median,
            @Nullable Double p95,
            double cpu,
            int times,
            @Nullable Double goal,
            @Nullable String peer,
            @Nullable Double peerMedian,
            @Nullable Double peerCpu) {

        /** Met by the 95th percentile, not by the median alone. */
        boolean isMet() {
            return goal == null || (p95 == null ? median : p95) < goal;
        }

        String verdict() {
            return goal == null ? "no goal" : isMet() ? "met" : "MISSED";
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<WorkbookBenchmark.Result> workbooks = new ArrayList<>();
    private final double loadBefore = load();

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Something that is done once: on the wall, and the processor time of the whole process. */
    interface Work {
        Object run() throws IOException, InterruptedException;
    }

    /** The barest way to the same. */
    interface Floor {
        double millis() throws IOException;
    }

    void timed(String name, @Nullable Double goal, Work work) throws IOException, InterruptedException {
        timed(name, goal, work, null, null);
    }

    void timed(String name, @Nullable Double goal, Work work, @Nullable String peer, @Nullable Floor floor)
            throws IOException, InterruptedException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpuBefore = system.getProcessCpuTime();
        long before = System.nanoTime();
        Object result = work.run();
        double wall = (System.nanoTime() - before) / 1e6;
        double cpu = (system.getProcessCpuTime() - cpuBefore) / 1e6;
        String whole = result instanceof ImportRun run ? "%s, %,d rows".formatted(name, run.rowsApplied()) : name;
        Benchmarks.progress("%s: %,.0f ms", whole, wall);
        lines.add(new Line(whole, wall, null, cpu, 1, goal, peer, floor == null ? null : floor.millis(), null));
    }

    void pair(String name, Measurement.Pair pair, double goal, String peer) {
        Measurement ours = pair.ours();
        lines.add(new Line(
                name,
                ours.median(),
                ours.p95(),
                ours.cpu(),
                ours.times(),
                goal,
                peer,
                pair.peer().median(),
                pair.peer().cpu()));
    }

    void workbooks(List<WorkbookBenchmark.Result> results) {
        workbooks.addAll(results);
    }

    String table() {
        StringBuilder table = new StringBuilder();
        String format = "%-52s %10s %10s %10s %10s  %-7s  %10s  %s%n";
        table.append(format.formatted("milliseconds", "median", "p95", "CPU", "goal", "", "peer", "which"));
        for (Line line : lines) {
            table.append(format.formatted(
                    line.name(),
                    number(line.median()),
                    number(line.p95()),
                    number(line.cpu()),
                    number(line.goal()),
                    line.verdict(),
                    number(line.peerMedian()),
                    line.peer() == null ? "" : line.peer()));
        }
        for (WorkbookBenchmark.Result result : workbooks) {
            table.append(String.format(
                    Locale.ROOT,
                    "workbook of %,d rows x 16, %-20s %6.2f s, %.2f CPU s, %,d bytes%n",
                    result.rows(),
                    result.variant(),
                    result.wallSeconds(),
                    result.cpuSeconds(),
                    result.bytes()));
        }
        long missed = lines.stream().filter(line -> !line.isMet()).count();
        table.append(String.format(
                Locale.ROOT,
                "%d goals missed. %d processors, load %.1f before and %.1f after (quiet: below the processors)%n",
                missed,
                Runtime.getRuntime().availableProcessors(),
                loadBefore,
                load()));
        return table.toString();
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, value < 100 ? "%,.2f" : "%,.0f", value);
    }

    void write(Path file, JsonMapper json, Instant now, Map<String, Object> data) throws IOException {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("at", now.toString());
        content.put("java", Runtime.version().toString());
        content.put("processors", Runtime.getRuntime().availableProcessors());
        content.put("loadBefore", loadBefore);
        content.put("loadAfter", load());
        content.put("data", data);
        content.put("unit", "milliseconds");
        content.put("figures", lines.stream().map(Report::entry).toList());
        content.put("workbooks", workbooks);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
    }

    private static Map<String, Object> entry(Line line) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", line.name());
        entry.put("median", line.median());
        entry.put("p95", line.p95());
        entry.put("cpu", line.cpu());
        entry.put("times", line.times());
        entry.put("goal", line.goal());
        entry.put("verdict", line.verdict());
        entry.put("peer", line.peer());
        entry.put("peerMedian", line.peerMedian());
        entry.put("peerCpu", line.peerCpu());
        return entry;
    }
}
