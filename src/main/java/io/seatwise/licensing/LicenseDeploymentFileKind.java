package io.seatwise.licensing;

import io.seatwise.access.PartnerScope;
import io.seatwise.imports.Changes;
import io.seatwise.imports.Column;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.SourceRow;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The file {@code license-deployment}: what was sold and assigned, by customer, product and day. */
@Component
class LicenseDeploymentFileKind implements FileKind<PositionLine> {

    private final PositionImport positions;

    LicenseDeploymentFileKind(PositionImport positions) {
        this.positions = positions;
    }

    @Override
    public String name() {
        return PositionTable.DEPLOYMENT.kind().fileKind();
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
                Column.required("licensesDeployed", "180"),
                Column.required("licensesSold", "200"));
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
        Long assigned = row.requiredCount("licensesDeployed");
        Long sold = row.requiredCount("licensesSold");
        if (day == null || tenantId == null || productId == null || assigned == null || sold == null) {
            return null;
        }
        return new PositionLine(
                day, tenantId, customerName, productId, productName, "", null, service, channel, assigned, sold, null);
    }

    @Override
    public Object key(PositionLine row) {
        return row.key();
    }

    @Override
    public Session<PositionLine> open(PartnerScope scope, ImportContext context) {
        return positions.open(PositionTable.DEPLOYMENT, scope, context);
    }

    @Override
    public Changes undo(PartnerScope scope, ImportContext context) {
        return positions.undo(PositionTable.DEPLOYMENT, scope, context);
    }
}
