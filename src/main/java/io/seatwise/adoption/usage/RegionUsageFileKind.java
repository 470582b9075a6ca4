package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.fact.DayFactImport;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.ProblemCode;
import io.seatwise.imports.SourceRow;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file {@code region-usage}: people enabled and active by region of at least 10, summed up before it comes here. */
@Component
@Order(320)
class RegionUsageFileKind implements FileKind<RegionMonth> {

    static final String NAME = "region-usage";

    private static final int LONGEST_REGION = 60;

    private final RegionMonths table;
    private final DayFactImport imports;

    RegionUsageFileKind(RegionMonths table, DayFactImport imports) {
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
                MonthColumns.TENANT,
                MonthColumns.MONTH,
                Column.required("product", "Microsoft 365"),
                Column.required("country", "DE"),
                Column.optional("state", ""),
                Column.optional("city", ""),
                Column.required("enabledUsers", "120"),
                Column.required("activeUsers", "80"));
    }

    @Override
    public @Nullable RegionMonth read(SourceRow row) {
        UUID tenantId = row.requiredGuid("customerTenantId");
        YearMonth month = row.requiredMonth("month");
        String product = MonthColumns.product(row);
        String country = row.requiredText("country", LONGEST_REGION);
        String state = row.text("state", LONGEST_REGION);
        String city = row.text("city", LONGEST_REGION);
        Long enabled = row.requiredCount("enabledUsers");
        Long active = row.requiredCount("activeUsers");
        if (enabled != null && enabled < RegionRule.FEWEST_PEOPLE) {
            row.fault(
                    "enabledUsers",
                    ProblemCode.CONFLICT,
                    "Expected a region of at least " + RegionRule.FEWEST_PEOPLE
                            + " enabled people. Leave smaller ones out, or add them to a larger one.");
        }
        return tenantId == null
                        || month == null
                        || product == null
                        || country == null
                        || enabled == null
                        || active == null
                ? null
                : new RegionMonth(
                        tenantId,
                        month.atDay(1),
                        product,
                        country,
                        state == null ? "" : state,
                        city == null ? "" : city,
                        enabled,
                        active);
    }

    @Override
    public Object key(RegionMonth row) {
        return row.key();
    }

    @Override
    public Session<RegionMonth> open(PartnerScope scope, ImportContext context) {
        return imports.open(table, scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return imports.undo(table, scope, context);
    }
}
