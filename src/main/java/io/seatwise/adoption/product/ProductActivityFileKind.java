package io.seatwise.adoption.product;

import io.seatwise.adoption.LicenceRecord;
import io.seatwise.adoption.LicenceRecord.LicenceType;
import io.seatwise.customers.fact.DayFactImport;
import io.seatwise.customers.fact.DayFactKind;
import io.seatwise.ids.CustomerId;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The file {@code product-activity}: how much was done with each licence in a month. A licence and month said again
 * replaces what was; the licence type of the record counts, whatever its seats.
 */
@Component
class ProductActivityFileKind extends DayFactKind<LicenceMonth> {

    static final String NAME = "product-activity";

    private static final int MONEY_DECIMALS = 2;
    private static final int MAX_MONEY_DIGITS = 15;

    private static final Column.Required<CustomerId> TENANT =
            Column.customer("customerTenantId").required();
    private static final Column<String> ORGANISATION =
            Column.text("organisation", 200).alias("organization").example("Head office");
    private static final Column.Required<String> PRODUCT =
            Column.text("product", 200).example("Composer").required();
    private static final Column.Required<String> LICENCE =
            Column.text("licenceId", 100).alias("licenseId").example("LIC-1001").required();
    private static final Column.Required<LicenceType> TYPE = Column.code("licenceType", List.of(LicenceType.values()))
            .alias("licenseType")
            .example("SEAT")
            .required();
    private static final Column.Required<YearMonth> MONTH =
            Column.month("month").required();
    private static final Column<Long> ACTIVITY = Column.count("activityCount").example("1250");
    private static final Column<Long> ACTIVE_USERS =
            Column.count("monthlyActiveUsers").example("64");
    private static final Column<Long> PURCHASED = Column.count("purchasedSeats").example("100");
    private static final Column<Long> ASSIGNED = Column.count("assignedSeats").example("85");
    private static final Column<LocalDate> LAST_ACTIVE =
            Column.day("lastActiveDate").example("2026-10-30");
    private static final Column<Long> BATCH_MERGES = Column.count("batchMerges").example("300");
    private static final Column<Long> TOTAL_MERGES = Column.count("totalMerges").example("1200");
    private static final Column<BigDecimal> VALUE =
            Column.amount("annualContractValue").example("24000.00");
    private static final Column<Boolean> SUPPORT = Column.flag("support").example("false");

    ProductActivityFileKind(LicenceMonths table, DayFactImport imports) {
        super(NAME, table, imports);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                TENANT,
                ORGANISATION,
                PRODUCT,
                LICENCE,
                TYPE,
                MONTH,
                ACTIVITY,
                ACTIVE_USERS,
                PURCHASED,
                ASSIGNED,
                LAST_ACTIVE,
                BATCH_MERGES,
                TOTAL_MERGES,
                VALUE,
                SUPPORT);
    }

    @Override
    public LicenceMonth read(SourceRow row) {
        check(row);
        return new LicenceMonth(
                row.get(TENANT),
                new LicenceRecord.Identity(
                        row.get(LICENCE), row.get(ORGANISATION, ""), row.get(PRODUCT), row.get(TYPE)),
                row.get(MONTH).atDay(1),
                new LicenceRecord.Month(
                        row.get(ACTIVITY),
                        row.get(ACTIVE_USERS),
                        row.get(PURCHASED),
                        row.get(ASSIGNED),
                        row.get(BATCH_MERGES),
                        row.get(TOTAL_MERGES)),
                row.get(LAST_ACTIVE),
                new LicenceRecord.Contract(amount(row), row.get(SUPPORT, false)));
    }

    private static @Nullable BigDecimal amount(SourceRow row) {
        BigDecimal amount = row.get(VALUE);
        if (amount == null) {
            return null;
        }
        if (amount.compareTo(BigDecimal.TEN.pow(MAX_MONEY_DIGITS)) >= 0) {
            row.fault(VALUE, ProblemCode.NOT_A_NUMBER, "imports.expected.digits", MAX_MONEY_DIGITS);
            return null;
        }
        return amount.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP);
    }

    private static void check(SourceRow row) {
        if (row.get(TYPE) == LicenceType.SEAT && row.get(ASSIGNED) != null) {
            row.require(PURCHASED);
        }
        Long batch = row.get(BATCH_MERGES);
        Long merges = batch == null ? null : row.require(TOTAL_MERGES);
        if (batch != null && merges != null && batch > merges) {
            row.fault(BATCH_MERGES, ProblemCode.CONFLICT, "imports.expected.atMost", TOTAL_MERGES, merges);
        }
    }
}
