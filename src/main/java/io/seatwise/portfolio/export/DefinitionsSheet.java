package io.seatwise.portfolio.export;

import io.seatwise.base.workbook.PageWriter;
import io.seatwise.base.workbook.StreamingWorkbook;
import io.seatwise.base.workbook.WorkbookStyles.Look;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.positions.OrganisationUsage;
import io.seatwise.licensing.positions.SourceDate;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** The last sheet: every formula in words, the thresholds in force, the dates of the sources, what was left out. */
final class DefinitionsSheet {

    private static final int LAST = 2;
    private static final String[][] FIGURES = {
        {
            "Licences sold",
            "Licences that the customer has bought, all channels",
            "From the newest licence deployment figures of each service."
        },
        {"Licences assigned", "Licences given to users, all channels", "From the same figures."},
        {
            "Own licences sold",
            "Seats of your own ACTIVE subscriptions of the product",
            "The only figure that is about your own sales alone. Empty when no subscriptions were brought in."
        },
        {"Deployment %", "Licences assigned / licences sold", "Above 100 % it is shown as it is: OVER_DEPLOYED."},
        {
            "Total entitlements",
            "Sum over the product's workloads of the licences a user may use",
            "Not suspended, cancelled, upgraded away or lapsed."
        },
        {
            "Active entitlements",
            "Sum over the product's workloads of the licences in use",
            "Used for a task in the last 28 calendar days, the day of the figures included."
        },
        {
            "Usage %",
            "Active entitlements / total entitlements",
            "OneDrive for Business is counted together with SharePoint; where both report, the larger counts stand, "
                    + "a lower bound. Never clamped: above 100 % it is INFLATED."
        },
        {
            "Adjusted usage %",
            "Active / (total entitlements + (trial seats + evidenced lapsed seats) x number of workloads)",
            "What is left of an inflated figure when explained causes are taken out. An overused Viva Engage workload "
                    + "is left out above and below the line."
        },
        {
            "Totals",
            "The ratio of the sums, never the mean of ratios",
            "Percentages in this file are exact fractions, shown with one decimal."
        },
        {
            "Empty cells",
            "Unknown is never zero",
            "No source reported the figure, or the whole is zero, so there is no percentage."
        },
        {
            "Unassigned licences",
            "Licences sold - licences assigned, at least 0",
            "Sums are customer by customer: one with more assigned than sold does not lessen another one's."
        },
        {
            "Unused licences",
            "Entitled - active, at least 0, in the workload of the product that is used most",
            "An estimate: entitlements are counted by workload, not by licence."
        },
        {
            "Data as of",
            "The newest day of the customer's or product's figures",
            "Services are processed on different days. Days are UTC days."
        },
        {
            "Next renewal",
            "The earliest commitment end, today or later, of an ACTIVE own subscription",
            "Empty when none has an end date ahead."
        },
        {
            "Adoption score %",
            "Points of the categories with data / their maximum",
            "A category without data leaves the maximum, it never counts 0. A measure of the organisation, never of a "
                    + "person."
        },
        {
            "Adoption score basis",
            "Measured: all points were imported or computed by a published formula",
            "Partly estimate: at least one category is an estimate from its primary insight."
        },
        {
            "Product score",
            "The product adoption score, 0 to 100, the plain mean of the customer's licences",
            "Our own figure, not Microsoft's. Empty when it cannot be computed."
        }
    };

    private static final String[][] NAMES = {
        {"Customer", "The customer's name", "As the partner's files have it."},
        {"Tenant ID", "The id of the customer's Microsoft tenant", "Kept as text."},
        {"Domain", "The customer's main internet domain", ""},
        {"Country", "ISO 3166 code of the customer's country", ""},
        {"Region", "Where the partner counts the customer", "A word of the partner's own files."},
        {"Industry", "The customer's industry", "A word of the partner's own files."},
        {"Segment", "The kind of customer that the partner counts it among", "A word of the partner's own files."},
        {"Account manager", "Who of the partner looks after the customer", "An e-mail address of the partner's own."},
        {"Tags", "Words that the partner has put on the customer", ""},
        {"Product", "The product's name", "From the newest figures or Microsoft's catalogue."},
        {"Product ID", "Microsoft's id of the product", "Kept as text."},
        {"Flags", "What is worth a look", "Each is explained below, with its threshold."},
        {
            "Likely causes",
            "What may explain usage above 100 %",
            "Each is explained below; (possible) where it is not proven."
        }
    };

    private static final String[][] CAUSES = {
        {
            "TRIAL_ACTIVITY",
            "A trial of the product overlaps the 28 days up to the figures",
            "Explains at most its seats x number of workloads."
        },
        {
            "LAPSED_SUBSCRIPTION",
            "Beside an ACTIVE one, a subscription in grace, suspended, disabled or ended inside those 28 days",
            "Explains at most its seats x number of workloads; only possible when it has no end date."
        },
        {
            "YAMMER_OVERUSE",
            "The Viva Engage (Yammer) workload has more active than entitled users",
            "Explains the difference."
        },
        {
            "LICENSE_REASSIGNMENT",
            "Licences passed on to another user inside the 28 days count twice",
            "Explains the number that the source gives; where it gives none, possibly what is left over, at most the "
                    + "assigned seats."
        },
        {"UNEXPLAINED", "What is still left over", "Worth a look at the source."}
    };

