package io.seatwise.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.Role;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.PartnerId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files as people have them, sent over REST to an empty partner: what must come out stands beside each. */
@Tag("slow")
abstract class AwkwardFilesContract {

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    TestClock clock;

    private PartnerId partner;
    private ImportCalls calls;

    @BeforeEach
    void partner() throws Exception {
        clock.set(LocalDate.of(2026, 11, 28));
        partner = provisioning.addPartner("Contoso Cloud", null);
        String token = "swt_" + UUID.randomUUID() + UUID.randomUUID();
        provisioning.addToken(partner, "test", Role.PARTNER_ADMIN, token, null);
        calls = new ImportCalls(port, token);
        send("00-customers-prelude.csv", "");
    }

    private JsonNode send(String file, String query) throws Exception {
        return finished(file, bytes(file), query);
    }

    private static byte[] bytes(String file) throws IOException {
        try (InputStream content =
                Objects.requireNonNull(AwkwardFilesContract.class.getResourceAsStream("/files/" + file), file)) {
            return content.readAllBytes();
        }
    }

    private JsonNode finished(String name, byte[] content, String query) throws Exception {
        String answer = calls.send(name, content, query).body();
        return calls.finished(new JsonMapper().readTree(answer));
    }

    private JsonNode customer(String id) throws Exception {
        return calls.json("/api/v1/customers/" + id);
    }

    private static List<String> codes(JsonNode run) {
        return run.get("problems")
                .valueStream()
                .map(each -> each.get("code").asString())
                .toList();
    }

    private static void assertApplied(JsonNode run) {
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("APPLIED");
        assertThat(codes(run)).as(run.toString()).isSubsetOf("UNKNOWN_COLUMN", "UNKNOWN_VALUE");
    }

    private static void assertRefused(JsonNode run, String code, String inMessage) {
        assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("REJECTED");
        assertThat(codes(run)).as(run.toString()).contains(code);
        assertThat(run.get("problems").toString()).contains(inMessage);
    }

    @ParameterizedTest
    @CsvSource({
        "01-powershell-type-line.csv, ''",
        "02-graph-bom-as-text.csv, 5eed0002-c0de-4a5e-8b02-000000000000",
        "06-excel-protected-ids.csv, ''",
        "07-doubled-unused-columns.csv, ''",
        "08-extra-guid-columns.csv, ''",
        "11-float-noise.xlsx, ''",
        "13-boolean-in-words.xlsx, ''",
        "14-east-asian-dates.xlsx, ''",
        "16-escaped-characters.xlsx, ''",
        "17-percent-cells.xlsx, ''",
        "20-copilot-report-v2.csv, 5eed0020-c0de-4a5e-8b14-000000000000",
        "22-graph-drift.csv, 5eed0022-c0de-4a5e-8b16-000000000000",
        "26b-the-right-day.csv, ''",
        "29-nul-in-a-name.json, ''",
        "29b-half-an-emoji.json, ''",
        "31-title-above-header.xlsx, ''",
        "33-backslash-parts.xlsx, ''",
        "35-strict-workbook.xlsx, ''",
        "40-trailing-separator.csv, ''",
        "41-prepaid-units.json, 5eed0041-c0de-4a5e-8b29-000000000000",
        "42-powershell-sdk-skus.json, 5eed0042-c0de-4a5e-8b2a-000000000000"
    })
    void fileIsApplied(String file, String customer) throws Exception {
        assertApplied(send(file, customer.isEmpty() ? "" : "?customerTenantId=" + customer));
    }

    @Test
    void companyCalledGetIsNoReportAboutPeople() throws Exception {
        assertApplied(finished("Getronia licence details 2026-10.csv", bytes("09-company-called-get.csv"), ""));
    }

    @Test
    void germanThousandsNeedTheDecimalSign() throws Exception {
        assertRefused(send("04-german-thousands.csv", ""), "NOT_A_NUMBER", "1.000");
        assertApplied(send("04-german-thousands.csv", "?decimal=,"));

        assertThat(customer("5eed0004-c0de-4a5e-8b04-000000000000").get("sold").asLong())
                .isEqualTo(1000);
        assertThat(customer("5eed0004-c0de-4a5e-8b04-000000000001").get("sold").asLong())
                .isEqualTo(2000);
    }

