package io.seatwise.portfolio.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.audit.AuditFilter;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.audit.AuditWords;
import io.seatwise.base.NotFoundException;
import io.seatwise.exports.Download;
import io.seatwise.exports.ExportRecord;
import io.seatwise.exports.Exports;
import io.seatwise.portfolio.CustomerColumns;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.portfolio.PortfolioData.Truth;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@SeatwiseTest
class ExportsTest {

    @Autowired
    Exports exports;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    Audit audit;

    @Autowired
    AuditLog auditLog;

    @Autowired
    AuditWords auditWords;

    private PortfolioData data;
    private PartnerScope contoso;
    private List<Truth> truths;

    @BeforeEach
    void fill() {
        data = new PortfolioData(transactions, jdbc, scopes);
        contoso = data.partner("Contoso Cloud", TestClock.TODAY);
        truths = data.fill(contoso, new Random(11), 60, TestClock.TODAY);
        signIn(Role.VIEWER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theWorkbookHoldsEveryVisibleCustomerAndNobodyElses() throws IOException {
        PartnerScope other = data.partner("Fabrikam", TestClock.TODAY);
        data.fill(other, new Random(12), 30, TestClock.TODAY);
        long visible = truths.stream().filter(truth -> !truth.archived()).count();

        Download download = exports.open(contoso, "portfolio.xlsx", Map.of());

        assertThat(download.fileName()).isEqualTo("seatwise-portfolio-contoso-cloud-2026-03-15.xlsx");
        try (XSSFWorkbook workbook = workbook(download)) {
            List<String> ids = column(workbook, "Customers", 1);
            assertThat(ids).hasSize((int) visible);
            assertThat(truths)
                    .filteredOn(truth -> !truth.archived())
                    .extracting(truth -> truth.id().toString())
                    .containsExactlyInAnyOrderElementsOf(ids);
            assertThat(column(workbook, "Entitlements", 1)).isSubsetOf(ids);
        }
    }

    @Test
    void anAccountManagerTakesTheirOwnCustomersAlone() throws IOException {
        PartnerScope max = data.accountManager(contoso, "max@contoso.example");
        List<String> theirs = truths.stream()
                .filter(truth -> !truth.archived() && "max@contoso.example".equals(truth.accountManager()))
                .map(truth -> truth.id().toString())
                .toList();

        try (XSSFWorkbook workbook = workbook(exports.open(max, "portfolio.xlsx", Map.of()))) {
            assertThat(theirs).isNotEmpty();
            assertThat(column(workbook, "Customers", 1)).containsExactlyInAnyOrderElementsOf(theirs);
            assertThat(theirs).containsAll(column(workbook, "Entitlements", 1));
        }
        Truth foreign = truths.stream()
                .filter(truth -> !"max@contoso.example".equals(truth.accountManager()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> exports.open(
                        max,
                        "customer.xlsx",
                        Map.of("customer", List.of(foreign.id().toString()))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void filterAndOrderAreThoseAskedFor() throws IOException {
        Download download = exports.open(
                contoso,
                "customers.csv",
                Map.of("country", List.of("DE"), "sort", List.of("sold,desc"), "size", List.of("1")));
        String csv = text(download);
        String[] lines = csv.split("\r\n");

        assertThat(download.fileName()).isEqualTo("seatwise-customers-contoso-cloud-2026-03-15.csv");
        assertThat(csv).startsWith("\uFEFFCustomer,Tenant ID,Domain,");
        assertThat(lines[0].substring(1).split(","))
                .hasSize(CustomerColumns.all().size());
        assertThat(lines.length - 1).isEqualTo((int) truths.stream()
                .filter(truth -> !truth.archived() && "DE".equals(truth.country()))
                .count());
    }

    @Test
    void oneCustomersWorkbookHasThatCustomerAlone() throws IOException {
        Truth truth = truths.getFirst();

        Download download = exports.open(
                contoso, "customer.xlsx", Map.of("customer", List.of(truth.id().toString())));

        try (XSSFWorkbook workbook = workbook(download)) {
            assertThat(column(workbook, "Customers", 1))
                    .containsExactly(truth.id().toString());
            assertThat(column(workbook, "Entitlements", 1))
                    .hasSize(truth.products().size());
        }
        assertThat(download.fileName()).startsWith("seatwise-customer-").endsWith("-2026-03-15.xlsx");
    }

    @Test
    void downloadsAreRecordedAndAudited() throws IOException {
        text(exports.open(contoso, "entitlements.csv", Map.of("country", List.of("DE"))));

        ExportRecord record = exports.records(contoso, 0, 10).getFirst();
        assertThat(record.state()).isEqualTo(ExportRecord.State.DONE);
        assertThat(record.request().query()).isEqualTo("country=DE");
        assertThat(record.size().bytes()).isPositive();
        assertThat(record.size().rows())
                .isEqualTo(truths.stream()
                        .filter(truth -> !truth.archived() && "DE".equals(truth.country()))
                        .mapToLong(truth -> truth.products().size())
                        .sum());
        assertThat(transactions.<String>read(
                        contoso,
                        () -> jdbc.queryForObject(
                                "select detail from audit_entry where partner_id = ? and action = 'export.csv'",
                                String.class,
                                contoso.partnerId())))
                .isEqualTo("entitlements.csv, " + record.size().rows() + " rows, filter country=DE");
    }

    @Test
    void auditSaysInTheReadersWordsWhatWasTaken() throws IOException {
        text(exports.open(contoso, "customers.csv", Map.of("country", List.of("DE"))));
        long rows = exports.records(contoso, 0, 10).getFirst().size().rows();
        transactions.run(
                contoso,
                () -> audit.record(contoso, "export.print", "customers", "customers, 1 rows, filter country=DE"));
        signIn(Role.PARTNER_ADMIN);

        assertThat(words(Locale.ENGLISH))
                .extracting(AuditWords.Readable::detail)
                .containsExactlyInAnyOrder("1 row · Country: DE", "Customers CSV · " + rows + " rows · Country: DE");
        assertThat(words(Locale.GERMAN))
                .extracting(AuditWords.Readable::detail)
                .containsExactlyInAnyOrder("1 Zeile · Land: DE", "Kunden als CSV · " + rows + " Zeilen · Land: DE");
        assertThat(words(Locale.ENGLISH))
                .filteredOn(row -> row.entry().action().equals("export.print"))
                .extracting(AuditWords.Readable::subject, AuditWords.Readable::path)
                .containsExactly(tuple("Customers", "customers"));
    }

    private List<AuditWords.Readable> words(Locale locale) {
        AuditFilter filter = new AuditFilter(null, null, null, null, "country=DE");
        return auditWords.readable(contoso, auditLog.page(contoso, filter, 0, 10), locale);
    }

    @Test
    void recordsAreOnesOwnOrForAnAdministratorThePartners() throws IOException {
        PartnerScope max = data.accountManager(contoso, "max@contoso.example");
        text(exports.open(max, "customers.csv", Map.of()));
        text(exports.open(contoso, "customers.csv", Map.of()));

        assertThat(exports.records(max, 0, 10))
                .extracting(exportRecord -> exportRecord.request().actor())
                .containsExactly("max@contoso.example");
        assertThat(exports.records(contoso, 0, 10)).hasSize(2);
        assertThat(exports.countRecords(contoso)).isEqualTo(2);
        assertThat(exports.records(data.partner("Fabrikam", TestClock.TODAY), 0, 10))
                .isEmpty();
    }

    @Test
    void aReaderWhoLeavesIsRecordedAsBrokenOff() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatThrownBy(
                        () -> exports.open(contoso, "portfolio.xlsx", Map.of()).writeTo(gone))
                .isInstanceOf(IOException.class);
        assertThat(exports.records(contoso, 0, 1).getFirst().state()).isEqualTo(ExportRecord.State.FAILED);
    }

    @Test
    void refusalsComeBeforeTheFirstByte() {
        assertThatThrownBy(() -> exports.open(contoso, "portfolio.xlsx", Map.of("minUsage", List.of("much"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("minUsage");
        assertThatThrownBy(() -> exports.open(
                        contoso,
                        "customer.xlsx",
                        Map.of("customer", List.of(UUID.randomUUID().toString()))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> exports.open(contoso, "customer.xlsx", Map.of("customer", List.of("no guid"))))
                .isInstanceOf(NotFoundException.class);
        signIn(Role.OPERATOR);
        assertThatThrownBy(() -> exports.open(contoso, "portfolio.xlsx", Map.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(exports).isNotNull();
    }

    @Test
    void theAnswerIsAnAttachmentThatNobodyKeeps() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();

        exports.open(contoso, "portfolio.xlsx", Map.of()).sendTo(response);

        assertThat(response.getContentType())
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"seatwise-portfolio-contoso-cloud-2026-03-15.xlsx\"");
    }

    private static void signIn(Role role) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("somebody", "", role.authority()));
    }

    private static XSSFWorkbook workbook(Download download) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        download.writeTo(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String text(Download download) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        download.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<String> column(XSSFWorkbook workbook, String sheet, int column) {
        List<String> values = new java.util.ArrayList<>();
        workbook.getSheet(sheet).forEach(row -> {
            if (row.getRowNum() > 0) {
                values.add(row.getCell(column).getStringCellValue());
            }
        });
        return values;
    }
}
