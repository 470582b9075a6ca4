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

/** The table {@code activation}. */
@Repository
public class ActivationMonths extends DayFactTable<ActivationMonth> {

    ActivationMonths(JdbcClient jdbc, JdbcTemplate batches) {
        super(jdbc, batches, "activation", "activation_month", ActivationMonth.class);
    }

    @Override
    protected List<String> columns() {
        return List.of(
                "product", "enabled", "activated", "windows", "mac", "android", "ios", "windows_mobile", "content_day");
    }

    @Override
    protected int keyColumns() {
        return 1;
    }

    @Override
    protected List<? extends @Nullable Object> values(ActivationMonth row) {
        return Arrays.<@Nullable Object>asList(
                row.product(),
                row.enabled(),
                row.activated(),
                row.windows(),
                row.mac(),
                row.android(),
                row.ios(),
                row.windowsMobile(),
                row.contentDay());
    }

    @Override
    protected ActivationMonth map(ResultSet row) throws SQLException {
        return new ActivationMonth(
                CustomerId.of(row, "tenant_id"),
                row.getObject("activation_month", LocalDate.class),
                row.getString("product"),
                row.getLong("enabled"),
                row.getLong("activated"),
                row.getObject("windows", Long.class),
                row.getObject("mac", Long.class),
                row.getObject("android", Long.class),
                row.getObject("ios", Long.class),
                row.getObject("windows_mobile", Long.class),
                row.getObject("content_day", LocalDate.class));
    }
}