    @Test
    void decimalSignIsAPointOrAComma() throws Exception {
        assertThat(calls.send("a.csv", new byte[] {'a'}, "?decimal=x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void typeLineIsNoRow() throws Exception {
        assertThat(send("01-powershell-type-line.csv", "").get("rowsRead").asLong())
                .isEqualTo(2);
    }

    @Test
    void protectedIdsAreReadWithoutTheirWrapper() throws Exception {
        send("06-excel-protected-ids.csv", "");

        JsonNode subscriptions =
                customer("5eed0006-c0de-4a5e-8b06-000000000000").get("subscriptions");
        assertThat(subscriptions.toString())
                .contains("\"812345678901\"", "\"CFQ7TTC0LF8S:0001\"")
                .doesNotContain("=\\\"");
    }

    @Test
    void noiseOfTheSeventeenthDigitIsLeftOut() throws Exception {
        send("11-float-noise.xlsx", "");

        JsonNode first = customer("5eed0011-c0de-4a5e-8b0b-000000000000");
        assertThat(first.get("sold").asLong()).isEqualTo(124600);
        assertThat(first.get("assigned").asLong()).isEqualTo(300);
        assertThat(customer("5eed0011-c0de-4a5e-8b0b-000000000001").get("sold").asLong())
                .isEqualTo(57);
    }

    @Test
    void flagsInWordsAreRead() throws Exception {
        send("13-boolean-in-words.xlsx", "");

        List<JsonNode> subscriptions = customer("5eed0013-c0de-4a5e-8b0d-000000000000")
                .get("subscriptions")
                .valueStream()
                .toList();
        assertThat(subscriptions)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.toString()).contains("\"TRIAL\""));
        assertThat(subscriptions)
                .extracting(each -> each.get("autoRenewEnabled").asBoolean())
                .containsExactlyInAnyOrder(true, false);
    }

