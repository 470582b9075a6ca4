package io.seatwise.adoption.product;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.adoption.fact.DayFactImport;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ProblemCode;
import io.seatwise.imports.SourceRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The file {@code product-activity}: how much was done with each licence in a month. A licence and month said again
 * replaces what was; the licence type of the record counts, whatever its seats.
 */
@Component
class ProductActivityFileKind implements FileKind<LicenceMonth> {

    static final String NAME = "product-activity";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TYPE = 20;
    private static final int MONEY_DECIMALS = 2;
    private static final BigDecimal MOST_MONEY = BigDecimal.TEN.pow(15);

    private final LicenceMonths table;
    private final DayFactImport imports;

    ProductActivityFileKind(LicenceMonths table, DayFactImport imports) {
        this.table = table;
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("customerTenantId", "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"),
                Column.optional("organisation", "Head office", "organization"),
                Column.required("product", "Composer"),
                Column.required("licenceId", "LIC-1001", "licenseId"),
                Column.required("licenceType", "SEAT", "licenseType"),
                Column.required("month", "2026-10"),
                Column.optional("activityCount", "1250"),
                Column.optional("monthlyActiveUsers", "64"),
                Column.optional("purchasedSeats", "100"),
                Column.optional("assignedSeats", "85"),
                Column.optional("lastActiveDate", "2026-10-30"),
                Column.optional("batchMerges", "300"),
                Column.optional("totalMerges", "1200"),
                Column.optional("annualContractValue", "24000.00"),
                Column.optional("support", "false"));
    }

    @Override
    public @Nullable LicenceMonth read(SourceRow row) {
        UUID tenantId = row.requiredGuid("customerTenantId");
        String organisation = row.text("organisation", LONGEST_NAME);
        String product = row.requiredText("product", LONGEST_NAME);
        String licenceId = row.requiredText("licenceId", LONGEST_ID);
        LicenceType type = type(row);
        YearMonth month = row.requiredMonth("month");
        Long purchased = row.count("purchasedSeats");
        Long assigned = row.count("assignedSeats");
        Long batch = row.count("batchMerges");
        Long merges = row.count("totalMerges");
        Boolean support = row.flag("support");
        LicenceMonth read = new LicenceMonth(
                tenantId == null ? new UUID(0, 0) : tenantId,
                organisation == null ? "" : organisation,
                product == null ? "" : product,
                licenceId == null ? "" : licenceId,
                type == null ? LicenceType.SEAT : type,
                month == null ? YearMonth.of(1, 1).atDay(1) : month.atDay(1),
                row.count("activityCount"),
                row.count("monthlyActiveUsers"),
                purchased,
                assigned,
                row.day("lastActiveDate"),
                batch,
                merges,
                amount(row),
                support != null && support);
        check(row, read);
        return tenantId == null || product == null || licenceId == null || type == null || month == null ? null : read;
    }

    private static @Nullable LicenceType type(SourceRow row) {
        String text = row.requiredText("licenceType", LONGEST_TYPE);
        if (text == null) {
            return null;
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "SEAT" -> LicenceType.SEAT;
            case "SITE" -> LicenceType.SITE;
            default -> {
                row.fault("licenceType", ProblemCode.CONFLICT, "Expected SEAT or SITE.");
                yield null;
            }
        };
    }

    private static @Nullable BigDecimal amount(SourceRow row) {
        BigDecimal amount = row.amount("annualContractValue");
        if (amount == null) {
            return null;
        }
        if (amount.compareTo(MOST_MONEY) >= 0) {
            row.fault(
                    "annualContractValue", ProblemCode.NOT_A_NUMBER, "Expected an amount below 1,000,000,000,000,000.");
            return null;
        }
        return amount.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
    }

    private static void check(SourceRow row, LicenceMonth read) {
        if (read.licenceType() == LicenceType.SEAT && read.assignedSeats() != null && empty(row, "purchasedSeats")) {
            row.fault(
                    "purchasedSeats",
                    ProblemCode.MISSING_VALUE,
                    "Expected the purchased seats of a seat licence beside its assigned ones.");
        }
        Long batch = read.batchMerges();
        Long merges = read.totalMerges();
        if (batch != null && empty(row, "totalMerges")) {
            row.fault("totalMerges", ProblemCode.MISSING_VALUE, "Expected all merges beside those done by batch.");
        }
        if (batch != null && merges != null && batch > merges) {
            row.fault("batchMerges", ProblemCode.CONFLICT, "Expected at most as many as totalMerges.");
        }
    }

    /** Whether nothing stands there; a value that could not be read has its own fault. */
    private static boolean empty(SourceRow row, String column) {
        return row.text(column, Integer.MAX_VALUE) == null;
    }

    @Override
    public Object key(LicenceMonth row) {
        return row.key();
    }

    @Override
    public Session<LicenceMonth> open(PartnerScope scope, ImportContext context) {
        return imports.open(table, scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return imports.undo(table, scope, context);
    }
}
