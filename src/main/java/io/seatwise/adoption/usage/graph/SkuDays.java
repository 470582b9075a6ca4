package io.seatwise.adoption.usage.graph;

import io.seatwise.customers.fact.DayFactTable;
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
    protected int keyColumns() {
        return 1;
    }
}
