package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("slow")
class DatabaseCompactionTest {

    private static final int ROWS = 4000;
    private static final int CHANGES = 60;

    @TempDir
    Path folder;

    @Test
    void fileThatIsMostlyDeadShrinksToHalfAndKeepsItsRows() throws Exception {
        JdbcDataSource database = database();
        JdbcClient jdbc = JdbcClient.create(database);
        try (var held = database.getConnection()) {
            churn(jdbc);
            long before = size();

            DatabaseSize measured = new DatabaseSize(database, jdbc);
            assertThat(measured.measure().orElseThrow().bytes()).isEqualTo(before);
            assertThat(measured.measure().orElseThrow().livePercent()).isLessThan(50);

            assertThat(DatabaseCompaction.compactIfHalfIsDead(database, 0)).isTrue();

            assertThat(size()).isLessThan(before / 2);
            assertThat(measured.measure().orElseThrow().livePercent()).isGreaterThan(50);
            assertThat(sum(jdbc)).isEqualTo((long) ROWS * CHANGES);
            assertThat(held.isValid(1)).isTrue();
        }
    }

    @Test
    void smallFileAndDatabaseInMemoryAreLeftAlone() throws Exception {
        JdbcDataSource database = database();
        churn(JdbcClient.create(database));
        JdbcDataSource inMemory = new JdbcDataSource();
        inMemory.setURL("jdbc:h2:mem:");

        assertThat(DatabaseCompaction.compactIfHalfIsDead(database, Long.MAX_VALUE))
                .isFalse();
        assertThat(DatabaseCompaction.compactIfHalfIsDead(inMemory, 0)).isFalse();
        assertThat(new DatabaseSize(inMemory, JdbcClient.create(inMemory)).measure())
                .isEmpty();
    }

    @Test
    void closingCompactsForSeconds() {
        GenericApplicationContext context = new GenericApplicationContext();
        new ConfigDataApplicationContextInitializer().initialize(context);

        assertThat(java.util.Objects.requireNonNull(context.getEnvironment().getProperty("spring.datasource.url")))
                .contains("WRITE_DELAY=0")
                .contains("MAX_COMPACT_TIME=15000");
    }

    private JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("seatwise") + ";WRITE_DELAY=0");
        return database;
    }

    private static void churn(JdbcClient jdbc) {
        jdbc.sql("create table fact (id bigint primary key, changed bigint, note varchar(200))")
                .update();
        jdbc.sql("insert into fact select x, 0, random_uuid() from system_range(1, " + ROWS + ")")
                .update();
        Random random = new Random(7);
        for (int i = 0; i < CHANGES; i++) {
            jdbc.sql("update fact set changed = changed + 1, note = ?")
                    .param(Long.toString(random.nextLong()).repeat(5))
                    .update();
        }
    }

    private static long sum(JdbcClient jdbc) {
        return jdbc.sql("select sum(changed) from fact").query(Long.class).single();
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("seatwise.mv.db"));
    }
}
