package io.seatwise.base.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.seatwise.base.storage.LedgerFolder.Act;
import io.seatwise.base.storage.LedgerFolder.Entry;
import io.seatwise.base.storage.LedgerFolder.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFolderTest {

    private static final UUID PARTNER = new UUID(0, 1);
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void ledgerWithoutEntriesIsEmpty() throws IOException {
        LedgerFolder ledger = new LedgerFolder(folder.resolve("not made yet"));

        assertThat(ledger.measure()).isEqualTo(new Size(0, 0, null));
        assertThat(ledger.entries(PARTNER)).isEmpty();
    }

    @Test
    void entriesAreReadInTheOrderOfTheirActs() throws IOException {
        LedgerFolder ledger = new LedgerFolder(folder);
        add(ledger, TUESDAY, Act.APPLIED, 9);
        add(ledger, TUESDAY, Act.UNDONE, 3);
        add(ledger, MONDAY, Act.APPLIED, 3);

        assertThat(ledger.entries(PARTNER))
                .extracting(Entry::at, Entry::act, each -> each.run().getLeastSignificantBits())
                .containsExactly(
                        tuple(MONDAY, Act.APPLIED, 3L),
                        tuple(TUESDAY, Act.APPLIED, 9L),
                        tuple(TUESDAY, Act.UNDONE, 3L));
        assertThat(ledger.measure()).isEqualTo(new Size(3, 30, TUESDAY));
    }

    @Test
    void sizeGrowsWithEachEntryAndTheFolderIsReadOnceAndWhenItIsTidied() throws IOException {
        add(new LedgerFolder(folder), MONDAY, Act.APPLIED, 1);
        LedgerFolder ledger = new LedgerFolder(folder);
        assertThat(ledger.measure()).isEqualTo(new Size(1, 10, MONDAY));

        add(new LedgerFolder(folder), MONDAY, Act.APPLIED, 2);
        assertThat(ledger.measure()).isEqualTo(new Size(1, 10, MONDAY));
        add(ledger, TUESDAY, Act.APPLIED, 3);
        assertThat(ledger.measure()).isEqualTo(new Size(2, 20, TUESDAY));
        ledger.deleteSuperfluous(MONDAY, 1_000);
        assertThat(ledger.measure()).isEqualTo(new Size(3, 30, TUESDAY));
        ledger.delete(ledger.entries(PARTNER).getFirst().file());
        assertThat(ledger.measure()).isEqualTo(new Size(2, 20, TUESDAY));
    }

    @Test
    void entryIsFoundByActAndImport() throws IOException {
        LedgerFolder ledger = new LedgerFolder(folder);
        add(ledger, MONDAY, Act.APPLIED, 1);

        assertThat(ledger.has(PARTNER, Act.APPLIED, new UUID(0, 1))).isTrue();
        assertThat(ledger.has(PARTNER, Act.UNDONE, new UUID(0, 1))).isFalse();
        assertThat(ledger.has(PARTNER, Act.APPLIED, new UUID(0, 2))).isFalse();
        assertThat(ledger.has(new UUID(0, 9), Act.APPLIED, new UUID(0, 1))).isFalse();
    }

    @Test
    void entryThatCannotBeWrittenLeavesNothing() throws IOException {
        LedgerFolder ledger = new LedgerFolder(folder);

        assertThatThrownBy(() -> ledger.add(PARTNER, MONDAY, Act.APPLIED, new UUID(0, 2), false, 1, file -> {
                    Files.writeString(file, "half");
                    throw new IOException("cut off");
                }))
                .hasMessage("cut off");
        assertThatThrownBy(() ->
                        ledger.add(PARTNER, MONDAY, Act.APPLIED, new UUID(0, 2), false, Long.MAX_VALUE, file -> {}))
                .satisfies(failure ->
                        assertThat(StorageFailures.condition(failure)).contains(StorageCondition.LOW_DISK));

        assertThat(folder.resolve(PARTNER.toString())).isEmptyDirectory();
    }

    @Test
    void oldEntriesAndTheOldestBeyondTheSizeAreDeleted() throws IOException {
        LedgerFolder ledger = new LedgerFolder(folder);
        add(ledger, MONDAY, Act.APPLIED, 1);
        add(ledger, TUESDAY, Act.APPLIED, 2);
        add(ledger, TUESDAY.plusSeconds(1), Act.APPLIED, 3);

        ledger.deleteSuperfluous(TUESDAY, 30);
        assertThat(ledger.measure()).isEqualTo(new Size(2, 20, TUESDAY.plusSeconds(1)));
        ledger.deleteSuperfluous(MONDAY, 15);
        assertThat(ledger.measure()).isEqualTo(new Size(1, 10, TUESDAY.plusSeconds(1)));
    }

    private static void add(LedgerFolder ledger, Instant at, Act act, long run) throws IOException {
        ledger.add(PARTNER, at, act, new UUID(0, run), false, 1, file -> Files.writeString(file, "0123456789"));
    }
}
