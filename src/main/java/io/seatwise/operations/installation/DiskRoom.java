package io.seatwise.operations.installation;

import io.seatwise.operations.DatabaseSize;
import io.seatwise.operations.installation.InstallationStatus.Room;
import java.io.File;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Measures the size of the database, and the free space on the disk of the data folder. */
@Component
class DiskRoom {

    private final DatabaseSize size;
    private final File folder;

    DiskRoom(DatabaseSize size, @Value("${seatwise.data-dir}") Path folder) {
        this.size = size;
        this.folder = folder.toAbsolutePath().toFile();
    }

    Room measure() {
        DatabaseSize.Size measured = size.measure().orElse(null);
        return new Room(
                measured == null ? null : measured.bytes(),
                measured == null ? null : measured.livePercent(),
                folder.getUsableSpace(),
                folder.getTotalSpace());
    }
}
