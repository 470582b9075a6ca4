package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Scopes;
import io.seatwise.base.storage.FolderRequest;
import io.seatwise.base.storage.LedgerFolder;
import io.seatwise.base.storage.LedgerFolder.Act;
import io.seatwise.base.storage.LedgerFolder.Entry;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;

/** Applied imports are in the ledger before they are acknowledged, and can be replayed into a restored database. */
abstract class ImportLedgerContract extends DownloadsContract {

    private static final String USAGE = "processedDateTime,serviceCode,customerTenantId,customerName,productId,"
            + "workloadCode,licensesActive,licensesQualified\n";

    @Autowired
    LedgerFolder ledger;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    Scopes scopes;

    @Autowired
    ApplicationEventPublisher events;

    @Value("${seatwise.data-dir}")
    Path data;

    @Value("${seatwise.ledger.dir}")
    Path folder;

    @Test
    void importsAndUndosAreReplayedInTheirOrderAndOnce() throws Exception {
        apply("first.csv", USAGE + "2026-03-14,o365,%s,F,1,EXO,10,20\n".formatted(ONE), "");
        apply("corrected.csv", USAGE + "2026-03-14,o365,%s,F,1,EXO,11,20\n".formatted(ONE), "");
        JsonNode wrong = apply("wrong.csv", USAGE + "2026-03-15,o365,%s,F,1,EXO,20,20\n".formatted(ONE), "");
        assertThat(calls.post("/api/v1/imports/" + wrong.get("id").asString() + "/undo")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ledger.entries(partner.value()))
                .extracting(Entry::act)
                .containsExactly(Act.APPLIED, Act.APPLIED, Act.APPLIED, Act.UNDONE);
        assertThat(unpacked(ledger.entries(partner.value()).getFirst()))
                .contains("\"first.csv\"", "\"nightly\"", "2026-03-14,o365," + ONE + ",F,1,EXO,10,20");

        PartnerId restored = lacking(partner);
        assertThat(replay(restored)).isEqualTo("3 imported, 1 undone, 0 there already");
        assertThat(figures(customer(ONE), "active", "entitled", "asOf")).containsExactly("11", "20", "2026-03-14");
        assertThat(replay(restored)).isEqualTo("0 imported, 0 undone, 4 there already");
        assertThat(ledger.entries(restored.value())).hasSize(4);
    }

    @Test
    void damagedEntryStopsTheReplayOfItsPartner() throws Exception {
        apply("first.csv", USAGE + "2026-03-14,o365,%s,F,1,EXO,10,20\n".formatted(ONE), "");
        PartnerId restored = lacking(partner);
        Path file = ledger.entries(restored.value()).getFirst().file();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 20));

        assertThat(replay(restored)).startsWith("0 imported, 0 undone, 0 there already; STOPPED: ");
        Files.write(file, whole);
        assertThat(replay(restored)).isEqualTo("1 imported, 0 undone, 0 there already");
    }

    @Test
    void refusedFileIsNotKept() throws Exception {
        JsonNode run = calls.finished(calls.upload(
                "people.csv",
                USAGE.strip() + ",userPrincipalName\n2026-03-14,o365,%s,F,1,EXO,1,2,a@b.example\n".formatted(ONE),
                ""));

        assertThat(run.get("state").asString()).isEqualTo("REJECTED");
        assertThat(ledger.entries(partner.value())).isEmpty();
    }

    @Test
    void entryIsThereBeforeTheEndOfTheTransactionAndGoneAfterARollback() throws Exception {
        JsonNode run = apply("first.csv", USAGE + "2026-03-14,o365,%s,F,1,EXO,10,20\n".formatted(ONE), "");
        Files.delete(ledger.entries(partner.value()).getFirst().file());
        PartnerScope scope = scopes.forJob(partner, "Contoso Cloud", "nightly");

        assertThatThrownBy(() -> transactions.run(scope, () -> {
                    events.publishEvent(
                            new ImportApplied(scope, ImportId.of(run.get("id").asString()), "usage", Set.of(), null));
                    assertThat(entries()).isEqualTo(1);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(entries()).isZero();
    }

    private int entries() {
        try {
            return ledger.entries(partner.value()).size();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** A new partner with the ledger of this one, and nothing of it in the database: as after the restore of a backup. */
    private PartnerId lacking(PartnerId before) throws IOException {
        calls = newPartner();
        Path own = Files.createDirectories(folder.resolve(partner.toString()));
        for (Entry each : ledger.entries(before.value())) {
            Files.copy(each.file(), own.resolve(each.file().getFileName()));
        }
        return partner;
    }

    private String replay(PartnerId of) throws IOException, InterruptedException {
        String answer = new FolderRequest(data, LedgerFolder.REPLAY)
                .ask(Duration.ofSeconds(60))
                .orElseThrow();
        String own = "Partner " + of + ": ";
        assertThat(answer).contains(own);
        return answer.lines()
                .filter(line -> line.startsWith(own))
                .map(line -> line.substring(own.length()))
                .findFirst()
                .orElseThrow();
    }

    private static String unpacked(Entry entry) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(entry.file()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
