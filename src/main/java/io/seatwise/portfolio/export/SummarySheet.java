package io.seatwise.portfolio.export;

import io.seatwise.base.Formats;
import io.seatwise.base.workbook.PageWriter;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.base.workbook.WorkbookChart;
import io.seatwise.base.workbook.WorkbookChart.Place;
import io.seatwise.base.workbook.WorkbookChart.Series;
import io.seatwise.base.workbook.WorkbookStyles.Look;
import io.seatwise.licensing.positions.DayPosition;
import io.seatwise.portfolio.export.SummaryFigures.ProductSum;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The first sheet: totals, what the file covers, three charts and the figures they are drawn from. */
final class SummarySheet {

    private static final int RIGHT = 3;
    private static final int LAST = 7;
    private static final int TOP_PRODUCTS = 10;
    private static final int CHART_ROWS = 16;
    private static final int TOTALS_ROW = 3;
    private static final float LINE = 19;
    private static final float TWO_LINES = 31;
    private static final byte[] SECOND = {(byte) 0xD9, (byte) 0x7B, (byte) 0x29};

    private final PageWriter page;
    private final SummaryFigures figures;
    private final Coverage coverage;

    private SummarySheet(PageWriter page, SummaryFigures figures, Coverage coverage) {
        this.page = page;
        this.figures = figures;
        this.coverage = coverage;
    }

    static void fill(XSSFSheet sheet, StreamingWorkbook workbook, SummaryFigures figures, Coverage coverage) {
        new SummarySheet(new PageWriter(sheet, workbook.styles()), figures, coverage).fill();
        workbook.look().addLogo(sheet, LAST - 1);
    }

    private void fill() {
        XSSFSheet sheet = page.sheet();
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft("Seatwise");
        sheet.getFooter().setRight("&P / &N");
        page.widths(36, 15, 3, 24, 14, 14, 14, 14);
        page.text(0, 0, coverage.heading().title(), Look.TITLE);
        sheet.getRow(0).setHeightInPoints(28);
        page.text(1, 0, subtitle(), Look.SUBTITLE);
        int below = Math.max(totals(), covers()) + 1;
        for (int row = TOTALS_ROW + 1; row < below - 1; row++) {
            XSSFRow line = sheet.getRow(row);
            line.setHeightInPoints(Math.max(line.getHeightInPoints(), LINE));
        }
        charts(below);
    }

    private String subtitle() {
        Formats formats = new Formats(Locale.ENGLISH);
        return String.join(
                " · ",
                coverage.heading().subtitle(),
                "All channels",
                formats.count(figures.customers()) + (figures.customers() == 1 ? " customer" : " customers"),
                figures.asOf() == null ? "no figures yet" : "figures of " + formats.date(figures.asOf()));
    }

    private int totals() {
        int row = TOTALS_ROW;
        page.heading(row++, 0, 1, "Totals");
        row = count(row, "Customers", figures.customers());
        row = count(row, "Licences sold", figures.sold());
        row = count(row, "Licences assigned", figures.assigned());
        page.text(row, 0, "Deployment %", Look.LABEL);
        page.percent(row++, 1, figures.deployment(), Look.FIGURE_PERCENT);
        row = count(row, "Total entitlements", figures.entitled());
        row = count(row, "Active entitlements", figures.active());
        page.text(row, 0, "Usage %", Look.LABEL);
        page.percent(row++, 1, figures.usage(), Look.FIGURE_PERCENT);
        row = count(row, "Customers with inflated usage", figures.inflated());
        row = count(row, "Customers with low adoption", figures.lowAdoption());
        return count(row, "Own licences sold (your subscriptions)", figures.ownSold());
    }

    private int count(int row, String label, @Nullable Long count) {
        page.text(row, 0, label, Look.LABEL);
        page.count(row, 1, count, Look.FIGURE_COUNT);
        return row + 1;
    }

    private int covers() {
        int row = TOTALS_ROW;
        page.heading(row++, RIGHT, LAST, "What this file covers");
        row = cover(row, "Scope", "All channels, regardless of the seller; own licences separately");
        String assignedTo = coverage.selection().assignedTo();
        row = cover(
                row,
                "Customers",
                assignedTo == null
                        ? "All of the partner's"
                                + (coverage.selection().archived() ? ", archived ones too" : ", archived ones left out")
                        : "Only those assigned to " + (assignedTo.isEmpty() ? "nobody" : assignedTo));
        row = cover(row, "Filter", coverage.selection().filter());
        row = cover(row, "Order", coverage.selection().order());
        Formats formats = new Formats(Locale.ENGLISH);
        row = cover(row, "Newest figures", formats.date(figures.asOf()));
        row = cover(
                row,
                "Taken",
                formats.dateTime(coverage.taken().created()) + " by "
                        + coverage.taken().actor());
        return cover(row, "Definitions", "Each figure is explained on the last sheet.");
    }

    private int cover(int row, String label, String text) {
        page.text(row, RIGHT, label, Look.LABEL);
        page.paragraph(row, RIGHT + 1, LAST, text, Look.WRAPPED);
        return row + 1;
    }

