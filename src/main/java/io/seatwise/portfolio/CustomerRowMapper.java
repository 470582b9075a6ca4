package io.seatwise.portfolio;

import io.seatwise.customers.CustomerProfile;
import io.seatwise.ids.CustomerId;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.positions.EntitlementCounts;
import io.seatwise.licensing.positions.LicenceCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a {@link CustomerRow} from the columns of {@link #COLUMNS}. */
final class CustomerRowMapper implements RowMapper<CustomerRow> {

    /** Over {@code customer c}, {@code customer_metrics m}, {@code customer_money y} and {@code customer_score s}; names carry a prefix so that more can stand beside them. */
    static final String COLUMNS = """
            c.tenant_id as c_tenant_id, c.name as c_name, c.domain as c_domain, c.country as c_country,
              c.region as c_region, c.industry as c_industry, c.segment as c_segment,
              c.account_manager as c_account_manager, c.tags as c_tags,
              m.sold as c_sold, m.assigned as c_assigned, m.entitled as c_entitled, m.active as c_active,
              m.next_renewal as c_next_renewal, m.as_of as c_as_of, m.usage_trend as c_usage_trend,
              y.annual_value as c_annual_value, y.at_stake as c_at_stake, y.currency as c_money_currency,
              y.unknown_count as c_without_price,
              s.score_day as c_score_day, s.scheme as c_score_scheme, s.points as c_score_points,
              s.max_points as c_score_max, s.estimated as c_score_estimated, s.product_score as c_product_score,
            """
            + Arrays.stream(Flag.values())
                    .map(flag ->
                            "case when " + FlagRules.sql(flag, "m") + " then true else false end as " + column(flag))
                    .collect(Collectors.joining(",\n  "));

    @Override
    public CustomerRow mapRow(ResultSet row, int number) throws SQLException {
        return new CustomerRow(
                CustomerId.of(row, "c_tenant_id"),
                row.getString("c_name"),
                new CustomerProfile(
                        row.getString("c_domain"),
                        row.getString("c_country"),
                        row.getString("c_region"),
                        row.getString("c_industry"),
                        row.getString("c_segment"),
                        new CustomerProfile.Care(row.getString("c_account_manager"), tags(row.getString("c_tags")))),
                new CustomerRow.Position(
                        new LicenceCounts(row.getObject("c_sold", Long.class), row.getObject("c_assigned", Long.class)),
                        new EntitlementCounts(
                                row.getObject("c_entitled", Long.class), row.getObject("c_active", Long.class)),
                        flags(row),
                        row.getObject("c_next_renewal", LocalDate.class),
                        row.getObject("c_as_of", LocalDate.class),
                        trend(row.getString("c_usage_trend"))),
                new CustomerMoney(
                        row.getBigDecimal("c_annual_value"),
                        row.getBigDecimal("c_at_stake"),
                        row.getString("c_money_currency"),
                        row.getObject("c_without_price", Long.class)),
                scores(row));
    }

    private static CustomerScore scores(ResultSet row) throws SQLException {
        return new CustomerScore(
                row.getObject("c_score_day", LocalDate.class),
                row.getString("c_score_scheme"),
                row.getBigDecimal("c_score_points"),
                row.getObject("c_score_max", Integer.class),
                row.getBoolean("c_score_estimated"),
                row.getObject("c_product_score", Double.class));
    }

    private static String column(Flag flag) {
        return "c_flag_" + flag.ordinal();
    }

    private static Set<Flag> flags(ResultSet row) throws SQLException {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Flag flag : Flag.values()) {
            if (row.getBoolean(column(flag))) {
                flags.add(flag);
            }
        }
        return Collections.unmodifiableSet(flags);
    }

    private static List<String> tags(String stored) {
        return Arrays.stream(stored.split(";")).filter(tag -> !tag.isEmpty()).toList();
    }

    private static List<@Nullable Integer> trend(@Nullable String stored) {
        if (stored == null || stored.isEmpty()) {
            return List.of();
        }
        List<@Nullable Integer> trend = new ArrayList<>();
        for (String value : stored.split(",", -1)) {
            trend.add(value.isEmpty() ? null : Integer.valueOf(value));
        }
        return Collections.unmodifiableList(trend);
    }
}
