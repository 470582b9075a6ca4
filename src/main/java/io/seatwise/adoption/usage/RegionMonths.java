package io.seatwise.adoption.usage;

import io.seatwise.customers.fact.DayFactTable;
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
    protected int keyColumns() {
        return 4;
    }
}
