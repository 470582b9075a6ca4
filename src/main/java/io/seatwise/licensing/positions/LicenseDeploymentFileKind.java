package io.seatwise.licensing.positions;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The file {@code license-deployment}: licences sold and assigned, by customer, product and day. */
@Component
public class LicenseDeploymentFileKind extends PositionFileKind {

    private static final Column.Required<Long> DEPLOYED =
            Column.count("licensesDeployed").example("180").required();
    private static final Column.Required<Long> SOLD =
            Column.count("licensesSold").example("200").required();

    LicenseDeploymentFileKind(PositionImport positions) {
        super(PositionTable.DEPLOYMENT, positions);
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.concat(PositionColumns.ALL.stream(), Stream.of(DEPLOYED, SOLD))
                .toList();
    }

    @Override
    public PositionLine read(SourceRow row) {
        return new PositionLine(
                new PositionLine.Key(
                        row.get(PositionColumns.TENANT),
                        row.get(PositionColumns.PRODUCT_ID),
                        "",
                        row.get(PositionColumns.PROCESSED),
                        PositionColumns.service(row),
                        PositionColumns.channel(row)),
                new PositionLine.Names(
                        row.get(PositionColumns.CUSTOMER_NAME), row.get(PositionColumns.PRODUCT_NAME), null),
                new PositionLine.Counts(row.get(DEPLOYED), row.get(SOLD), null));
    }
}