    @Test
    void eastAsianDatesAreRead() throws Exception {
        send("14-east-asian-dates.xlsx", "");

        assertThat(calls.json("/api/v1/customers?size=1000")
                        .get("items")
                        .valueStream()
                        .filter(each -> each.get("customerTenantId").asString().startsWith("5eed0014")))
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.get("asOf").asString()).isEqualTo("2026-11-20"));
    }

    @Test
    void escapesOfWorkbooksAreUndone() throws Exception {
        send("16-escaped-characters.xlsx", "");

        assertThat(calls.json("/api/v1/customers?size=1000")
                        .get("items")
                        .valueStream()
                        .map(each -> each.get("customerName").asString()))
                .contains("Case 16 Holding Ltd", "Case_x0041_16");
    }

    @ParameterizedTest
    @CsvSource({
        "19-long-ids-as-numbers.xlsx, ROUNDED_ID, subscriptionId",
        "21-copilot-report.json, UNKNOWN_FORMAT, CSV",
        "23-storage-report.json, UNKNOWN_FORMAT, CSV",
        "26-day-in-the-future.csv, NOT_A_DATE, 2062-11-20"
    })
    void fileIsRefused(String file, String code, String inMessage) throws Exception {
        JsonNode run = send(file, "?customerTenantId=5eed0023-c0de-4a5e-8b17-000000000000");

        assertRefused(run, code, inMessage);
        assertThat(codes(run)).doesNotContain("DUPLICATE_ROW");
    }

    @Test
    void slipInTheYearHidesNothing() throws Exception {
        send("26-day-in-the-future.csv", "");
        send("26b-the-right-day.csv", "");

        JsonNode customer = customer("5eed0026-c0de-4a5e-8b1a-000000000000");
        assertThat(customer.get("asOf").asString()).isEqualTo("2026-11-20");
        assertThat(customer.get("sold").asLong()).isEqualTo(40);
        assertThat(customer.get("assigned").asLong()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"29-nul-in-a-name.json", "29b-half-an-emoji.json"})
    void charactersThatNobodyCanStoreAreLeftOut(String file) throws Exception {
        send(file, "");

        byte[] otherwise = (" " + new String(bytes(file), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertThat(finished(file, otherwise, "").get("state").asString()).isEqualTo("UNCHANGED");
        assertThat(calls.get("/api/v1/exports/customers.csv").body()).doesNotContain("\0", "\uFFFD");
    }

    @Test
    void doubledCustomerNamesItsFirstLine() throws Exception {
        JsonNode run = send("38-dual-partner-list.csv", "?mode=validate");

        assertRefused(run, "DUPLICATE_ROW", "line 2");
        assertThat(ImportCalls.places(run)).contains("3 null DUPLICATE_ROW");
        assertThat(send("38-dual-partner-list.csv", "?onError=skip")
                        .get("rowsApplied")
                        .asLong())
                .isEqualTo(2);
    }

    @Test
    void strictWorkbookAndBackslashesGiveTheirFigures() throws Exception {
        send("33-backslash-parts.xlsx", "");
        send("35-strict-workbook.xlsx", "");

        assertThat(customer("5eed0033-c0de-4a5e-8b21-000000000000").get("sold").asLong())
                .isEqualTo(25);
        assertThat(customer("5eed0035-c0de-4a5e-8b23-000000000000").get("asOf").asString())
                .isEqualTo("2026-11-20");
    }

    @Test
    void unitsOfSkusStandSideBySide() throws Exception {
        String id = "5eed0041-c0de-4a5e-8b29-000000000000";
        send("41-prepaid-units.json", "?customerTenantId=" + id);

        JsonNode licences = calls.json("/api/v1/customers/" + id + "/usage").get("licences");
        JsonNode pack = licence(licences, "ENTERPRISEPACK");
        assertThat(pack.get("sold").asLong()).isEqualTo(600);
        assertThat(pack.get("assigned").asLong()).isEqualTo(100);
        assertThat(pack.get("suspended").asLong()).isEqualTo(300);
        assertThat(licence(licences, "ENTERPRISEPREMIUM")
                        .get("deploymentPercent")
                        .asString())
                .isEqualTo("120.0");
        assertThat(licence(licences, "STREAM").get("deploymentPercent").isNull())
                .isTrue();
        assertThat(calls.json("/api/v1/portfolio").get("sold").asLong()).isLessThan(1000);
    }

    @Test
    void skusOfPowerShellAreRead() throws Exception {
        String id = "5eed0042-c0de-4a5e-8b2a-000000000000";
        send("42-powershell-sdk-skus.json", "?customerTenantId=" + id);

        JsonNode licence =
                calls.json("/api/v1/customers/" + id + "/usage").get("licences").get(0);
        assertThat(licence.get("sold").asLong()).isEqualTo(25);
        assertThat(licence.get("assigned").asLong()).isEqualTo(14);
    }

    private static JsonNode licence(JsonNode licences, String partNumber) {
        return licences.valueStream()
                .filter(each -> each.get("skuPartNumber").asString().equals(partNumber))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void markReadAsTextIsNoPartOfTheHeader() throws Exception {
        String id = "5eed0002-c0de-4a5e-8b02-000000000000";
        JsonNode run = send("02-graph-bom-as-text.csv", "?customerTenantId=" + id);

        assertThat(run.get("kind").asString()).isEqualTo("graph-report");
        assertThat(calls.get("/api/v1/customers/" + id + "/usage").body()).contains("310", "2026-11-18");
    }

    @Test
    void strangerIsNoAccountManager() throws Exception {
        provisioning.addPerson(
                partner, "ada@partner.example", "Ada", Role.PARTNER_ADMIN, "correct horse battery staple");
        String id = UUID.randomUUID().toString();
        String colleagues = UUID.randomUUID().toString();
        String file = "customerTenantId,customerName,accountManager\n" + id + ",Contoso,eve@contoso.example\n"
                + colleagues + ",Fabrikam,max@partner.example\n";
        JsonNode run = finished("customers.csv", file.getBytes(StandardCharsets.UTF_8), "");

        assertApplied(run);
        assertThat(codes(run)).containsExactly("UNKNOWN_VALUE");
        assertThat(run.get("problems").toString()).doesNotContain("eve@");
        assertThat(customer(id).get("accountManager").isNull()).isTrue();
        assertThat(customer(colleagues).get("accountManager").asString()).isEqualTo("max@partner.example");
    }

    @Test
    void nameIsNoAccountManager() throws Exception {
        String id = UUID.randomUUID().toString();
        String file = "customerTenantId,customerName,accountManager\n" + id + ",Contoso,Zora Zimmer\n";
        JsonNode run = finished("customers.csv", file.getBytes(StandardCharsets.UTF_8), "");

        assertApplied(run);
        assertThat(codes(run)).containsExactly("UNKNOWN_VALUE");
        assertThat(run.get("problems").toString()).doesNotContain("Zora");
        assertThat(customer(id).get("accountManager").isNull()).isTrue();
    }
}