    private final PageWriter page;
    private final Coverage coverage;
    private final List<Definition> further;
    private int row;

    private DefinitionsSheet(PageWriter page, Coverage coverage, List<Definition> further) {
        this.page = page;
        this.coverage = coverage;
        this.further = further;
    }

    /** @param further of the columns that features add */
    static void fill(XSSFSheet sheet, StreamingWorkbook workbook, Coverage coverage, List<Definition> further) {
        new DefinitionsSheet(new PageWriter(sheet, workbook.styles()), coverage, further).fill();
    }

    private void fill() {
        XSSFSheet sheet = page.sheet();
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setRight("&P / &N");
        page.widths(26, 58, 70);
        page.text(row, 0, "Definitions", Look.TITLE);
        sheet.getRow(row++).setHeightInPoints(28);
        page.text(row++, 0, "How each figure is made, and what it does not say", Look.SUBTITLE);
        section("Figures", "Figure", "Formula", "Note");
        lines(FIGURES);
        section("Names and marks", "Column", "What it is", "Note");
        lines(NAMES);
        if (!further.isEmpty()) {
            section("Further columns of a customer", "Column", "What it is", "Note");
            further.forEach(each -> line(each.name(), each.meaning(), each.note()));
        }
        flags();
        section("Likely causes of usage above 100 %", "Cause", "When", "How much");
        lines(CAUSES);
        sources();
        leftOut();
    }

    private void flags() {
        section("Flags and thresholds", "Flag", "When", "Threshold");
        for (Flag flag : Flag.values()) {
            FlagDefinition definition = FlagDefinition.of(flag, coverage.thresholds());
            line(flag.name(), definition.when(), definition.note());
            if (definition.percent() != null) {
                threshold(definition.percent());
            }
        }
        page.paragraph(
                row++,
                0,
                LAST,
                "Thresholds compare exact ratios: 39.96 % is below 40 % although it is shown as 40.0 %.",
                Look.NOTE);
    }

    private void threshold(BigDecimal percent) {
        page.fraction(row - 1, LAST, percent.movePointLeft(2).doubleValue(), Look.THRESHOLD);
    }

    private void sources() {
        section("Data as of", "Source", "Service", "Newest day");
        for (SourceDate source : coverage.sources()) {
            page.text(row, 0, source.kind(), Look.TEXT);
            page.text(row, 1, service(source.service()), Look.TEXT);
            page.date(row++, LAST, source.day(), Look.DATE_LEFT);
        }
        if (coverage.sources().isEmpty()) {
            page.text(row++, 0, "No figures yet.", Look.TEXT);
        }
    }

    private void leftOut() {
        section("Channels, and what was left out", "Subject", "In this file", "Note");
        line(
                "Channels",
                "All channels through which a customer buys",
                "Only Own licences sold is limited to your own subscriptions.");
        String assignedTo = coverage.selection().assignedTo();
        line(
                "Customers",
                assignedTo == null
                        ? "All that match the filter"
                        : "Those assigned to " + (assignedTo.isEmpty() ? "nobody" : assignedTo)
                                + " that match the filter",
                coverage.selection().archived() ? "Archived customers are in." : "Archived customers are left out.");
        line("Filter", coverage.selection().filter(), "");
        line(
                "Entitlements",
                "One row a customer and product of its current position",
                "A product missing on the newest day has left and is not listed; a customer without products has no row.");
        line(
                "People",
                "Everything is about organisations",
                "No figure about a single person is stored or shown; groups under 10 people never are.");
        line(
                "Texts",
                "Stay text",
                "A text that begins like a formula is marked with a quote prefix; one longer than a cell holds is cut "
                        + "with a mark.");
    }

    private void section(String title, String... heads) {
        row++;
        page.heading(row++, 0, LAST, title);
        for (int i = 0; i < heads.length; i++) {
            page.text(row, i, heads[i], Look.COLUMN_HEAD);
        }
        row++;
    }

    private void lines(String[][] lines) {
        for (String[] line : lines) {
            line(line[0], line[1], line[2]);
        }
    }

    private void line(String name, String meaning, @Nullable String note) {
        page.text(row, 0, name, Look.TEXT);
        page.paragraph(row, 1, 1, meaning, Look.WRAPPED);
        if (note != null) {
            page.paragraph(row, LAST, LAST, note, Look.WRAPPED);
        }
        row++;
    }

    private static String service(String key) {
        return switch (key) {
            case "o365" -> "Office 365";
            case "crm" -> "Dynamics 365";
            case "powerbi" -> "Power BI";
            case "ems" -> "Enterprise Mobility + Security";
            case OrganisationUsage.SERVICE -> "Microsoft 365, all products";
            case "" -> "Not named";
            default -> key;
        };
    }
}
