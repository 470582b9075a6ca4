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
import java.util.Optional;
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

    @Test
    void headsOfALogAreHandedOver() throws Exception {
        String head = "ab".repeat(32);
        String line = "Audit of partner 11111111-1111-4111-8111-111111111111 is whole: 4 entries, head " + head;
        Path log = Files.writeString(
                Files.createDirectory(folder.resolve("logs")).resolve("seatwise.log"),
                "2026-11-30 INFO something else\n2026-11-30 INFO " + line + ", after 3 removed ones\n");
        String other = "cd".repeat(32);
        FolderRequest seatwise = new FolderRequest(folder, AuditCheck.REQUEST);
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> code = thread.submit((Callable<Integer>)
                    () -> command(folder, LONG).run("verify-audit", "--head", log.toString(), "--head", other));
            Optional<String> words = Awaitility.await().until(seatwise::take, Optional::isPresent);
            seatwise.answer("whole\nfine");

            assertThat(words.orElseThrow()).isEqualTo(line + ", after 3 removed ones\n" + other);
            assertThat(code.get(LONG.toSeconds(), TimeUnit.SECONDS)).isZero();
        }
    }

    @Test
    void wordsThatNameNoHeadAreNotTakenForACheck() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.log"), "nothing\n");

        assertThat(command(folder, LONG).run("verify-audit", "--head", empty.toString()))
                .isEqualTo(2);
        assertThat(command(folder, LONG).run("verify-audit", "--head")).isEqualTo(2);
        assertThat(command(folder, LONG).run("verify-audit", "--haed", "ab".repeat(32)))
                .isEqualTo(2);
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
