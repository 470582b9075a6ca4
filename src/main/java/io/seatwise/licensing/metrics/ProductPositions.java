package io.seatwise.licensing.metrics;

import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.inflation.Cause;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a {@link ProductPosition} is read from the metrics: {@code select} these {@link #COLUMNS} {@code from
 * product_metrics pm join product p on p.partner_id = pm.partner_id and p.product_id = pm.product_id}. Every column
 * starts with {@code pm_}, so that a customer's columns can stand beside them in one row.
 */
@Component
public class ProductPositions {

    public static final String COLUMNS = """
            pm.product_id as pm_product_id, p.name as pm_product_name, pm.sold as pm_sold, pm.assigned as pm_assigned,
            pm.own_sold as pm_own_sold, pm.entitled as pm_entitled, pm.active as pm_active,
            pm.adjusted_entitled as pm_adjusted_entitled, pm.adjusted_active as pm_adjusted_active,
            pm.inflated as pm_inflated, pm.lower_bound as pm_lower_bound, pm.grace as pm_grace,
            pm.next_renewal as pm_next_renewal, pm.deployment_day as pm_deployment_day, pm.usage_day as pm_usage_day,
            pm.workloads as pm_workloads, pm.causes as pm_causes
            """;

    private static final TypeReference<List<WorkloadPosition>> WORKLOADS = new TypeReference<>() {};
    private static final TypeReference<List<Cause>> CAUSES = new TypeReference<>() {};

    private final JsonMapper json;

    ProductPositions(JsonMapper json) {
        this.json = json;
    }

    /** The position in the current row; flags are raised for these thresholds and this day. */
    public ProductPosition map(ResultSet row, Thresholds thresholds, LocalDate today) throws SQLException {
        ProductPosition plain = new ProductPosition(
                row.getString("pm_product_id"),
                row.getString("pm_product_name"),
                new ProductPosition.Deployment(
                        new LicenceCounts(number(row, "pm_sold"), number(row, "pm_assigned")),
                        number(row, "pm_own_sold"),
                        day(row, "pm_next_renewal"),
                        day(row, "pm_deployment_day")),
                new ProductPosition.Usage(
                        new EntitlementCounts(number(row, "pm_entitled"), number(row, "pm_active")),
                        new EntitlementCounts(number(row, "pm_adjusted_entitled"), number(row, "pm_adjusted_active")),
                        row.getBoolean("pm_lower_bound"),
                        day(row, "pm_usage_day"),
                        json.readValue(row.getString("pm_workloads"), WORKLOADS)),
                Set.of(),
                json.readValue(row.getString("pm_causes"), CAUSES));
        return plain.withFlags(FlagRules.of(
                new FlagRules.Figures(
                        plain.deployment().licences().deployment(),
                        plain.usage().entitlements().usage(),
                        row.getBoolean("pm_inflated"),
                        row.getBoolean("pm_grace"),
                        plain.deployment().nextRenewal(),
                        plain.asOf()),
                thresholds,
                today));
    }

    String workloads(List<WorkloadPosition> workloads) {
        return json.writeValueAsString(workloads);
    }

    String causes(List<Cause> causes) {
        return json.writeValueAsString(causes);
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
