package io.seatwise.adoption.usage;

import io.seatwise.customers.fact.DayFactImport;
import io.seatwise.customers.fact.DayFactKind;
import io.seatwise.imports.ImportContext;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.SourceRow;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file {@code activation}: people who may and do have a product activated, with devices by platform. */
@Component
@Order(310)
class ActivationFileKind extends DayFactKind<ActivationMonth> {

    static final String NAME = "activation";

    private static final Column.Required<String> PRODUCT = MonthColumns.product("Microsoft 365 Apps for enterprise")
            .alias("servicePlanName")
            .required();
    private static final Column.Required<Long> ENABLED =
            Column.count("enabledUsers").alias("totalEnabled").example("200").required();
    private static final Column.Required<Long> ACTIVATED = Column.count("activatedUsers")
            .alias("totalActivatedUsers")
            .example("150")
            .required();
    private static final Column<Long> WINDOWS =
            Column.count("windows").alias("pcCount").example("140");
    private static final Column<Long> MAC =
            Column.count("mac").alias("macCount").example("20");
    private static final Column<Long> ANDROID =
            Column.count("android").alias("androidCount").example("35");
    private static final Column<Long> IOS =
            Column.count("ios").alias("iosCount").example("60");
    private static final Column<Long> WINDOWS_MOBILE =
            Column.count("windowsMobile").alias("winRtCount").example("0");

    ActivationFileKind(ActivationMonths table, DayFactImport imports) {
        super(NAME, table, imports);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                MonthColumns.TENANT,
                MonthColumns.MONTH,
                PRODUCT,
                ENABLED,
                ACTIVATED,
                WINDOWS,
                MAC,
                ANDROID,
                IOS,
                WINDOWS_MOBILE,
                MonthColumns.CONTENT_DATE);
    }

    @Override
    public ActivationMonth read(SourceRow row) {
        return new ActivationMonth(
                row.get(MonthColumns.TENANT),
                row.get(MonthColumns.MONTH).atDay(1),
                row.get(PRODUCT),
                new ActivationMonth.People(row.get(ENABLED), row.get(ACTIVATED)),
                new UsageReport.Devices(
                        row.get(WINDOWS), row.get(MAC), row.get(ANDROID), row.get(IOS), row.get(WINDOWS_MOBILE)),
                MonthColumns.contentDay(row));
    }

    @Override
    protected ActivationMonth complete(ActivationMonth row, ImportContext context) {
        return new ActivationMonth(
                row.customer(),
                row.day(),
                row.product(),
                row.people(),
                row.devices(),
                MonthColumns.notLater(row.contentDay(), row.day(), context.today()));
    }
}