    private void charts(int top) {
        List<ProductSum> products = figures.mostUnused(TOP_PRODUCTS);
        List<DayPosition> weeks = weekly(coverage.trend());
        int second = top + CHART_ROWS + 1;
        int data = weeks.isEmpty() ? second : second + CHART_ROWS + 1;
        page.heading(data, 0, LAST, "Figures behind the charts");
        int bandsRow = bandCells(data + 1);
        int productsRow = productCells(data + 1, products);
        page.sheet().getRow(data + 1).setHeightInPoints(TWO_LINES);
        WorkbookChart chart = new WorkbookChart(page.sheet());
        chart.columns(
                new Place(0, top, 2, top + CHART_ROWS, "Customers by usage", bandsInWords()),
                range(data + 2, bandsRow, 0),
                new Series("Customers", range(data + 2, bandsRow, 1), page.accent()),
                "#,##0");
        if (products.isEmpty()) {
            page.text(top + 1, RIGHT, "No licences sold and not assigned.", Look.LABEL);
        } else {
            chart.bars(
                    new Place(
                            RIGHT,
                            top,
                            LAST + 1,
                            top + CHART_ROWS,
                            "Products with the most unassigned licences",
                            productsInWords(products)),
                    range(data + 2, productsRow, RIGHT),
                    new Series("Unassigned licences", range(data + 2, productsRow, LAST), page.accent()),
                    "#,##0");
        }
        if (!weeks.isEmpty()) {
            trend(chart, second, Math.max(bandsRow, productsRow) + 1, weeks);
        }
        page.sheet().setRowBreak(data - 1);
    }

    private int bandCells(int row) {
        page.text(row, 0, "Usage band", Look.COLUMN_HEAD);
        page.text(row, 1, "Customers", Look.COLUMN_HEAD_RIGHT);
        int next = row + 1;
        for (int i = 0; i < SummaryFigures.BANDS.size(); i++) {
            page.text(next, 0, SummaryFigures.BANDS.get(i), Look.TEXT);
            page.count(next++, 1, figures.bands()[i], Look.COUNT);
        }
        return next;
    }

    private int productCells(int row, List<ProductSum> products) {
        page.text(row, RIGHT, "Product", Look.COLUMN_HEAD);
        page.text(row, RIGHT + 1, "", Look.COLUMN_HEAD);
        page.text(row, LAST - 2, "Licences sold", Look.COLUMN_HEAD_RIGHT);
        page.text(row, LAST - 1, "Licences assigned", Look.COLUMN_HEAD_RIGHT);
        page.text(row, LAST, "Unassigned licences", Look.COLUMN_HEAD_RIGHT);
        int next = row + 1;
        for (ProductSum product : products) {
            page.text(next, RIGHT, product.name, Look.TEXT);
            page.count(next, LAST - 2, product.sold, Look.COUNT);
            page.count(next, LAST - 1, product.assigned, Look.COUNT);
            page.count(next++, LAST, product.unused, Look.COUNT);
        }
        return next;
    }

    private void trend(WorkbookChart chart, int top, int row, List<DayPosition> weeks) {
        page.text(row, 0, "Position of", Look.COLUMN_HEAD);
        page.text(row, 1, "Deployment %", Look.COLUMN_HEAD_RIGHT);
        page.text(row, RIGHT, "Usage %", Look.COLUMN_HEAD_RIGHT);
        int next = row + 1;
        for (DayPosition week : weeks) {
            page.date(next, 0, week.day(), Look.DATE_LEFT);
            page.percent(next, 1, week.deployment(), Look.PERCENT);
            page.percent(next++, RIGHT, week.usage(), Look.PERCENT);
        }
        chart.lines(
                new Place(
                        0,
                        top,
                        LAST + 1,
                        top + CHART_ROWS,
                        "Deployment % and usage % over half a year",
                        trendInWords(weeks)),
                range(row + 1, next, 0),
                List.of(
                        new Series("Deployment %", range(row + 1, next, 1), page.accent()),
                        new Series("Usage %", range(row + 1, next, RIGHT), SECOND)),
                "0%");
    }

    /** The newest position of each week: enough for a line, few enough for cells. */
    private static List<DayPosition> weekly(List<DayPosition> days) {
        Map<Integer, DayPosition> weeks = new LinkedHashMap<>();
        for (DayPosition day : days) {
            LocalDate date = day.day();
            weeks.put(date.get(IsoFields.WEEK_BASED_YEAR) * 100 + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), day);
        }
        return List.copyOf(weeks.values());
    }

    private static CellRangeAddress range(int firstRow, int endRow, int column) {
        return new CellRangeAddress(firstRow, endRow - 1, column, column);
    }

    private String bandsInWords() {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < SummaryFigures.BANDS.size(); i++) {
            words.append(i == 0 ? "" : ", ")
                    .append(SummaryFigures.BANDS.get(i))
                    .append(": ")
                    .append(figures.bands()[i]);
        }
        return words.toString();
    }

    private static String productsInWords(List<ProductSum> products) {
        return String.join(
                ", ",
                products.stream()
                        .map(product -> product.name + ": " + product.unused)
                        .toList());
    }

    private static String trendInWords(List<DayPosition> weeks) {
        Formats formats = new Formats(Locale.ENGLISH);
        DayPosition first = weeks.getFirst();
        DayPosition last = weeks.getLast();
        return "Deployment from %s to %s, usage from %s to %s, between %s and %s"
                .formatted(
                        formats.percent(first.deployment()),
                        formats.percent(last.deployment()),
                        formats.percent(first.usage()),
                        formats.percent(last.usage()),
                        formats.date(first.day()),
                        formats.date(last.day()));
    }
}
