package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.ImportId;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.pipeline.ImportProblems;
import io.seatwise.imports.pipeline.ImportRuns;
import io.seatwise.imports.received.ImportFiles;
import io.seatwise.imports.received.ImportSweep;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The pipeline from the outside: files go in over HTTP, runs are asked for until they end. */
@SeatwiseTest
@TestPropertySource(properties = {"seatwise.imports.max-file-size=300KB", "seatwise.imports.max-workbook-size=20KB"})
@Import(NoteKind.Offered.class)
@DirtiesContext
@Tag("slow")
class ImportsTest {

    private static final String CUSTOMER = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
    private static final String OTHER = "1a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9";
    private static final String HEADER = "noteCustomer,noteDay,noteCount\n";
    private static final String GOOD = HEADER + CUSTOMER + ",2026-03-14,5\n" + OTHER + ",2026-03-14,6\n";

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    Scopes scopes;

    @Autowired
    NoteKind kind;

    @Autowired
    ImportFiles files;

    @Autowired
    ImportRuns runs;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    ImportProblems problems;

    @Autowired
    ImportSweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private PartnerId partner;
    private PartnerScope scope;
    private ImportCalls calls;

    @BeforeEach
    void partner() {
        clock.set(TestClock.NOON);
        partner = provisioning.addPartner("Contoso Cloud", null);
        actAs(partner, Role.PARTNER_ADMIN);
        scope = scopes.forJob(partner, "Contoso Cloud", "test");
    }

    private ImportRun run(JsonNode run) {
        return transactions.read(
                scope, () -> runs.find(scope, ImportCalls.id(run)).orElseThrow());
    }

    @AfterEach
    void letGo() {
        kind.goOn.countDown();
        kind.failure = null;
    }

    @Test
    void aGoodFileIsAppliedAndTheSameAgainChangesNothing() throws Exception {
        JsonNode first = calls.finished(calls.upload("notes.csv", GOOD, ""));
        JsonNode second = calls.finished(calls.upload("again.csv", GOOD, ""));
        JsonNode otherwise = calls.finished(calls.upload("same.csv", GOOD + "\n", ""));

        assertThat(first.get("state").asString()).isEqualTo("APPLIED");
        assertThat(first.get("kind").asString()).isEqualTo("notes");
        assertThat(first.get("rowsRead").asLong()).isEqualTo(2);
        assertThat(first.get("rowsApplied").asLong()).isEqualTo(2);
        assertThat(first.get("rowsRejected").asLong()).isZero();
        assertThat(second.get("state").asString()).isEqualTo("UNCHANGED");
        assertThat(otherwise.get("state").asString()).isEqualTo("UNCHANGED");
        assertThat(kind.stored.get(partner)).hasSize(2);
        assertThat(files.kept(scope)).isEmpty();
        assertThat(audited("import.applied")).isEqualTo(1);
    }

