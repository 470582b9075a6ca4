package io.seatwise.adoption.usage;

import io.seatwise.adoption.fact.DayFactTable;
import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code region_usage}. */
@Repository
class RegionMonths extends DayFactTable<RegionMonth> {

    RegionMonths(JdbcClient jdbc, JdbcTemplate batches) {
        super(jdbc, batches, "region_usage", "usage_month", RegionMonth.class);
    }

    @Override
    protected List<String> columns() {
        return List.of("product", "country", "state", "city", "enabled", "active");
    }

    @Override
    protected int keyColumns() {
        return 4;
    }

    @Override
    protected List<Object> values(RegionMonth row) {
        return List.of(row.product(), row.country(), row.state(), row.city(), row.enabled(), row.active());
    }

    @Override
    protected RegionMonth map(ResultSet row) throws SQLException {
        return new RegionMonth(
                CustomerId.of(row, "tenant_id"),
                row.getObject("usage_month", LocalDate.class),
                row.getString("product"),
                row.getString("country"),
                row.getString("state"),
                row.getString("city"),
                row.getLong("enabled"),
                row.getLong("active"));
    }
}
