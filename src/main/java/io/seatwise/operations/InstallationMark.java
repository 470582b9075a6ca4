package io.seatwise.operations;

import io.seatwise.base.storage.FolderMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Marks the data folder and the database with one id, so that a lost database is not taken for a new installation: a
 * marked folder starts only with the database that bears its mark.
 */
@Component
class InstallationMark {

    private static final Logger LOG = LoggerFactory.getLogger(InstallationMark.class);
    private static final String WHAT_TO_DO = """
            If the database was lost: put it back from a backup (seatwise restore), then start again.
            If the address of the database or SEATWISE_DATA_DIR is wrong: correct it.
            If you really want to begin with an empty database: delete the file %s first.""";

    private final Path folder;
    private final boolean on;

    @Autowired
    InstallationMark(
            @Value("${seatwise.data-dir}") Path folder, @Value("${seatwise.installation-mark:true}") boolean on) {
        this.folder = folder;
        this.on = on;
    }

    static InstallationMark of(Path folder) {
        return new InstallationMark(folder, true);
    }

    static InstallationMark none() {
        return new InstallationMark(Path.of(""), false);
    }

    /** @throws DatabaseRefusedException where the folder is marked and its database file is not there */
    void refuseMissingFile(Path databaseFile) {
        Optional<UUID> marked = marked();
        if (marked.isPresent() && !Files.exists(databaseFile)) {
            throw new DatabaseRefusedException(
                    "The data folder %s belongs to installation %s, but its database file %s is not there."
                            .formatted(folder, marked.get(), databaseFile.getFileName()),
                    WHAT_TO_DO.formatted(folder.resolve(FolderMark.FILE)));
        }
    }

    /** @throws DatabaseRefusedException where the folder is marked and the database has never held anything */
    void refuseEmptyDatabase(Flyway flyway) {
        Optional<UUID> marked = marked();
        if (marked.isPresent() && flyway.info().applied().length == 0) {
            throw new DatabaseRefusedException(
                    "The data folder %s belongs to installation %s, but the database is empty."
                            .formatted(folder, marked.get()),
                    WHAT_TO_DO.formatted(folder.resolve(FolderMark.FILE)));
        }
    }

    /**
     * Marks what is not marked yet: both at the first start, the folder of a further node, the database of an older
     * version.
     *
     * @throws DatabaseRefusedException where both are marked, with different ids
     */
    void reconcile(DataSource dataSource) {
        if (!on) {
            return;
        }
        Optional<UUID> ofFolder = marked();
        UUID ofDatabase = mark(dataSource, ofFolder.orElseGet(UUID::randomUUID));
        if (ofFolder.isEmpty()) {
            write(ofDatabase);
        } else if (!ofFolder.get().equals(ofDatabase)) {
            throw new DatabaseRefusedException(
                    "The data folder %s belongs to installation %s, the database to installation %s."
                            .formatted(folder, ofFolder.get(), ofDatabase),
                    WHAT_TO_DO.formatted(folder.resolve(FolderMark.FILE)));
        }
    }

    private static UUID mark(DataSource dataSource, UUID id) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        jdbc.sql("""
                        insert into installation (only_one, installation_id, marked_at)
                        select 1, cast(:id as uuid), current_timestamp
                        where not exists (select 1 from installation)
                        on conflict do nothing
                        """).param("id", id.toString()).update();
        return jdbc.sql("select installation_id from installation")
                .query(UUID.class)
                .single();
    }

    private Optional<UUID> marked() {
        try {
            return on ? FolderMark.read(folder) : Optional.empty();
        } catch (IOException damaged) {
            throw new DatabaseRefusedException(
                    String.valueOf(damaged.getMessage()), "Put the file back from a backup. It holds one id.");
        }
    }

    private void write(UUID id) {
        try {
            FolderMark.write(folder, id);
        } catch (IOException exception) {
            LOG.warn("The data folder {} could not be marked: {}", folder, exception.toString());
        }
    }
}