    @Test
    void oneBadRowRejectsTheFileUnlessBadRowsAreSkipped() throws Exception {
        String bad = GOOD + CUSTOMER + ",2026-03-15,-1\n" + "x,never,1.5\n" + OTHER + ",2026-03-14,7\n";

        JsonNode rejected = calls.finished(calls.upload("bad.csv", bad, ""));

        assertThat(rejected.get("state").asString()).isEqualTo("REJECTED");
        assertThat(rejected.get("rowsRead").asLong()).isEqualTo(5);
        assertThat(rejected.get("rowsApplied").asLong()).isZero();
        assertThat(rejected.get("rowsRejected").asLong()).isEqualTo(3);
        assertThat(ImportCalls.places(rejected))
                .containsExactly(
                        "4 noteCount NEGATIVE",
                        "5 noteCustomer NOT_A_GUID",
                        "5 noteDay NOT_A_DATE",
                        "5 noteCount NOT_A_NUMBER",
                        "6 null DUPLICATE_ROW");
        assertThat(kind.stored.get(partner)).isNullOrEmpty();

        JsonNode skipped = calls.finished(calls.upload("bad.csv", bad, "?onError=skip"));

        assertThat(skipped.get("state").asString()).isEqualTo("APPLIED");
        assertThat(skipped.get("rowsApplied").asLong()).isEqualTo(2);
        assertThat(skipped.get("rowsRejected").asLong()).isEqualTo(3);
        assertThat(kind.stored.get(partner)).hasSize(2);
        String csv = calls.get("/api/v1/imports/" + skipped.get("id").asString() + "/problems.csv")
                .body();
        assertThat(csv)
                .contains("4,noteCount,error,NEGATIVE,Found “-1”. Expected 0 or more.")
                .contains("DUPLICATE_ROW");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            empty.csv   | ''                                                                          | UNKNOWN_FORMAT
            header.csv  | noteCustomer,noteDay,noteCount                                              | MALFORMED
            other.csv   | a,b,c~1,2,3                                                                 | UNKNOWN_FORMAT
            less.csv    | noteCustomer,noteDay~0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9,2026-03-14        | MISSING_COLUMN
            twice.csv   | noteCustomer,noteDay,noteCount,NOTE_COUNT~1,2,3,4                           | MALFORMED
            alias.csv   | noteCustomer,noteDay,noteCount,noteNumber~1,2,3,4                           | MALFORMED
            more.csv    | noteCustomer,noteDay,noteCount~1,2,3,4                                      | MALFORMED
            cut.json    | [{"noteCustomer":"x","noteDay":"2026-03-14","noteCount":1}                  | MALFORMED
            macro.xlsm  | PK\u0003\u0004 but not really                                               | MALFORMED
            other.xlsm  | a,b,c~1,2,3                                                                 | UNKNOWN_FORMAT
            zip.xlsx    | PK\u0003\u0004 but not really                                               | MALFORMED
            person.csv  | noteCustomer,noteDay,noteCount,User Principal Name~1,2,3,x                  | PERSONAL_DATA
            hidden.csv  | noteCustomer,noteDay,noteCount,extra~1,2,3,ask max.m@contoso.example there  | PERSONAL_DATA
            graph.csv   | Report Refresh Date,User Principal Name,Display Name~2026-01-01,x,y         | PERSONAL_DATA
            """)
    void fileOfAnUnknownKindIsRefusedWhole(String name, String text, String code) throws Exception {
        String content = text.replace('~', '\n').replace("\\u0003", "\u0003").replace("\\u0004", "\u0004");

        JsonNode run = calls.finished(calls.upload(name, content, "?onError=skip"));

        assertThat(run.get("state").asString()).isEqualTo("REJECTED");
        assertThat(run.get("rowsApplied").asLong()).isZero();
        assertThat(run.get("problems")).isNotEmpty();
        for (JsonNode problem : run.get("problems")) {
            assertThat(problem.get("code").asString()).isEqualTo(code);
        }
        assertThat(files.kept(scope)).isEmpty();
        assertThat(kind.stored.get(partner)).isNullOrEmpty();
    }

    @Test
    void personalDataIsNamedInTheAuditWithoutItsContent() throws Exception {
        JsonNode run =
                calls.finished(calls.upload("people.csv", HEADER.strip() + ",note\n1,2,3,max.m@contoso.example\n", ""));

        assertThat(ImportCalls.places(run)).containsExactly("2 note PERSONAL_DATA");
        assertThat(run.toString()).doesNotContain("max.m");
        assertThat(audited("import.personal-data")).isEqualTo(1);
        assertThat(jdbc.sql("select detail from audit_entry where partner_id = ? and action = 'import.personal-data'")
                        .param(partner)
                        .query(String.class)
                        .single())
                .contains("note")
                .doesNotContain("@");
    }

    @Test
    void staffColumnsAndDomainsAreWelcomeAndOtherColumnsAreReported() throws Exception {
        JsonNode run = calls.finished(calls.upload(
                "ok.csv",
                HEADER.strip() + ",noteOwner,tenantDomain,noteText\n" + CUSTOMER
                        + ",2026-03-14T06: 41: 12Z, 12.0 ,max@contoso.example,contoso.onmicrosoft.com,odd\n",
                ""));

        assertThat(run.get("state").asString()).isEqualTo("APPLIED");
        assertThat(run.get("rowsRejected").asLong()).isZero();
        assertThat(ImportCalls.places(run))
                .containsExactly("1 tenantDomain UNKNOWN_COLUMN", "2 noteText UNKNOWN_VALUE");
    }

    @Test
    void validatingChangesNothingAndTellsWhatWouldChange() throws Exception {
        JsonNode run = calls.finished(calls.upload("notes.csv", GOOD, "?mode=validate"));
        JsonNode bad = calls.finished(
                calls.upload("bad.csv", HEADER + CUSTOMER + ",2026-03-14,666\n", "?mode=validate&onError=skip"));

        assertThat(run.get("state").asString()).isEqualTo("CHECKED");
        assertThat(kind.stored.get(partner)).isNullOrEmpty();
        ImportRun checked = run(run);
        assertThat(checked.summary().rows().rowsAdded()).isEqualTo(2);
        assertThat(checked.file().kept()).isTrue();
        assertThat(bad.get("state").asString()).isEqualTo("REJECTED");
        assertThat(ImportCalls.places(bad)).containsExactly("2 noteCount CONFLICT");

        clock.advance(Duration.ofHours(25));
        sweep.run();

        assertThat(files.kept(scope)).isEmpty();
    }

    @Test
    void twoUploadsOfTheSameFileAtOnceApplyItOnce() throws Exception {
        kind.goOn = new CountDownLatch(1);
        String first = calls.upload("one.csv", GOOD, "").get("id").asString();
        String second = calls.upload("two.csv", GOOD, "").get("id").asString();
        kind.goOn.countDown();

        assertThat(List.of(
                        calls.finished(first).get("state").asString(),
                        calls.finished(second).get("state").asString()))
                .containsExactlyInAnyOrder("APPLIED", "UNCHANGED");
    }

    @Test
    void aRunningImportIsCancelledWithoutATrace() throws Exception {
        kind.reached = new CountDownLatch(1);
        kind.goOn = new CountDownLatch(1);
        String id = calls.upload("notes.csv", GOOD, "").get("id").asString();
        kind.reached.await();

        HttpResponse<String> answer =
                calls.send(calls.request("/api/v1/imports/" + id).DELETE());
        kind.goOn.countDown();

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(calls.finished(id).get("state").asString()).isEqualTo("CANCELLED");
        assertThat(kind.stored.get(partner)).isNullOrEmpty();
        assertThat(files.kept(scope)).isEmpty();
    }

    @Test
    void anUnexpectedFailureTellsItsIdAndChangesNothing() throws Exception {
        kind.failure = new IllegalStateException("secret inner state");

        JsonNode run = calls.finished(calls.upload("notes.csv", GOOD, ""));

        assertThat(run.get("state").asString()).isEqualTo("FAILED");
        assertThat(run.toString()).contains("nothing was changed").doesNotContain("secret");
        assertThat(run(run).summary().failure()).isNotBlank();
    }

    @Test
    void aRunThatARestartCutOffIsBegunAgainOrSaysThatItsFileIsGone() throws Exception {
        kind.goOn = new CountDownLatch(1);
        kind.reached = new CountDownLatch(1);
        calls.upload("first.csv", GOOD, "");
        kind.reached.await();
        String kept = calls.upload("kept.csv", GOOD.replace(",5", ",50"), "")
                .get("id")
                .asString();
        String gone = calls.upload("gone.csv", GOOD.replace(",5", ",51"), "")
                .get("id")
                .asString();
        jdbc.sql("update import_run set state = 'RUNNING' where run_id in (?, ?)")
                .param(UUID.fromString(kept))
                .param(UUID.fromString(gone))
                .update();
        files.delete(scope, ImportId.of(gone));
        kind.goOn.countDown();

        assertThat(calls.finished(kept).get("state").asString()).isEqualTo("APPLIED");
        JsonNode lost = calls.finished(gone);
        assertThat(lost.get("state").asString()).isEqualTo("FAILED");
        assertThat(lost.get("problems").get(0).get("message").asString()).contains("Send it again");
    }

    @Test
    void onlyTheLastImportOfItsDaysIsUndone() throws Exception {
        String first =
                calls.finished(calls.upload("one.csv", GOOD, "")).get("id").asString();
        String second = calls.finished(calls.upload("two.csv", GOOD.replace(",5", ",50"), ""))
                .get("id")
                .asString();
        calls.finished(calls.upload("elsewhere.csv", GOOD.replace("2026-03-14", "2026-02-01"), ""));

        assertThat(calls.post("/api/v1/imports/" + first + "/undo").statusCode())
                .isEqualTo(409);
        assertThat(calls.post("/api/v1/imports/" + second + "/undo").statusCode())
                .isEqualTo(200);
        assertThat(calls.post("/api/v1/imports/" + second + "/undo").statusCode())
                .isEqualTo(409);
        assertThat(calls.finished(calls.upload("two.csv", GOOD.replace(",5", ",50"), ""))
                        .get("state")
                        .asString())
                .isEqualTo("APPLIED");
        assertThat(audited("import.undone")).isEqualTo(1);
    }

    @Test
    void sizeLimitsAnswer413AndKeepNothing() throws Exception {
        String row = CUSTOMER + ",2026-03-14,5\n";

        assertThat(calls.send("big.csv", (HEADER + row.repeat(8000)).getBytes(StandardCharsets.UTF_8), "")
                        .statusCode())
                .isEqualTo(413);
        HttpResponse<String> book =
                calls.send("book.csv", ("PK\u0003\u0004" + "x".repeat(30_000)).getBytes(StandardCharsets.UTF_8), "");
        assertThat(book.statusCode()).isEqualTo(413);
        assertThat(book.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(files.kept(scope)).isEmpty();
    }

    @Test
    void badRequestsAndForeignRunsAreRefused() throws Exception {
        assertThat(calls.send("notes.csv", GOOD.getBytes(StandardCharsets.UTF_8), "?mode=maybe")
                        .statusCode())
                .isEqualTo(400);
        assertThat(calls.send("notes.csv", GOOD.getBytes(StandardCharsets.UTF_8), "?onError=x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(calls.send(calls.request("/api/v1/imports")
                                .header("Content-Type", "multipart/form-data; boundary=b")
                                .POST(HttpRequest.BodyPublishers.ofString("--b--\r\n")))
                        .statusCode())
                .isEqualTo(400);
        String id =
                calls.finished(calls.upload("notes.csv", GOOD, "")).get("id").asString();
        PartnerId other = provisioning.addPartner("Fabrikam", null);
        actAs(other, Role.PARTNER_ADMIN);

        assertThat(calls.get("/api/v1/imports/" + id).statusCode()).isEqualTo(404);
        assertThat(calls.get("/api/v1/imports/" + id + "/problems.csv").statusCode())
                .isEqualTo(404);
        assertThat(calls.json("/api/v1/imports").get("total").asLong()).isZero();
    }

    @Test
    void onlyAdministratorsImport() throws Exception {
        actAs(partner, Role.VIEWER);

        assertThat(calls.send("notes.csv", GOOD.getBytes(StandardCharsets.UTF_8), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(calls.get("/api/v1/imports").statusCode()).isEqualTo(403);
    }

    @Test
    void everyProblemIsKept() throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 2_300; i++) {
            text.append("x,2026-03-14,1\n");
        }

        JsonNode run = calls.finished(calls.upload("bad.csv", text.toString(), ""));

        assertThat(run.get("problems")).hasSize(100);
        assertThat(run.get("rowsRejected").asLong()).isEqualTo(2_300);
        assertThat(run(run).summary().problems().errors()).isEqualTo(2_300);
        String[] lines = calls.get("/api/v1/imports/" + ImportCalls.id(run) + "/problems.csv")
                .body()
                .split("\\R");
        assertThat(lines).hasSize(1 + 2_300);
        assertThat(lines[1]).startsWith("2,");
        assertThat(lines[2_300]).startsWith("2301,");
    }

    private void actAs(PartnerId partnerId, Role role) {
        String token = "swt_" + UUID.randomUUID().toString().replace("-", "") + "abcdef";
        provisioning.addToken(partnerId, "nightly-" + role, role, token, null);
        calls = new ImportCalls(port, token);
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where partner_id = ? and action = ?")
                .param(partner)
                .param(action)
                .query(Long.class)
                .single();
    }
}
