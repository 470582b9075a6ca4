package io.seatwise.drill;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.seatwise.drill.Installation.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs {@code ./seatwise drill [name ...] [--points N] [--database h2|postgresql]}; without a name all of them, on both
 * databases. Prints a line each with its figure; {@code target/drill.json} has those of this run. Ends with 1 where a
 * promise did not hold.
 */
public final class Drills {

    private static final Path RESULT = Path.of("target", "drill.json");
    private static final int KINDS_OF_KILLS = 5;
    private static final Map<String, Database> FOR_ONE_DATABASE =
            Map.of("backup", Database.H2, "nodes", Database.POSTGRESQL);

    /** A drill that answers with its figure, and throws where a promise does not hold. */
    private interface Drill {
        String run(Database database, int points) throws Exception;
    }

    private Drills() {}

    private static Map<String, Drill> all() {
        Map<String, Drill> all = new LinkedHashMap<>();
        all.put("isolation", (database, points) -> IsolationDrill.run(database));
        all.put("lost-database", (database, points) -> LostDatabaseDrill.run(database));
        all.put("disk", (database, points) -> DiskDrill.run(database));
        all.put("backup", (database, points) -> BackupDrill.run());
        all.put("nodes", (database, points) -> new NodesDrill(points).run());
        all.put("kill-import", (database, points) -> new KillDrill(database, points).imports());
        all.put("kill-undo", (database, points) -> new KillDrill(database, points).undo());
        all.put("kill-export", (database, points) -> new KillDrill(database, points).exports());
        all.put("kill-recomputation", (database, points) -> new KillDrill(database, points).recomputation());
        all.put("kill-migration", (database, points) -> new MigrationDrill(database, points).run());
        return all;
    }

    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR); // each result is one line
        Set<Database> databases = EnumSet.allOf(Database.class);
        int points = 100;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--points" -> points = Integer.parseInt(arguments[++i]);
                case "--database" -> databases = EnumSet.of(Database.valueOf(arguments[++i].toUpperCase(Locale.ROOT)));
                default -> names.add(arguments[i]);
            }
        }
        Map<String, Drill> all = all();
        if (!all.keySet().containsAll(names)) {
            System.err.println("No such drill. There are: " + String.join(", ", all.keySet()));
            System.exit(2);
        }
        boolean whole = true;
        List<DrillResult> results = new ArrayList<>();
        for (Database database : databases) {
            for (Map.Entry<String, Drill> each : all.entrySet()) {
                if (!names.isEmpty() && !names.contains(each.getKey())
                        || FOR_ONE_DATABASE.getOrDefault(each.getKey(), database) != database) {
                    continue;
                }
                DrillResult result =
                        tried(each.getKey(), database, each.getValue(), Math.ceilDiv(points, KINDS_OF_KILLS));
                System.out.println(result.line());
                results.add(result);
                whole &= result.held();
                Files.createDirectories(RESULT.toAbsolutePath().getParent());
                Files.writeString(
                        RESULT,
                        JsonMapper.builder()
                                        .build()
                                        .writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(results) + "\n");
            }
        }
        System.exit(whole ? 0 : 1);
    }

    private static DrillResult tried(String name, Database database, Drill drill, int points) {
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        try {
            return new DrillResult(name, database, day, true, drill.run(database, points));
        } catch (Exception failure) {
            failure.printStackTrace();
            return new DrillResult(name, database, day, false, String.valueOf(failure.getMessage()));
        }
    }
}
