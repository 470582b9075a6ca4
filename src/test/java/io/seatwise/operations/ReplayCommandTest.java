package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.seatwise.base.storage.FolderRequest;
import io.seatwise.base.storage.LedgerFolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void stoppedSeatwiseIsNamed() {
        assertThat(command(Duration.ZERO).run()).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("No running Seatwise answers in ");
    }

    @Test
    void incompleteReplayEndsWithOneAndTheReason() {
        Thread.startVirtualThread(() -> await().until(() -> {
            FolderRequest request = new FolderRequest(folder, LedgerFolder.REPLAY);
            boolean asked = request.pickUp();
            if (asked) {
                request.answer("incomplete\nPartner 1: 0 imported; STOPPED: damaged");
            }
            return asked;
        }));

        assertThat(command(Duration.ofSeconds(30)).run()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("Partner 1: 0 imported; STOPPED: damaged");
    }

    private ReplayCommand command(Duration pickedUp) {
        return new ReplayCommand(folder, pickedUp, new PrintStream(out, true, StandardCharsets.UTF_8));
    }
}
