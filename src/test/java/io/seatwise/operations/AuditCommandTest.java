package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.access.audit.AuditCheck;
import io.seatwise.base.storage.FolderRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void wholeAuditEndsWithZero() throws Exception {
        assertThat(answered("whole\nAudit of partner 1 is whole: 4 entries, head ab"))
                .isZero();
        assertThat(printed()).isEqualTo("Audit of partner 1 is whole: 4 entries, head ab");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void brokenAuditEndsWithOneAndNamesTheEntry() throws Exception {
        assertThat(answered("broken\nAudit of partner 1 is BROKEN at number 3: entry 7 was CHANGED"))
                .isEqualTo(1);
        assertThat(printed()).contains("BROKEN at number 3: entry 7 was CHANGED");
    }

    @Test
    void installationWithoutPartnersIsWhole() throws Exception {
        assertThat(answered("whole\n")).isZero();
        assertThat(printed()).isEqualTo("There is no partner yet.");
    }

    @Test
    void stoppedSeatwiseIsNotTakenForAWholeAudit() {
        assertThat(command(folder, Duration.ZERO).run()).isEqualTo(2);
        assertThat(printed()).startsWith("No running Seatwise answers in ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void missingFolderIsNotMade() {
        Path missing = folder.resolve("missing");

        assertThat(command(missing, LONG).run()).isEqualTo(2);
        assertThat(missing).doesNotExist();
    }

    @Test
    void answerOfAnEarlierRequestIsNotRead() throws Exception {
        Files.writeString(folder.resolve("verify-audit.answer"), "whole\nold");

        assertThat(answered("broken\nnew")).isEqualTo(1);
        assertThat(printed()).isEqualTo("new");
    }

    private int answered(String answer) throws Exception {
        FolderRequest seatwise = new FolderRequest(folder, AuditCheck.REQUEST);
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> code =
                    other.submit((Callable<Integer>) () -> command(folder, LONG).run());
            Awaitility.await().until(seatwise::pickUp);
            seatwise.answer(answer);
            return code.get(LONG.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private AuditCommand command(Path data, Duration pickedUp) {
        return new AuditCommand(data, pickedUp, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).strip();
    }
}
