package io.seatwise.adoption.usage;

import io.seatwise.customers.fact.DayFactTable;
import java.util.List;
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
}
