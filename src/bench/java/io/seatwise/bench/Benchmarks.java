package io.seatwise.bench;

import io.seatwise.bench.BenchApplication.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code ./seatwise bench [name ...] [--size S|M|L|XL] [--database h2|postgresql]} runs; without a name all of them,
 * and of those that need a database, the ones for the one given. Each prints its lines as they come; {@code
 * target/bench.json} has all of this run. See docs/decisions/080-benchmarks.md.
 */
public final class Benchmarks {

    private static final Path RESULT = Path.of("target", "bench.json");

    private interface Benchmark {
        void run(BenchSize size, List<BenchEntry> entries) throws Exception;
    }

    private Benchmarks() {}

    /** Those that need {@code ./seatwise package} before, or a browser, stand last. */
    private static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("workbook-fastexcel", WorkbookBenchmark::fastexcel);
        all.put("workbook-sxssf", WorkbookBenchmark::sxssf);
        all.put("workbook-floor", WorkbookBenchmark::floor);
        for (Database database : Database.values()) {
            all.put("import-" + database.label(), (size, entries) -> ImportBenchmark.run(database, size, entries));
            all.put(
                    "interaction-" + database.label(),
                    (size, entries) -> InteractionBenchmark.run(database, size, entries));
            all.put("renewals-" + database.label(), (size, entries) -> RenewalsBenchmark.run(database, size, entries));
        }
        all.put("recompute", RecomputeBenchmark::run);
        all.put("first-load", FirstLoadBenchmark::run);
        all.put("export-load", ExportLoadBenchmark::run);
        all.put("session-memory", SessionBenchmark::run);
        return all;
    }

    public static void main(String[] arguments) throws IOException {
        BenchSize size = BenchSize.S;
        @Nullable Database database = null;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--size" -> size = BenchSize.valueOf(value(arguments, ++i).toUpperCase(Locale.ROOT));
                case "--database" ->
                    database = Database.valueOf(value(arguments, ++i).toUpperCase(Locale.ROOT));
                default -> names.add(arguments[i]);
            }
        }
        Map<String, Benchmark> all = all();
        if (!all.keySet().containsAll(names)) {
            System.err.println("No such benchmark. There are: " + String.join(", ", all.keySet()));
            System.exit(2);
        }
        System.exit(run(all, names, size, database) ? 0 : 1);
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1] + " needs a value");
        }
        return arguments[at];
    }

    private static boolean run(
            Map<String, Benchmark> all, List<String> names, BenchSize size, @Nullable Database database)
            throws IOException {
        Set<String> wanted = names.isEmpty() ? all.keySet() : Set.copyOf(names);
        List<BenchEntry> entries = new ArrayList<>();
        boolean whole = true;
        for (Map.Entry<String, Benchmark> each : all.entrySet()) {
            if (!wanted.contains(each.getKey()) || isOfAnother(each.getKey(), database)) {
                continue;
            }
            progress("%s, size %s", each.getKey(), size);
            try {
                each.getValue().run(size, entries);
            } catch (Exception exception) {
                exception.printStackTrace();
                whole = false;
            }
            Files.createDirectories(RESULT.toAbsolutePath().getParent());
            Files.writeString(
                    RESULT,
                    JsonMapper.builder()
                                    .build()
                                    .writerWithDefaultPrettyPrinter()
                                    .writeValueAsString(entries) + "\n");
        }
        System.out.println("Written to " + RESULT);
        return whole;
    }

    private static boolean isOfAnother(String name, @Nullable Database database) {
        if (database == null) {
            return false;
        }
        for (Database each : Database.values()) {
            if (each != database && name.endsWith("-" + each.label())) {
                return true;
            }
        }
        return false;
    }

    static void progress(String text, Object... values) {
        System.out.println("bench: " + text.formatted(values));
    }
}
