package io.seatwise.adoption.usage;

import io.seatwise.customers.fact.DayFactTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code activation}. */
@Repository
public class ActivationMonths extends DayFactTable<ActivationMonth> {

    ActivationMonths(JdbcClient jdbc, JdbcTemplate batches) {
        super(jdbc, batches, "activation", "activation_month", ActivationMonth.class);
    }

    @Override
    protected int keyColumns() {
        return 1;
    }
}
