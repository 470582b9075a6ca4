package io.seatwise.adoption.usage.graph;

import io.seatwise.adoption.fact.DayFactTable;
import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code subscribed_sku}. */
@Repository
public class SkuDays extends DayFactTable<SkuDay> {

    SkuDays(JdbcClient jdbc, JdbcTemplate batches) {
        super(jdbc, batches, "subscribed_sku", "sku_day", SkuDay.class);
    }

    @Override
    protected List<String> columns() {
        return List.of(
                "sku_id",
                "part_number",
                "applies_to",
                "status",
                "enabled",
                "consumed",
                "warning",
                "suspended",
                "locked_out");
    }

    @Override
    protected int keyColumns() {
        return 1;
    }

    @Override
    protected List<Object> values(SkuDay row) {
        return List.of(
                row.skuId(),
                row.partNumber(),
                row.appliesTo(),
                row.status(),
                row.enabled(),
                row.consumed(),
                row.warning(),
                row.suspended(),
                row.lockedOut());
    }

    @Override
    public SkuDay map(ResultSet row) throws SQLException {
        return new SkuDay(
                CustomerId.of(row, "tenant_id"),
                row.getObject("sku_day", LocalDate.class),
                row.getString("sku_id"),
                row.getString("part_number"),
                row.getString("applies_to"),
                row.getString("status"),
                row.getLong("enabled"),
                row.getLong("consumed"),
                row.getLong("warning"),
                row.getLong("suspended"),
                row.getLong("locked_out"));
    }
}
