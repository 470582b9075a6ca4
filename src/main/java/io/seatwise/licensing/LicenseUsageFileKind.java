package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The file {@code license-usage}: active and qualified entitlements, by customer, product, workload and day. */
@Component
class LicenseUsageFileKind implements FileKind<PositionLine> {

    private static final int LONGEST_WORKLOAD_NAME = 200;

    private final PositionImport positions;

    LicenseUsageFileKind(PositionImport positions) {
        this.positions = positions;
    }

    @Override
    public String name() {
        return PositionTable.USAGE.kind().fileKind();
    }

    @Override
    public List<Column> columns() {
        return List.of(
                PositionColumns.PROCESSED,
                PositionColumns.SERVICE_CODE,
                PositionColumns.SERVICE_NAME,
                PositionColumns.CHANNEL,
                PositionColumns.TENANT,
                PositionColumns.CUSTOMER_NAME,
                PositionColumns.PRODUCT_ID,
                PositionColumns.PRODUCT_NAME,
                Column.required("workloadCode", "EXO"),
                Column.optional("workloadName", "Exchange Online"),
                Column.required("licensesActive", "150", "licenseActive"),
                Column.required("licensesQualified", "200"),
                Column.optional("licensesReassigned", "4"));
    }

    @Override
    public @Nullable PositionLine read(SourceRow row) {
        LocalDate day = row.requiredDay("processedDateTime");
        String service = PositionColumns.service(row);
        String channel = PositionColumns.channel(row);
        UUID tenantId = row.requiredGuid("customerTenantId");
        String customerName = row.text("customerName", PositionColumns.LONGEST_NAME);
        String productId = PositionColumns.id(row, "productId");
        String productName = row.text("productName", PositionColumns.LONGEST_NAME);
        String workloadCode = row.requiredText("workloadCode", PositionColumns.LONGEST_CODE);
        String workloadName = row.text("workloadName", LONGEST_WORKLOAD_NAME);
        Long active = row.requiredCount("licensesActive");
        Long entitled = row.requiredCount("licensesQualified");
        Long reassigned = row.count("licensesReassigned");
        if (day == null
                || tenantId == null
                || productId == null
                || workloadCode == null
                || active == null
                || entitled == null) {
            return null;
        }
        return new PositionLine(
                day,
                tenantId,
                customerName,
                productId,
                productName,
                workloadCode.toUpperCase(Locale.ROOT),
                workloadName,
                service,
                channel,
                active,
                entitled,
                reassigned);
    }

    @Override
    public Object key(PositionLine row) {
        return row.key();
    }

    @Override
    public Session<PositionLine> open(PartnerScope scope, ImportContext context) {
        return positions.open(PositionTable.USAGE, scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return positions.undo(PositionTable.USAGE, scope, context);
    }
}
