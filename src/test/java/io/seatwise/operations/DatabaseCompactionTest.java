package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
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
    @ExtendWith(OutputCaptureExtension.class)
    void databaseIsClosedAndCompactBeforeItsPoolCloses(CapturedOutput output) throws Exception {
        AtomicReference<Long> atClose = new AtomicReference<>();
        long before;
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            context.registerBean(EmbeddedShutdown.class);
            context.registerBean(DataSource.class, () -> new HikariDataSource(pool()) {
                @Override
                public void close() {
                    atClose.set(sizeIfNobodyHasIt());
                    super.close();
                }
            });
            context.refresh();
            churn(JdbcClient.create(context.getBean(DataSource.class)));
            before = size();
        }

        assertThat(atClose.get()).isNotNull().isLessThan(before / 2);
        assertThat(output).doesNotContain("was not compacted");
    }

    @Test
    void pagesOfTheProductsDatabaseAreCompressed() throws Exception {
        List<Long> sizes = new ArrayList<>();
        for (String options : List.of("", optionsOfProduct())) {
            JdbcDataSource database = new JdbcDataSource();
            database.setURL("jdbc:h2:file:" + folder.resolve("seatwise") + options);
            JdbcClient jdbc = JdbcClient.create(database);
            try (var _ = database.getConnection()) {
                jdbc.sql("create table fact as select x, cast('Contoso' || x / 100 as varchar(200)) as note"
                                + " from system_range(1, 100000)")
                        .update();
            }
            sizes.add(size());
            Files.delete(file());
        }

        assertThat(sizes.getLast()).isLessThan(sizes.getFirst() / 2);
    }

    @Test
    void closingCompactsForSeconds() {
        assertThat(optionsOfProduct()).contains("WRITE_DELAY=0").contains("MAX_COMPACT_TIME=15000");
    }

    private static String optionsOfProduct() {
        GenericApplicationContext context = new GenericApplicationContext();
        new ConfigDataApplicationContextInitializer().initialize(context);
        String url = Objects.requireNonNull(context.getEnvironment().getProperty("spring.datasource.url"));
        return url.substring(url.indexOf(';'));
    }

    private HikariConfig pool() {
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(database());
        pool.setMaximumPoolSize(2);
        return pool;
    }

    /** The size of the file; null while the database, which locks it, is open in this process. */
    private @Nullable Long sizeIfNobodyHasIt() {
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            return channel.size();
        } catch (OverlappingFileLockException open) {
            return null;
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
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
        return Files.size(file());
    }

    private Path file() {
        return folder.resolve("seatwise.mv.db");
    }
}
