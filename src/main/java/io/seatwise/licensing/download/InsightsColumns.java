package io.seatwise.licensing.download;

import io.seatwise.ids.CustomerId;
import io.seatwise.imports.columns.Cell;
import io.seatwise.imports.columns.CellType;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns that Partner Center's downloads share, and those that they attribute revenue with, which are known and not
 * used.
 */
final class InsightsColumns {

    static final int LONGEST_ID = 100;
    static final int LONGEST_NAME = 300;

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-?(\\d{2})(?:-\\d{2}(?:[T ].*)?)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: .*)?");
    private static final Pattern DAY_FIRST_PART = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");

    static final Column.Required<CustomerId> TENANT =
            Column.customer("CustomerTenantId").required();
    static final Column<String> CUSTOMER_NAME =
            Column.text("CustomerName", LONGEST_NAME).example("Fabrikam GmbH");
    static final Column.Required<YearMonth> MONTH = Column.of(
                    "Month", new CellType<>("imports.format.month", InsightsColumns::month))
            .example("2026-10-01")
            .required();
    static final Column.Required<String> SUBSCRIPTION =
            Column.id("SubscriptionId", LONGEST_ID).required();
    static final Column<LocalDate> START = day("SubscriptionStartDate").example("2026-01-01");
    static final Column<LocalDate> END = day("SubscriptionEndDate").example("2026-12-31");
    static final Column<Boolean> DUPLICATE = Column.flag("IsDuplicateRowForPGA").example("0");
    static final Column.Required<String> SKU = Column.text("SKU", LONGEST_NAME)
            .example("Dynamics 365 Sales Enterprise")
            .required();
    static final Column.Required<String> SKU_ID = Column.id("SKUId", LONGEST_ID).required();
    static final Column<String> STATUS = Column.text("SubscriptionStatus", 100).example("Active");
    static final Column<String> FREE = Column.text("FreeVsPaidSKU", 20).example("Paid");

    private static final List<String> NOT_USED = List.of(
            "MPNId",
            "PGAMpnID",
            "PGAPartnerID",
            "PartnerID",
            "PartnerName",
            "PartnerLocation",
            "PartnerAttributionType",
            "PartnerAttachType",
            "PartnerHierarchy",
            "AttributionType",
            "HierarchyLevel",
            "AccountType",
            "CustomerTpid",
            "Tpid",
            "CustomerMarket",
            "CustomerSegment",
            "TopSegment",
            "IndustryName",
            "VerticalName",
            "EOU",
            "Area",
            "ResellerID",
            "ResellerName",
            "ResellerMpnID",
            "IndirectProviderMpnID",
            "IndirectProviderName",
            "CPORPartnerName",
            "CPORMpnId",
            "CPORClaimId",
            "ClaimId",
            "SalesChannel",
            "SalesModel",
            "DetailedSalesModel",
            "PricingLevel",
            "EnrollmentNumber",
            "BilledRevenueUSD",
            "RevSumDivisionName",
            "RevSumCategoryName",
            "RevSumSuperDivisionName");

    private InsightsColumns() {}

    /** These columns of a kind, and the attribution columns behind them. */
    static List<Column<?>> with(Column<?>... own) {
        List<Column<?>> columns = new ArrayList<>(List.of(own));
        Stream<String> free = NOT_USED.stream()
                .filter(name ->
                        columns.stream().noneMatch(column -> column.name().equalsIgnoreCase(name)));
        free.map(Column::ignored).forEach(columns::add);
        return List.copyOf(columns);
    }

    private static Column<LocalDate> day(String name) {
        return Column.of(name, new CellType<>("imports.format.day", InsightsColumns::day));
    }

    /** Where in the file a row stands, and whether the source marks it as a repetition. */
    static InsightsLine.Origin origin(SourceRow row) {
        return new InsightsLine.Origin(row.line().number(), List.of(), row.get(DUPLICATE, false));
    }

    /** Customer, subscription and month of a row. */
    static InsightsLine.Key key(SourceRow row) {
        return new InsightsLine.Key(row.get(TENANT), row.get(SUBSCRIPTION), row.get(MONTH));
    }

    /** What is used, without a part number. */
    static InsightsLine.Sku sku(SourceRow row, String service) {
        return new InsightsLine.Sku(row.get(SKU_ID), null, row.get(SKU), service);
    }

    /** What the row says of the subscription, with these seats. */
    static InsightsLine.Subscribed subscribed(SourceRow row, InsightsLine.Seats seats) {
        return new InsightsLine.Subscribed(
                ProductWords.state(row, STATUS), ProductWords.isFree(row), row.get(START), row.get(END), null, seats);
    }

    /** A month in the forms of the downloads; a month is not known before it has begun. */
    private static @Nullable YearMonth month(Cell cell) {
        YearMonth month = null;
        String text = cell.dateText();
        Matcher year = YEAR_FIRST.matcher(text);
        Matcher us = MONTH_FIRST.matcher(text);
        try {
            if (year.matches()) {
                month = YearMonth.of(Integer.parseInt(year.group(1)), Integer.parseInt(year.group(2)));
            } else if (us.matches()) {
                month = YearMonth.of(Integer.parseInt(us.group(3)), Integer.parseInt(us.group(1)));
            }
        } catch (DateTimeException exception) {
            month = null;
        }
        boolean known = month != null
                && !month.isAfter(YearMonth.from(cell.rules().today()))
                && !month.atDay(1).isBefore(FIRST_DAY);
        return known ? month : cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.month");
    }

    /** A date, also month first; the dates that stand for none are not given. */
    private static @Nullable LocalDate day(Cell cell) {
        String text = cell.dateText();
        Matcher iso = DAY_FIRST_PART.matcher(text);
        Matcher us = MONTH_FIRST.matcher(text);
        try {
            LocalDate day = null;
            if (iso.matches()) {
                day = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
            } else if (us.matches()) {
                day = LocalDate.of(number(us, 3), number(us, 1), number(us, 2));
            }
            if (day != null) {
                boolean none = day.getYear() <= 1 || day.getYear() == 1753 || day.getYear() == 9999;
                return none || !day.isBefore(FIRST_DAY)
                        ? none ? null : day
                        : cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.since", FIRST_DAY);
            }
        } catch (DateTimeException exception) {
            return cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.day");
        }
        return cell.fault(ProblemCode.NOT_A_DATE, "imports.expected.day");
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
