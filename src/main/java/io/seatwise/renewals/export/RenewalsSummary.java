package io.seatwise.renewals.export;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.Formats;
import io.seatwise.base.workbook.PageWriter;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.base.workbook.WorkbookStyles.Look;
import io.seatwise.renewals.RenewalSum;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet of the workbook of renewals: what it covers and, for readers who may see money, sums by currency. */
final class RenewalsSummary {

    private static final int LAST = 3;
    private static final float TITLE_HEIGHT = 28;

    /** What the workbook covers, in words. */
    record Subject(PartnerScope scope, String filter, String order, Instant created) {}

    private RenewalsSummary() {}

    static void fill(
            XSSFSheet sheet, StreamingWorkbook workbook, Subject subject, long subscriptions, List<RenewalSum> sums) {
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setLeft("Seatwise");
        sheet.getFooter().setRight("&P / &N");
        PageWriter page = new PageWriter(sheet, workbook.styles());
        page.widths(26, 22, 26, 18);
        page.text(0, 0, subject.scope().partnerName(), Look.TITLE);
        sheet.getRow(0).setHeightInPoints(TITLE_HEIGHT);
        page.text(1, 0, "Renewals · own subscriptions, assigned seats over all channels", Look.SUBTITLE);
        workbook.look().addLogo(sheet, LAST);
        int row = 3;
        page.heading(row++, 0, LAST, "What this file covers");
        row = cover(page, row, "Customers", customers(subject.scope()));
        row = cover(page, row, "Filter", subject.filter());
        row = cover(page, row, "Order", subject.order());
        row = cover(
                page,
                row,
                "Taken",
                new Formats(Locale.ENGLISH).dateTime(subject.created()) + " by "
                        + subject.scope().actor());
        page.text(row, 0, "Subscriptions", Look.LABEL);
        page.count(row++, 1, subscriptions, Look.FIGURE_COUNT);
        if (subject.scope().seesMoney()) {
            sums(page, row + 1, sums);
        }
    }

    private static void sums(PageWriter page, int top, List<RenewalSum> sums) {
        int row = top;
        page.heading(row++, 0, LAST, "Sums by currency");
        page.text(row, 0, "Currency", Look.COLUMN_HEAD);
        page.text(row, 1, "Value at stake", Look.COLUMN_HEAD_RIGHT);
        page.text(row, 2, "Extended cost a month", Look.COLUMN_HEAD_RIGHT);
        page.text(row++, LAST, "Amount unknown", Look.COLUMN_HEAD_RIGHT);
        for (RenewalSum sum : sums) {
            page.text(row, 0, Objects.requireNonNullElse(sum.currency(), "Unknown"), Look.TEXT);
            page.amount(row, 1, sum.atStake(), Look.MONEY);
            page.amount(row, 2, sum.extendedCost(), Look.MONEY);
            page.count(row++, LAST, sum.unknown(), Look.COUNT);
        }
        page.paragraph(
                row,
                0,
                LAST,
                "Amounts of different currencies are never added. A subscription without a known price is counted and "
                        + "left out of the sum.",
                Look.NOTE);
    }

    private static String customers(PartnerScope scope) {
        String assignedTo = scope.assignedTo();
        if (assignedTo == null) {
            return "All of the partner's, archived ones left out";
        }
        return "Only those assigned to " + (assignedTo.isEmpty() ? "nobody" : assignedTo);
    }

    private static int cover(PageWriter page, int row, String label, String text) {
        page.text(row, 0, label, Look.LABEL);
        page.paragraph(row, 1, LAST, text, Look.WRAPPED);
        return row + 1;
    }
}
