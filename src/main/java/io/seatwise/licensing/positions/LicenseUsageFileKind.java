package io.seatwise.licensing.positions;

import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The file {@code license-usage}: active and qualified entitlements, by customer, product, workload and day. */
@Component
public class LicenseUsageFileKind extends PositionFileKind {

    private static final Column.Required<String> WORKLOAD_CODE = Column.text(
                    "workloadCode", PositionColumns.LONGEST_CODE)
            .example("EXO")
            .required();
    private static final Column<String> WORKLOAD_NAME =
            Column.text("workloadName", 200).example("Exchange Online");
    private static final Column.Required<Long> ACTIVE =
            Column.count("licensesActive").alias("licenseActive").example("150").required();
    private static final Column.Required<Long> QUALIFIED =
            Column.count("licensesQualified").example("200").required();
    private static final Column<Long> REASSIGNED =
            Column.count("licensesReassigned").example("4");

    LicenseUsageFileKind(PositionImport positions) {
        super(PositionTable.USAGE, positions);
    }

    @Override
    public List<Column<?>> columns() {
        return Stream.concat(
                        PositionColumns.ALL.stream(),
                        Stream.of(WORKLOAD_CODE, WORKLOAD_NAME, ACTIVE, QUALIFIED, REASSIGNED))
                .toList();
    }

    @Override
    public PositionLine read(SourceRow row) {
        return new PositionLine(
                new PositionLine.Key(
                        row.get(PositionColumns.TENANT),
                        row.get(PositionColumns.PRODUCT_ID),
                        row.get(WORKLOAD_CODE).toUpperCase(Locale.ROOT),
                        row.get(PositionColumns.PROCESSED),
                        PositionColumns.service(row),
                        PositionColumns.channel(row)),
                new PositionLine.Names(
                        row.get(PositionColumns.CUSTOMER_NAME),
                        row.get(PositionColumns.PRODUCT_NAME),
                        row.get(WORKLOAD_NAME)),
                new PositionLine.Counts(row.get(ACTIVE), row.get(QUALIFIED), row.get(REASSIGNED)));
    }
}
