package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.fact.DayFactImport;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.SourceRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file {@code activation}: people who may and do have a product activated, with devices by platform. */
@Component
@Order(310)
class ActivationFileKind implements FileKind<ActivationMonth> {

    static final String NAME = "activation";

    private final ActivationMonths table;
    private final DayFactImport imports;

    ActivationFileKind(ActivationMonths table, DayFactImport imports) {
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
                Column.required("product", "Microsoft 365 Apps for enterprise", "servicePlanName"),
                Column.required("enabledUsers", "200", "totalEnabled"),
                Column.required("activatedUsers", "150", "totalActivatedUsers"),
                Column.optional("windows", "140", "pcCount"),
                Column.optional("mac", "20", "macCount"),
                Column.optional("android", "35", "androidCount"),
                Column.optional("ios", "60", "iosCount"),
                Column.optional("windowsMobile", "0", "winRtCount"),
                MonthColumns.CONTENT_DATE);
    }

    @Override
    public @Nullable ActivationMonth read(SourceRow row) {
        UUID tenantId = row.requiredGuid("customerTenantId");
        YearMonth month = row.requiredMonth("month");
        String product = MonthColumns.product(row);
        Long enabled = row.requiredCount("enabledUsers");
        Long activated = row.requiredCount("activatedUsers");
        Long windows = row.count("windows");
        Long mac = row.count("mac");
        Long android = row.count("android");
        Long ios = row.count("ios");
        Long windowsMobile = row.count("windowsMobile");
        LocalDate contentDay = MonthColumns.contentDay(row, month);
        return tenantId == null || month == null || product == null || enabled == null || activated == null
                ? null
                : new ActivationMonth(
                        tenantId,
                        month.atDay(1),
                        product,
                        enabled,
                        activated,
                        windows,
                        mac,
                        android,
                        ios,
                        windowsMobile,
                        contentDay);
    }

    @Override
    public Object key(ActivationMonth row) {
        return row.key();
    }

    @Override
    public Session<ActivationMonth> open(PartnerScope scope, ImportContext context) {
        return imports.open(table, scope, context, row -> dated(row, context.today()));
    }

    private static ActivationMonth dated(ActivationMonth row, LocalDate today) {
        return new ActivationMonth(
                row.tenantId(),
                row.day(),
                row.product(),
                row.enabled(),
                row.activated(),
                row.windows(),
                row.mac(),
                row.android(),
                row.ios(),
                row.windowsMobile(),
                MonthColumns.notLater(row.contentDay(), row.day(), today));
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return imports.undo(table, scope, context);
    }
}
