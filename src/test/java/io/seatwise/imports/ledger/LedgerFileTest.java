package io.seatwise.imports.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.access.Actor;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportMode;
import io.seatwise.imports.ImportOptions;
import io.seatwise.imports.OnError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@Tag("slow")
class LedgerFileTest {

    private static final LedgerHeader HEADER = new LedgerHeader(
            1,
            new PartnerId(new UUID(0, 1)),
            "usage",
            new LedgerHeader.ReceivedFile(new ImportId(new UUID(0, 2)), "usage.csv", 5, "ab"),
            new LedgerHeader.Submission(
                    "nightly", Instant.parse("2026-11-28T02:10:00Z"), ImportOptions.of(ImportMode.APPLY, OnError.SKIP)),
            new LedgerHeader.AppliedBy(Actor.Kind.JOB, null, "nightly"));

    @TempDir
    Path folder;

    @Test
    void entryIsReadAsItWasWritten() throws IOException {
        assertThat(writtenAndRead(null, null)).isEqualTo(HEADER + " a,b\n1");
    }

    @Test
    void sealedEntryNeedsItsKey() throws IOException {
        assertThat(writtenAndRead("a key", "a key")).isEqualTo(HEADER + " a,b\n1");
        assertThatThrownBy(() -> writtenAndRead("a key", null)).hasMessageContaining("SEATWISE_BACKUP_KEY");
        assertThatThrownBy(() -> writtenAndRead("a key", "another")).isInstanceOf(IOException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**.plain");
    }

    private String writtenAndRead(@Nullable String key, @Nullable String otherKey) throws IOException {
        Path file = Files.createTempFile(folder, "entry", "");
        form(key).write(file, HEADER, new ByteArrayInputStream("a,b\n1".getBytes(StandardCharsets.UTF_8)));
        StringBuilder read = new StringBuilder();
        form(otherKey)
                .read(
                        file,
                        key != null,
                        (header, content) -> read.append(header)
                                .append(' ')
                                .append(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        return read.toString();
    }

    private static LedgerFile form(@Nullable String key) {
        return new LedgerFile(JsonMapper.builder().build(), key == null ? "" : key);
    }
}
