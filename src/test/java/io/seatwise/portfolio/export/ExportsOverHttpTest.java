package io.seatwise.portfolio.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.seatwise.ApiClient;
import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.PartnerId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Files as programs take them: product.md, sections 5 and 6, from the other end of the wire. */
@SeatwiseTest
@Tag("slow")
class ExportsOverHttpTest {

    private static final List<String> HOSTILE =
            List.of("=1+1", "+49 30 1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "=HYPERLINK(\"http://x\",\"a\"), b");

    @LocalServerPort
    int port;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    Scopes scopes;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    DerivedDrain drain;

    private PartnerId partner;
    private PartnerScope scope;
    private ApiClient api;
    private final List<UUID> customers = new ArrayList<>();

    @BeforeEach
    void bringInAPortfolio() throws Exception {
        clock.set(TestClock.NOON);
        partner = provisioning.addPartner("Contoso Cloud", null);
        scope = scopes.forJob(partner, "Contoso Cloud", "test");
        api = caller(Role.PARTNER_ADMIN, null, "nightly");
        StringBuilder list = new StringBuilder("customerTenantId,customerName,country,accountManager\n");
        StringBuilder usage = new StringBuilder(
                "processedDateTime,customerTenantId,productId,productName,workloadCode,licensesActive,licensesQualified\n");
        for (int i = 0; i < 12; i++) {
            UUID id = UUID.randomUUID();
            customers.add(id);
            list.append("%s,Customer %02d,%s,%s\n"
                    .formatted(id, i, i % 3 == 0 ? "FR" : "DE", i % 2 == 0 ? "max@contoso.example" : ""));
            usage.append("2026-03-14,%s,e3,Office 365 E3,EXO,%d,100\n".formatted(id, i * 37 % 101));
        }
        assertThat(state("customers.csv", list)).isEqualTo("APPLIED");
        assertThat(state("usage.csv", usage)).isEqualTo("APPLIED");
        drain.drain(partner);
    }

    @Test
    void aFieldThatBeginsLikeAFormulaIsMarkedInBothCsvFiles() throws Exception {
        nameHostile();

        for (String file : List.of("/exports/customers.csv", "/exports/entitlements.csv")) {
            HttpResponse<byte[]> answer = api.get(file + "?sort=customerName");
            List<CsvRecord> rows = csv(answer);

            assertThat(rows)
                    .extracting(row -> row.getField(0))
                    .containsAll(HOSTILE.stream().map(name -> "'" + name).toList());
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.getFields())
                            .noneMatch(field -> !field.isEmpty() && "=+-@\t\r\n".indexOf(field.charAt(0)) >= 0));
        }
    }

    @Test
    void aCellThatBeginsLikeAFormulaStaysTextWithAQuotePrefix() throws Exception {
        nameHostile();

        try (XSSFWorkbook workbook = workbook("/exports/portfolio.xlsx")) {
            for (String sheet : List.of("Customers", "Entitlements")) {
                List<String> marked = new ArrayList<>();
                for (Row row : workbook.getSheet(sheet)) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                    if (row.getRowNum() > 0 && row.getCell(0).getCellStyle().getQuotePrefixed()) {
                        marked.add(row.getCell(0).getStringCellValue());
                    }
                }
                assertThat(marked).as(sheet).hasSize(HOSTILE.size()).contains("=1+1", "+49 30 1", "-2+3", "@SUM(A1)");
            }
        }
    }

    @Test
    void filtersAndOrderAreHonouredAndPagingIsIgnored() throws Exception {
        String question = "?country=DE&minUsage=20.5&sort=usagePercent,desc";
        List<String> expected = ids(api.json("/customers" + question + "&size=1000"));

        assertThat(expected).hasSizeBetween(3, 8);
        assertThat(csv(api.get("/exports/customers.csv" + question + "&page=1&size=2")))
                .extracting(row -> row.getField(1))
                .containsExactlyElementsOf(expected);
        assertThat(csv(api.get("/exports/entitlements.csv" + question + "&page=1&size=2")))
                .extracting(row -> row.getField(1))
                .containsExactlyElementsOf(expected);
        try (XSSFWorkbook workbook = workbook("/exports/portfolio.xlsx" + question + "&page=1&size=2")) {
            assertThat(column(workbook, "Customers")).containsExactlyElementsOf(expected);
            assertThat(column(workbook, "Entitlements")).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void theFilesAreNamedAsTheContractSaysAndNobodyKeepsThem() throws Exception {
        HttpResponse<byte[]> workbook = api.get("/exports/portfolio.xlsx");

        assertThat(workbook.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("seatwise-portfolio-contoso-cloud-2026-03-15.xlsx");
        assertThat(workbook.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(workbook.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(api.get("/exports/customers.csv")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("text/csv");
    }

    @Test
    void anAccountManagerTakesTheAssignedCustomersAlone() throws Exception {
        ApiClient max = caller(Role.ACCOUNT_MANAGER, "max@contoso.example", "max");
        List<String> assigned = ids(max.json("/customers?size=1000"));
        UUID hidden = customers.get(1);

        assertThat(assigned).hasSize(6).doesNotContain(hidden.toString());
        assertThat(csv(max.get("/exports/customers.csv")))
                .extracting(row -> row.getField(1))
                .containsExactlyElementsOf(assigned);
        assertThat(max.get("/exports/customers/" + customers.get(0) + ".xlsx").statusCode())
                .isEqualTo(200);
        assertThat(max.get("/exports/customers/" + hidden + ".xlsx").statusCode())
                .isEqualTo(404);
        assertThat(api.get("/exports/customers/" + hidden + ".xlsx").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAccountManagersTokenWithoutAPersonSeesNoCustomer() throws Exception {
        ApiClient nobody = caller(Role.ACCOUNT_MANAGER, null, "nobody");
        transactions.run(
                scope,
                () -> jdbc.update(
                        "update customer set account_manager = '' where partner_id = ? and tenant_id = ?",
                        partner,
                        customers.get(0)));

        assertThat(nobody.json("/customers").get("total").asLong()).isZero();
        assertThat(nobody.json("/portfolio").get("customers").asLong()).isZero();
        assertThat(nobody.json("/portfolio").get("entitled").isNull()).isTrue();
        assertThat(nobody.get("/customers/" + customers.get(0)).statusCode()).isEqualTo(404);
        assertThat(nobody.get("/customers/" + customers.get(0) + "/entitlements")
                        .statusCode())
                .isEqualTo(404);
        assertThat(nobody.get("/customers/" + customers.get(0) + "/history").statusCode())
                .isEqualTo(404);
        assertThat(csv(nobody.get("/exports/customers.csv"))).isEmpty();
        assertThat(csv(nobody.get("/exports/entitlements.csv"))).isEmpty();
        try (XSSFWorkbook workbook = open(nobody.get("/exports/portfolio.xlsx"))) {
            assertThat(workbook.getSheet("Customers").getLastRowNum()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void everyExportIsOnTheAuditTrailWithWhoAndWhat() throws Exception {
        api.get("/exports/customers.csv?country=DE");
        api.get("/exports/entitlements.csv");
        api.get("/exports/portfolio.xlsx");
        api.get("/exports/customers/" + customers.get(0) + ".xlsx");

        assertThat(transactions.read(
                        scope,
                        () -> jdbc.queryForList(
                                "select action || ' ' || actor || ' ' || detail from audit_entry"
                                        + " where partner_id = ? and action like 'export.%'",
                                String.class, partner)))
                .satisfiesExactlyInAnyOrder(
                        entry -> assertThat(entry)
                                .isEqualTo("export.csv nightly customers.csv, 8 rows, filter country=DE"),
                        entry -> assertThat(entry).isEqualTo("export.csv nightly entitlements.csv, 12 rows"),
                        entry -> assertThat(entry).startsWith("export.workbook nightly portfolio.xlsx, "),
                        entry -> assertThat(entry).startsWith("export.workbook nightly customer.xlsx, "));
    }

    @Test
    void refusalsAreProblemDocuments() throws Exception {
        HttpResponse<byte[]> bad = api.get("/exports/portfolio.xlsx?minUsage=much");
        HttpResponse<byte[]> unknown = api.get("/exports/customers/" + UUID.randomUUID() + ".xlsx");
        HttpResponse<byte[]> nobody =
                new ApiClient("http://localhost:" + port, "swt_unknown").get("/exports/portfolio.xlsx");

        assertThat(List.of(bad.statusCode(), unknown.statusCode(), nobody.statusCode()))
                .containsExactly(400, 404, 401);
        assertThat(ApiClient.text(bad)).contains("minUsage");
        for (HttpResponse<byte[]> answer : List.of(bad, unknown, nobody)) {
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    private void nameHostile() {
        transactions.run(scope, () -> {
            for (int i = 0; i < HOSTILE.size(); i++) {
                jdbc.update(
                        "update customer set name = ?, region = ? where partner_id = ? and tenant_id = ?",
                        HOSTILE.get(i),
                        HOSTILE.get(i),
                        partner,
                        customers.get(i));
            }
        });
    }

    private ApiClient caller(Role role, @Nullable String accountManager, String name) {
        String token = "swt_" + UUID.randomUUID().toString().replace("-", "") + "abcdef";
        provisioning.addToken(partner, name, role, token, accountManager);
        return new ApiClient("http://localhost:" + port, token);
    }

    private String state(String name, CharSequence content) throws Exception {
        return api.bring(name, content.toString()).get("state").asString();
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("customerTenantId").asString())
                .toList();
    }

    /** The rows below the header. */
    private static List<CsvRecord> csv(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(ApiClient.text(answer).substring(1))) {
            return reader.stream().skip(1).toList();
        }
    }

    private XSSFWorkbook workbook(String path) throws Exception {
        return open(api.get(path));
    }

    private static XSSFWorkbook open(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
    }

    private static List<String> column(XSSFWorkbook workbook, String sheet) {
        List<String> values = new ArrayList<>();
        for (Row row : workbook.getSheet(sheet)) {
            if (row.getRowNum() > 0) {
                values.add(row.getCell(1).getStringCellValue());
            }
        }
        return values;
    }
}
