package io.seatwise.imports;

import static io.seatwise.imports.HostileFiles.workbook;
import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.ApiClient;
import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.received.ImportFiles;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * Every kind of file that product.md, section 4, names, broken in every way it names, over REST: each fault has its code
 * and place, and what the portfolio said before it still says, byte for byte.
 */
@SeatwiseTest
@TestPropertySource(
        properties = {
            "seatwise.imports.max-file-size=300KB",
            "seatwise.imports.max-workbook-size=200KB",
            "seatwise.imports.max-rows=2000"
        })
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class BadFilesTest {

    private static final String ONE = "0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9";
    private static final String TWO = "1b2c3d4e-5f60-4182-93a4-b5c6d7e8f90a";
    private static final String CUSTOMERS = "customerTenantId,customerName,country,licensedUsers,customerSince\n";
    private static final String SUBSCRIPTIONS =
            "subscriptionId,customerTenantId,productId,status,quantity,commitmentEndDate\n";
    private static final String DEPLOYMENT =
            "processedDateTime,customerTenantId,productId,licensesDeployed,licensesSold\n";
    private static final String USAGE =
            "processedDateTime,customerTenantId,productId,workloadCode,licensesActive,licensesQualified\n";
    private static final String TICKETS = "customerTenantId,month,tickets,howToTickets\n";

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    ImportFiles files;

    @Autowired
    Scopes scopes;

    @Autowired
    TestClock clock;

    @Autowired
    DerivedDrain drain;

    private ApiClient api;
    private PartnerId partner;
    private String token;
    private String broughtIn = "";

    /** Most files change nothing: the portfolio of the test before is taken again while it reads as it was brought in. */
    @BeforeEach
    void bringInAPortfolio() throws Exception {
        clock.set(TestClock.NOON);
        if (partner == null || !everything().equals(broughtIn)) {
            bringInANewPortfolio();
        }
    }

    private void bringInANewPortfolio() throws Exception {
        partner = provisioning.addPartner("Contoso Cloud", null);
        token = "swt_" + UUID.randomUUID().toString().replace("-", "") + "abcdef";
        provisioning.addToken(partner, "nightly", Role.PARTNER_ADMIN, token, null);
        api = new ApiClient("http://localhost:" + port, token);
        good("customers.csv", CUSTOMERS + ONE + ",Fabrikam,DE,120,2021-04-01\n");
        good("subscriptions.csv", SUBSCRIPTIONS + "s-1," + ONE + ",e3,active,100,2026-12-31\n");
        good("deployment.csv", DEPLOYMENT + "2026-03-14," + ONE + ",e3,90,100\n");
        good("usage.csv", USAGE + "2026-03-14," + ONE + ",e3,EXO,70,100\n");
        good("tickets.csv", TICKETS + ONE + ",2026-02,12,7\n");
        // What the portfolio shows is compared before and after, so nothing may be left to compute
        drain.drain(scopes.forJob(partner, "Contoso Cloud", "test"));
        broughtIn = everything();
    }

    private void good(String name, String content) throws Exception {
        assertThat(api.bring(name, content).get("state").asString()).isEqualTo("APPLIED");
    }

    static Stream<Arguments> faultsOfRows() {
        return Stream.of(
                fault(
                        CUSTOMERS + TWO + ",Northwind,GB,5,2020-01-01\nno-guid,X,DE,1,\n",
                        "3 customerTenantId NOT_A_GUID"),
                fault(CUSTOMERS + ",Northwind,GB,5,2020-01-01\n", "2 customerTenantId MISSING_VALUE"),
                fault(CUSTOMERS + TWO + ", ,GB,5,2020-01-01\n", "2 customerName MISSING_VALUE"),
                fault(CUSTOMERS + TWO + ",Northwind,GB,many,2020-01-01\n", "2 licensedUsers NOT_A_NUMBER"),
                fault(CUSTOMERS + TWO + ",Northwind,GB,-5,2020-01-01\n", "2 licensedUsers NEGATIVE"),
                fault(CUSTOMERS + TWO + ",Northwind,GB,5,2026-02-30\n", "2 customerSince NOT_A_DATE"),
                fault(
                        CUSTOMERS + TWO + ",Northwind,GB,5,\n" + TWO.toUpperCase(java.util.Locale.ROOT)
                                + ",Other,GB,5,\n",
                        "3 - DUPLICATE_ROW"),
                fault(SUBSCRIPTIONS + "s-2," + ONE + ",e3,active,ten,\n", "2 quantity NOT_A_NUMBER"),
                fault(SUBSCRIPTIONS + "s-2," + ONE + ",e3,active,-1,\n", "2 quantity NEGATIVE"),
                fault(SUBSCRIPTIONS + "s-2," + ONE + ",e3,active,1,soon\n", "2 commitmentEndDate NOT_A_DATE"),
                fault(SUBSCRIPTIONS + "s-2," + ONE + ",,active,1,\n", "2 productId MISSING_VALUE"),
                fault(SUBSCRIPTIONS + "s-2," + ONE + ",e3,,1,\n", "2 status MISSING_VALUE"),
                fault(SUBSCRIPTIONS + "s-1," + TWO + ",e3,active,1,\n", "2 subscriptionId CONFLICT"),
                fault(
                        SUBSCRIPTIONS + "s-2," + ONE + ",e3,active,1,\nS-3," + ONE + ",e3,active,1,\ns-2," + ONE
                                + ",e5,active,1,\n",
                        "4 - DUPLICATE_ROW"),
                fault(DEPLOYMENT + "yesterday," + TWO + ",e3,90,100\n", "2 processedDateTime NOT_A_DATE"),
                fault(DEPLOYMENT + "2026-03-14," + TWO + ",e3,,100\n", "2 licensesDeployed MISSING_VALUE"),
                fault(DEPLOYMENT + "2026-03-14," + TWO + ",e3,90,1.5\n", "2 licensesSold NOT_A_NUMBER"),
                fault(DEPLOYMENT + "2026-03-14," + TWO + ",e3,-90,100\n", "2 licensesDeployed NEGATIVE"),
                fault(
                        DEPLOYMENT + "2026-03-14," + TWO + ",e3,90,100\n2026-03-14T08:00:00Z," + TWO + ",e3,1,2\n",
                        "3 - DUPLICATE_ROW"),
                fault(USAGE + "2026-03-14," + TWO + ",e3,,70,100\n", "2 workloadCode MISSING_VALUE"),
                fault(USAGE + "2026-03-14,{" + TWO + ",e3,EXO,70,100\n", "2 customerTenantId NOT_A_GUID"),
                fault(
                        USAGE + "2026-03-14," + TWO + ",e3,EXO,70,100\n2026-03-14," + TWO + ",e3,exo,70,100\n",
                        "3 - DUPLICATE_ROW"),
                fault(TICKETS + ONE + ",2026-13,1,1\n", "2 month NOT_A_DATE"),
                fault(TICKETS + ONE + ",2026-03,some,1\n", "2 tickets NOT_A_NUMBER"),
                fault(TICKETS + ONE + ",2026-03,1,-1\n", "2 howToTickets NEGATIVE"),
                fault(TICKETS + ONE + ",2026-03,1,1\n" + ONE + ",2026-03,2,2\n", "3 - DUPLICATE_ROW"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfRows")
    void oneBadRowRejectsTheFileAndIsNamed(String content, String place) throws Exception {
        String before = everything();

        JsonNode run = api.bring("bad.csv", content);

        assertThat(ApiClient.problems(run)).containsExactly(place);
        assertThat(run.get("state").asString()).isEqualTo("REJECTED");
        assertThat(run.get("rowsApplied").asLong()).isZero();
        assertThat(run.get("rowsRejected").asLong()).isEqualTo(1);
        assertThat(run.get("problems").get(0).get("message").asString()).isNotBlank();
        assertThat(everything()).isEqualTo(before);
        String[] parts = place.replace("-", "").split(" ");
        assertThat(ApiClient.text(api.get("/imports/" + run.get("id").asString() + "/problems.csv")))
                .contains(parts[0] + "," + parts[1] + ",error," + parts[2] + ",");
    }

    static Stream<Arguments> filesThatAreNone() {
        byte[] book = workbook(DEPLOYMENT.strip(), "2026-03-14," + TWO + ",e3,90,100");
        String jpeg = "\u00FF\u00D8\u00FF\u00E0\u0000\u0010JFIF\u0000\u0001";
        return Stream.of(
                file("an empty file", "empty.csv", new byte[0], "1 - UNKNOWN_FORMAT"),
                file("blank lines only", "blank.csv", text("\n\n  \n"), "1 - UNKNOWN_FORMAT"),
                file("a header without rows", "header.csv", text(USAGE), "1 - MALFORMED"),
                file("a sheet without rows", "header.xlsx", workbook(USAGE.strip()), "1 - MALFORMED"),
                file("an empty list", "empty.json", text("[]"), "1 - UNKNOWN_FORMAT"),
                file("an object of nothing known", "other.json", text("{\"a\": 1}"), "1 - UNKNOWN_FORMAT"),
                file(
                        "an envelope around nothing",
                        "empty.json",
                        text("{\"value\":[],\"totalCount\":0}"),
                        "1 - UNKNOWN_FORMAT"),
                file("columns of nothing known", "other.csv", text("colour,shape\nred,round\n"), "1 - UNKNOWN_FORMAT"),
                file(
                        "a missing column",
                        "less.csv",
                        text(USAGE.replace(",workloadCode", "") + "1,2,3,4,5\n"),
                        "1 workloadCode MISSING_COLUMN"),
                file("a picture", "usage.csv", jpeg.getBytes(StandardCharsets.ISO_8859_1), "1 - UNKNOWN_FORMAT"),
                file("a PDF", "usage.csv", text("%PDF-1.7\n"), "1 - UNKNOWN_FORMAT"),
                file(
                        "an old workbook",
                        "usage.xlsx",
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        "1 - UNKNOWN_FORMAT"),
                file(
                        "another ending",
                        "usage.exe",
                        text(USAGE + "2026-03-14," + ONE + ",e3,EXO,7,10\n"),
                        "1 - UNKNOWN_FORMAT"),
                file("a package that is no workbook", "usage.xlsx", HostileFiles.otherPackage(), null),
                file("a workbook cut off", "usage.xlsx", HostileFiles.truncated(book), "1 - MALFORMED"),
                file(
                        "a workbook with a document type",
                        "usage.xlsx",
                        HostileFiles.withDocumentType(book),
                        "1 - MALFORMED"),
                file("a zip bomb", "usage.xlsx", HostileFiles.bomb(book), null),
                file(
                        "a list cut off",
                        "usage.json",
                        text("[{\"customerTenantId\":\"" + ONE + "\",\"month\":\"2026-"),
                        null),
                file(
                        "a quote that never closes",
                        "customers.csv",
                        text(CUSTOMERS + TWO + ",\"Northwind,GB,5,\n"),
                        null),
                file(
                        "a value too many",
                        "customers.csv",
                        text(CUSTOMERS + TWO + ",Northwind,GB,5,2020-01-01\n" + ONE + ",Fabrikam,GB,5,2020-01-01,x\n"),
                        "3 - MALFORMED"),
                file("too many rows", "tickets.csv", text(manyTickets()), null),
                file(
                        "too many columns",
                        "customers.csv",
                        text("customerTenantId,customerName" + ",x".repeat(59) + "\n" + TWO + ",X\n"),
                        null),
                file(
                        "a person's column",
                        "customers.csv",
                        text("customerTenantId,customerName,User principal name\n" + TWO + ",Northwind,x\n"),
                        "1 User principal name PERSONAL_DATA"),
                file(
                        "a person's address",
                        "customers.csv",
                        text(CUSTOMERS + TWO + ",jo@northwind.example,GB,5,\n"),
                        "2 customerName PERSONAL_DATA"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filesThatAreNone")
    void aFileThatIsNoneIsRefusedWholeEvenWhereBadRowsAreSkipped(String what, String name, byte[] content, String place)
            throws Exception {
        String before = everything();

        JsonNode run = api.bring(name, content, "?onError=skip");

        assertThat(run.get("state").asString()).isEqualTo("REJECTED");
        if (place == null) {
            assertThat(ApiClient.problems(run))
                    .singleElement()
                    .satisfies(each -> assertThat(each).containsPattern("(MALFORMED|TOO_LARGE|UNKNOWN_FORMAT)$"));
        } else {
            assertThat(ApiClient.problems(run)).containsExactly(place);
        }
        assertThat(run.get("problems").get(0).get("message").asString())
                .as("says what was expected")
                .hasSizeGreaterThan(20)
                .doesNotContain("Exception")
                .doesNotContain("northwind.example");
        assertThat(everything()).isEqualTo(before);
        assertThat(files.kept(scopes.forJob(partner, "Contoso Cloud", "test"))).isEmpty();
    }

    @Test
    void limitsHaveTheirOwnCode() throws Exception {
        byte[] book = workbook(DEPLOYMENT.strip(), "2026-03-14," + TWO + ",e3,90,100");
        JsonNode bomb = api.bring("bomb.xlsx", HostileFiles.bomb(book), "");
        JsonNode rows = api.bring("rows.csv", manyTickets());
        JsonNode columns =
                api.bring("wide.csv", "customerTenantId,customerName" + ",x".repeat(59) + "\n" + TWO + ",X\n");

        assertThat(ApiClient.problems(bomb)).singleElement().asString().endsWith("TOO_LARGE");
        assertThat(ApiClient.problems(rows))
                .last()
                .asString()
                .startsWith("2002 ")
                .endsWith("TOO_LARGE");
        assertThat(ApiClient.problems(columns)).containsExactly("1 - TOO_LARGE");
    }

    @Test
    void pastTheSizeLimitTheAnswerIs413HoweverItIsSent() throws Exception {
        String before = everything();
        byte[] large = text(TICKETS + (ONE + ",2026-03,1,1\n").repeat(7_000));
        byte[] book = new byte[220_000];
        System.arraycopy(workbook("a", "b"), 0, book, 0, 1_000);

        for (HttpResponse<byte[]> answer : List.of(
                api.send("large.csv", large, ""),
                api.sendChunked("large.csv", large),
                api.send("large.xlsx", book, ""),
                api.sendChunked("large.xlsx", book))) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(everything()).isEqualTo(before);
        assertThat(files.kept(scopes.forJob(partner, "Contoso Cloud", "test"))).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        String before = everything();
        long runs = api.json("/imports").get("total").asLong();
        String half = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"customers.csv\"\r\n\r\n"
                + CUSTOMERS + TWO + ",Northwind,GB,5,2020-01-01\n";

        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(text("POST /api/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 5000\r\n\r\n"
                            + half));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.setSoTimeout(20_000);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain(" 202 ");
        }

        assertThat(api.json("/imports").get("total").asLong()).isEqualTo(runs);
        assertThat(files.kept(scopes.forJob(partner, "Contoso Cloud", "test"))).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void twoUploadsOfTheSameFileInTheSameMomentApplyItOnce() throws Exception {
        byte[] content = text(CUSTOMERS + ONE + ",Fabrikam,DE,120,2021-04-01\n" + TWO + ",Northwind,GB,5,2020-01-01\n");
        CountDownLatch start = new CountDownLatch(1);
        List<String> states = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> ids = new ArrayList<>();
            Callable<String> sender = () -> {
                start.await();
                return api.submit("customers.csv", content, "");
            };
            for (int i = 0; i < 4; i++) {
                ids.add(senders.submit(sender));
            }
            start.countDown();
            for (Future<String> id : ids) {
                states.add(api.finished(id.get()).get("state").asString());
            }
        }

        assertThat(states).containsExactlyInAnyOrder("APPLIED", "UNCHANGED", "UNCHANGED", "UNCHANGED");
        assertThat(api.json("/customers").get("total").asLong()).isEqualTo(2);
    }

    @Test
    void goodRowsAreAppliedAndBadOnesReportedWhereTheyAreSkipped() throws Exception {
        String content = DEPLOYMENT + "2026-03-14," + TWO + ",e3,45,50\n2026-03-14,nobody,e3,1,1\n2026-03-14," + ONE
                + ",e3,80,x\n";

        JsonNode run = api.bring("deployment.csv", text(content), "?onError=skip");

        assertThat(run.get("state").asString()).isEqualTo("APPLIED");
        assertThat(run.get("rowsRead").asLong()).isEqualTo(3);
        assertThat(run.get("rowsApplied").asLong()).isEqualTo(1);
        assertThat(run.get("rowsRejected").asLong()).isEqualTo(2);
        assertThat(ApiClient.problems(run))
                .containsExactly("3 customerTenantId NOT_A_GUID", "4 licensesSold NOT_A_NUMBER");
        JsonNode portfolio = api.json("/portfolio");
        assertThat(portfolio.get("sold").asLong()).isEqualTo(150);
        assertThat(portfolio.get("assigned").asLong()).isEqualTo(135);
    }

    @Test
    void placesAreThoseOfTheFileInEveryForm() throws Exception {
        JsonNode book =
                api.bring("bad.xlsx", workbook(TICKETS.strip(), ONE + ",2026-03,1,1", ONE + ",2026-04,x,1"), "");
        JsonNode list = api.bring(
                "bad.json",
                "{\"items\":[{\"customerTenantId\":\"" + ONE
                        + "\",\"month\":\"2026-03\",\"tickets\":1,\"howToTickets\":1}," + "{\"customerTenantId\":\""
                        + ONE + "\",\"month\":\"2026-04\",\"tickets\":-1,\"howToTickets\":1}]}");
        JsonNode utf16 = api.bring(
                "bad.csv",
                (TICKETS + ONE + ",2026-03,1,1\n" + ONE + ",never,1,1\n").getBytes(Charset.forName("UTF-16")),
                "");

        assertThat(ApiClient.problems(book)).containsExactly("3 tickets NOT_A_NUMBER");
        assertThat(ApiClient.problems(list)).containsExactly("3 tickets NEGATIVE");
        assertThat(ApiClient.problems(utf16)).containsExactly("3 month NOT_A_DATE");
    }

    @Test
    void anUnknownStatusIsAWarningAndItsWordIsKept() throws Exception {
        JsonNode run =
                api.bring("subscriptions.csv", SUBSCRIPTIONS + "s-1," + ONE + ",e3,Hibernating,100,2026-12-31\n");

        assertThat(run.get("state").asString()).isEqualTo("APPLIED");
        assertThat(run.get("rowsRejected").asLong()).isZero();
        assertThat(ApiClient.problems(run)).containsExactly("2 status UNKNOWN_VALUE");
        assertThat(api.json("/customers/" + ONE).get("subscriptions").get(0).toString())
                .contains("UNKNOWN")
                .contains("Hibernating");
    }

    private static String manyTickets() {
        StringBuilder file = new StringBuilder(TICKETS);
        for (int i = 0; i < 2_001; i++) {
            file.append(new UUID(0x4000L, 0x8000000000000000L + i)).append(",2026-03,1,1\n");
        }
        return file.toString();
    }

    /** All that a program can read of the portfolio. */
    private String everything() throws Exception {
        return api.json("/portfolio").toString()
                + api.json("/customers")
                + api.json("/customers/" + ONE)
                + api.json("/customers/" + ONE + "/entitlements")
                + api.json("/customers/" + ONE + "/history");
    }

    private static Arguments fault(String content, String place) {
        return Arguments.of(content, place);
    }

    private static Arguments file(String what, String name, byte[] content, String place) {
        return Arguments.of(what, name, content, place);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
