package io.seatwise.portfolio.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.seatwise.base.workbook.WorkbookLook;
import io.seatwise.customers.CustomerProfile;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.inflation.Cause;
import io.seatwise.licensing.metrics.ProductPosition;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import io.seatwise.licensing.positions.SourceDate;
import io.seatwise.portfolio.CustomerMoney;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.CustomerScore;
import io.seatwise.portfolio.EntitlementRow;
import io.seatwise.portfolio.ProductMoney;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;

class InsightsWorkbookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<String> HOSTILE = List.of(
            "=cmd|' /C calc'!A0",
            "+1",
            "@SUM(1)",
            "two\nlines",
            "rocket \uD83D\uDE80",
            "bell \u0007",
            "]]>",
            "_x000D_");

    @Test
    void sheetsAndColumnsAreThoseOfTheContract() throws IOException {
        try (XSSFWorkbook workbook = read(write(portfolio(20)))) {
            assertThat(workbook)
                    .extracting(sheet -> sheet.getSheetName())
                    .containsExactly("Summary", "Customers", "Entitlements", "Definitions");
            assertThat(row(workbook.getSheet("Customers"), 0))
                    .isEqualTo(List.of(("Customer, Tenant ID, Domain, Country, Region, Industry, Segment, "
                                    + "Account manager, Tags, Licences sold, Licences assigned, Deployment %, "
                                    + "Total entitlements, Active entitlements, Usage %, Flags, Next renewal, Data as of, "
                                    + "Unassigned licences, Annual value, Value at stake, Currency, "
                                    + "Subscriptions without price, "
                                    + "Adoption score %, Adoption score basis, Product score")
                            .split(", ")));
            assertThat(row(workbook.getSheet("Entitlements"), 0))
                    .isEqualTo(List.of(("Customer, Tenant ID, Product, Product ID, Licences sold, Own licences sold, "
                                    + "Licences assigned, Deployment %, Total entitlements, Active entitlements, Usage %, "
                                    + "Adjusted usage %, Flags, Likely causes, Data as of, Unassigned licences, Unused licences, "
                                    + "Annual value, Unused value, Value at stake, Currency")
                            .split(", ")));
            assertThat(workbook.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("Seatwise");
        }
    }

    @Test
    void theSummaryAddsUpWhatTheRowsSayAndDrawsIt() throws IOException {
        List<CustomerRow> customers = portfolio(40);

        try (XSSFWorkbook workbook = read(write(customers))) {
            XSSFSheet summary = workbook.getSheet("Summary");
            assertThat(number(summary, "Customers")).isEqualTo(40);
            assertThat(number(summary, "Licences sold"))
                    .isEqualTo(customers.stream()
                            .filter(customer -> customer.position().licences().sold() != null)
                            .mapToLong(row -> row.position().licences().sold())
                            .sum());
            double active = customers.stream()
                    .mapToLong(row -> row.position().entitlements().active())
                    .sum();
            double entitled = customers.stream()
                    .mapToLong(row -> row.position().entitlements().entitled())
                    .sum();
            assertThat(number(summary, "Usage %")).isEqualTo(active / entitled);
            assertThat(summary.getDrawingPatriarch().getCharts())
                    .extracting(chart -> chart.getTitleText().getString())
                    .containsExactly(
                            "Customers by usage",
                            "Products with the most unassigned licences",
                            "Deployment % and usage % over half a year");
            assertThat(words(summary)).contains("Flag: Inflated", "Only those assigned to max@contoso.example");
            assertThat(words(summary))
                    .anyMatch(text -> text.startsWith("Licence portfolio · All channels · 40 customers"));
        }
    }

    @Test
    void trendChartLeavesGapsAndKeepsItsDaysAndFigures() throws IOException {
        try (XSSFWorkbook workbook = read(write(portfolio(5)))) {
            CTChart chart = workbook.getSheet("Summary")
                    .getDrawingPatriarch()
                    .getCharts()
                    .getLast()
                    .getCTChart();
            CTLineSer line = chart.getPlotArea().getLineChartArray(0).getSerArray(0);

            assertThat(chart.getDispBlanksAs().getVal()).isEqualTo(STDispBlanksAs.GAP);
            assertThat(line.getCat().getNumRef().getNumCache().getFormatCode()).isEqualTo("yyyy\\-mm\\-dd");
            assertThat(line.getCat().getNumRef().getNumCache().sizeOfPtArray()).isPositive();
            assertThat(line.getVal().getNumRef().getNumCache().sizeOfPtArray()).isPositive();
        }
    }

    @Test
    void cellsAreTypedAndHostileNamesStayText() throws IOException {
        try (XSSFWorkbook workbook = read(write(portfolio(HOSTILE.size())))) {
            XSSFSheet customers = workbook.getSheet("Customers");
            for (int i = 0; i < HOSTILE.size(); i++) {
                Cell name = customers.getRow(i + 1).getCell(0);
                assertThat(name.getCellType()).isEqualTo(CellType.STRING);
                assertThat(name.getStringCellValue()).isEqualTo(HOSTILE.get(i).replace('\u0007', '\uFFFD'));
                assertThat(name.getCellStyle().getQuotePrefixed()).isEqualTo(i < 3);
                assertThat(customers.getRow(i + 1).getCell(14).getCellStyle().getDataFormatString())
                        .isEqualTo("0.0%");
                assertThat(customers.getRow(i + 1).getCell(17).getLocalDateTimeCellValue())
                        .isEqualTo(TODAY.minusDays(1).atStartOfDay());
            }
            for (var sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA));
                }
            }
            assertThat(customers.getTables().getFirst().getCTTable().getRef()).isEqualTo("A1:Z" + (HOSTILE.size() + 1));
            assertThat(workbook.getSheet("Entitlements").getPaneInformation().isFreezePane())
                    .isTrue();
        }
    }

    @Test
    void definitionsNameThresholdsSourcesAndWhatWasLeftOut() throws IOException {
        try (XSSFWorkbook workbook = read(write(portfolio(3)))) {
            XSSFSheet definitions = workbook.getSheet("Definitions");
            assertThat(words(definitions))
                    .contains("Deployment %", "Licences assigned / licences sold", "license-usage", "Dynamics 365")
                    .contains(
                            "Archived customers are left out.",
                            "TRIAL_ACTIVITY",
                            "All channels through which a customer buys");
            assertThat(number(definitions, "LOW_ADOPTION", 2)).isEqualTo(0.4);
            assertThat(number(definitions, "LOW_DEPLOYMENT", 2)).isEqualTo(0.8);
        }
    }

    @Test
    void aPortfolioWithoutCustomersIsStillAWorkbook() throws IOException {
        byte[] file = write(List.of());

        try (XSSFWorkbook workbook = read(file)) {
            assertThat(workbook.getSheet("Customers")
                            .getTables()
                            .getFirst()
                            .getCTTable()
                            .getRef())
                    .isEqualTo("A1:Z2");
            assertThat(number(workbook.getSheet("Summary"), "Customers")).isZero();
        }
    }

    @Test
    void everyPartIsWellFormed() throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(write(portfolio(50))))) {
            int parts = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(zip.readAllBytes()));
                parts++;
            }
            assertThat(parts).isGreaterThan(15);
        }
    }

    @Test
    void libreOfficeOpensIt(@TempDir Path folder) throws Exception {
        File office = new File("/usr/bin/soffice");
        assumeTrue(office.canExecute(), "LibreOffice is not installed");
        Path file = folder.resolve("portfolio.xlsx");
        Files.write(file, write(portfolio(60)));

        Process process = new ProcessBuilder(
                        office.getPath(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("portfolio.pdf")).exists();
    }

    private static byte[] write(List<CustomerRow> customers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<DayPosition> trend = IntStream.rangeClosed(0, 25)
                .mapToObj(week -> new DayPosition(
                        TODAY.minusDays(176 - week * 7L), 1000L, 700L + week * 4L, 5000L, 2000L + week * 50L))
                .toList();
        Coverage coverage = new Coverage(
                new Coverage.Heading("Contoso Cloud", "Licence portfolio"),
                new Coverage.Selection(
                        "max@contoso.example", "Flag: Inflated", "Usage % (highest first), Customer", false),
                new Coverage.Taken("max@contoso.example", Instant.parse("2026-11-21T10:15:00Z")),
                Thresholds.DEFAULT,
                List.of(
                        new SourceDate("license-deployment", "o365", TODAY.minusDays(2)),
                        new SourceDate("license-usage", "crm", TODAY.minusDays(1))),
                trend);
        InsightsWorkbook.write(
                new InsightsWorkbook.Target(out, new AtomicLong(), WorkbookLook.PLAIN),
                coverage,
                new InsightsWorkbook.Rows() {
                    @Override
                    public void customers(Consumer<CustomerRow> sink) {
                        customers.forEach(sink);
                    }

                    @Override
                    public void entitlements(Consumer<EntitlementRow> sink) {
                        customers.forEach(customer -> products()
                                .forEach(product -> sink.accept(new EntitlementRow(
                                        customer,
                                        product,
                                        new ProductMoney(
                                                BigDecimal.valueOf(60_000, 2),
                                                BigDecimal.valueOf(1_250, 2),
                                                null,
                                                "EUR")))));
                    }
                },
                WorkbookColumns.all(),
                workbook -> {});
        Path kept = Path.of("target", "seatwise-portfolio-sample-" + customers.size() + ".xlsx");
        Files.write(kept, out.toByteArray());
        return out.toByteArray();
    }

    private static List<CustomerRow> portfolio(int count) {
        List<CustomerRow> customers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            customers.add(new CustomerRow(
                    new CustomerId(new UUID(7, i)),
                    i < HOSTILE.size() ? HOSTILE.get(i) : "Customer number " + i + " GmbH & Co. KG",
                    new CustomerProfile(
                            "customer" + i + ".example",
                            i % 2 == 0 ? "DE" : "AT",
                            "Central Europe",
                            "Manufacturing",
                            i % 3 == 0 ? "SMB" : "Enterprise",
                            new CustomerProfile.Care(
                                    "max@contoso.example", i % 4 == 0 ? List.of("key account", "edu") : List.of())),
                    new CustomerRow.Position(
                            new LicenceCounts(
                                    i % 5 == 4 ? null : Long.valueOf(100L + i * 37L),
                                    i % 5 == 4 ? null : Long.valueOf(60L + i * 35L)),
                            new EntitlementCounts(500L + i * 100L, (500L + i * 100L) * (i % 7) * 20 / 100),
                            i % 7 == 6 ? EnumSet.of(Flag.INFLATED, Flag.RENEWAL_SOON) : Set.of(),
                            i % 3 == 0 ? TODAY.plusDays(i) : null,
                            TODAY.minusDays(1),
                            List.of()),
                    new CustomerMoney(BigDecimal.valueOf(120_000, 2), null, "EUR", 1L),
                    i % 4 == 3
                            ? CustomerScore.NONE
                            : new CustomerScore(
                                    TODAY, "CLASSIC_800", BigDecimal.valueOf(416), 700, i % 4 == 1, 72.25)));
        }
        return customers;
    }

    private static List<ProductPosition> products() {
        return IntStream.range(0, 5)
                .mapToObj(i -> new ProductPosition(
                        "00" + i + "-e5",
                        List.of(
                                        "Microsoft 365 E5",
                                        "Microsoft 365 Business Premium",
                                        "Exchange Online (Plan 1)",
                                        "Dynamics 365 Sales Enterprise",
                                        "Power BI Pro")
                                .get(i),
                        new ProductPosition.Deployment(
                                new LicenceCounts(100L * (i + 1), 70L * (i + 1)),
                                i == 0 ? null : Long.valueOf(50L),
                                null,
                                TODAY.minusDays(2)),
                        new ProductPosition.Usage(
                                new EntitlementCounts(400L, i == 4 ? 568L : 200L),
                                new EntitlementCounts(450L, i == 4 ? 568L : 200L),
                                false,
                                TODAY.minusDays(1),
                                List.of()),
                        i == 4 ? EnumSet.of(Flag.INFLATED) : Set.of(),
                        i == 4
                                ? List.of(new Cause(
                                        Cause.Code.UNEXPLAINED, Cause.Certainty.POSSIBLE, 168, "Nothing explains it."))
                                : List.of()))
                .toList();
    }

    private static XSSFWorkbook read(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static List<String> row(XSSFSheet sheet, int row) {
        List<String> texts = new ArrayList<>();
        sheet.getRow(row).forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static List<String> words(XSSFSheet sheet) {
        List<String> words = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING) {
                    words.add(cell.getStringCellValue());
                }
            }
        }
        return words;
    }

    private static double number(XSSFSheet sheet, String label) {
        return number(sheet, label, 1);
    }

    private static double number(XSSFSheet sheet, String label, int column) {
        for (Row row : sheet) {
            Cell first = row.getCell(0);
            if (first != null
                    && first.getCellType() == CellType.STRING
                    && first.getStringCellValue().equals(label)) {
                return row.getCell(column).getNumericCellValue();
            }
        }
        throw new AssertionError("No line " + label);
    }
}
