package io.seatwise.adoption.usage;

import io.seatwise.adoption.fact.DayFactTable;
import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code usage_month}. */
@Repository
class ProductMonths extends DayFactTable<ProductMonth> {

    ProductMonths(JdbcClient jdbc, JdbcTemplate batches) {
        super(jdbc, batches, "usage_month", "usage_month", ProductMonth.class);
    }

    @Override
    protected List<String> columns() {
        return List.of(
                "product",
                "enabled",
                "active",
                "cumulative",
                "returning_users",
                "first_time",
                "content_day",
                "complete");
    }

    @Override
    protected int keyColumns() {
        return 1;
    }

    @Override
    protected List<? extends @Nullable Object> values(ProductMonth row) {
        return Arrays.<@Nullable Object>asList(
                row.product(),
                row.enabled(),
                row.active(),
                row.cumulative(),
                row.returning(),
                row.firstTime(),
                row.contentDay(),
                row.complete());
    }

    @Override
    protected ProductMonth map(ResultSet row) throws SQLException {
        return new ProductMonth(
                CustomerId.of(row, "tenant_id"),
                row.getObject("usage_month", LocalDate.class),
                row.getString("product"),
                row.getLong("enabled"),
                row.getLong("active"),
                row.getObject("cumulative", Long.class),
                row.getObject("returning_users", Long.class),
                row.getObject("first_time", Long.class),
                row.getObject("content_day", LocalDate.class),
                row.getBoolean("complete"));
    }
}
