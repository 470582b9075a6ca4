package io.seatwise.adoption.usage;

import io.seatwise.base.SmallNumbers;
import io.seatwise.customers.fact.DayFactImport;
import io.seatwise.customers.fact.DayFactKind;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.SourceRow;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The file {@code region-usage}: people enabled and active by region of at least 10, summed up by the sender. */
@Component
@Order(320)
class RegionUsageFileKind extends DayFactKind<RegionMonth> {

    static final String NAME = "region-usage";

    private static final int LONGEST_REGION = 60;

    private static final Column.Required<String> PRODUCT =
            MonthColumns.product("Microsoft 365").required();
    private static final Column.Required<String> COUNTRY =
            Column.text("country", LONGEST_REGION).example("DE").required();
    private static final Column<String> STATE = Column.text("state", LONGEST_REGION);
    private static final Column<String> CITY = Column.text("city", LONGEST_REGION);
    private static final Column.Required<Long> ENABLED =
            Column.count("enabledUsers").example("120").required();
    private static final Column.Required<Long> ACTIVE =
            Column.count("activeUsers").example("80").required();

    RegionUsageFileKind(RegionMonths table, DayFactImport imports) {
        super(NAME, table, imports);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(MonthColumns.TENANT, MonthColumns.MONTH, PRODUCT, COUNTRY, STATE, CITY, ENABLED, ACTIVE);
    }

    @Override
    public RegionMonth read(SourceRow row) {
        if (row.get(ENABLED) < SmallNumbers.FEWEST) {
            row.fault(ENABLED, ProblemCode.CONFLICT, "adoption.usage.expected.region", SmallNumbers.FEWEST);
        }
        return new RegionMonth(
                row.get(MonthColumns.TENANT),
                row.get(MonthColumns.MONTH).atDay(1),
                row.get(PRODUCT),
                new RegionFigures.Place(row.get(COUNTRY), row.get(STATE, ""), row.get(CITY, "")),
                row.get(ENABLED),
                row.get(ACTIVE));
    }
}
