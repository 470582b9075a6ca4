package io.seatwise.operations;

import io.seatwise.base.storage.PrivateFiles;
import io.seatwise.operations.backup.DatabaseBackup;
import io.seatwise.operations.backup.MigrationMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Checks the embedded database's file before the first connection: a migration that was cut off is taken back, and a
 * missing file is refused, since the connection would make an empty one.
 */
@Component
class EmbeddedDatabaseCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        Environment settings = environment;
        if (settings == null) {
            return;
        }
        PrivateFiles.protectFolder(Path.of(settings.getRequiredProperty("seatwise.data-dir")));
        Optional<Path> file = EmbeddedDatabase.file(settings.getProperty("spring.datasource.url"));
        file.ifPresent(database -> recover(database, settings));
        file.ifPresent(PrivateFiles::protectDatabase);
        if (settings.getProperty("seatwise.installation-mark", Boolean.class, true)) {
            file.ifPresent(
                    InstallationMark.of(Path.of(settings.getRequiredProperty("seatwise.data-dir")))::refuseMissingFile);
        }
    }

    /** Leaves a database alone that another process has open: the start fails at it in any case. */
    private static void recover(Path database, Environment settings) {
        MigrationMark mark = new MigrationMark(database);
        if (!mark.isSet()) {
            return;
        }
        String user = settings.getProperty("spring.datasource.username", "");
        String password = settings.getProperty("spring.datasource.password", "");
        try {
            if (DatabaseBackup.isOpenElsewhere(database, user, password)) {
                return;
            }
            refuseMissingBackup(mark);
            DatabaseBackup backups = new DatabaseBackup(
                    Path.of(settings.getRequiredProperty("seatwise.backup.dir")),
                    settings.getProperty("seatwise.backup.key"),
                    user,
                    password);
            mark.recover(backups);
        } catch (IOException | SQLException failure) {
            throw new DatabaseRefusedException(
                    "A migration of %s was cut off, and the database could not be put back: %s"
                            .formatted(database.getFileName(), failure.getMessage()),
                    "Restore the newest backup that was made before it (seatwise backups, seatwise restore FILE), then start again.");
        }
    }

    private static void refuseMissingBackup(MigrationMark mark) throws IOException {
        Optional<Path> backup = mark.backup();
        if (backup.isPresent() && !Files.exists(backup.get())) {
            throw new DatabaseRefusedException(
                    "A migration was cut off, and the backup made before it, %s, is not there.".formatted(backup.get()),
                    "Put the backup back, or restore another one (seatwise restore FILE), then start again.");
        }
    }
}
