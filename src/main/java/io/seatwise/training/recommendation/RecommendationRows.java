package io.seatwise.training.recommendation;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a {@link Recommendation} is read: {@code select} these {@link #COLUMNS} from {@link #FROM}, or the whole of
 * {@link #select}. Every column starts with {@code r_}, so that the columns of work can stand beside them in one row.
 */
@Component
public class RecommendationRows {

    public static final String COLUMNS = """
            r.recommendation_id as r_id, r.tenant_id as r_tenant_id, c.name as r_customer_name,
            r.rule_code as r_rule_code, r.playbook_code as r_playbook_code, r.product_id as r_product_id,
            p.name as r_product_name, r.workload_code as r_workload_code, r.inputs as r_inputs,
            r.priority as r_priority, r.factors as r_factors, r.expected_gain as r_expected_gain,
            r.value_at_risk as r_value_at_risk, r.value_currency as r_value_currency,
            r.plain_priority as r_plain_priority, r.deadline as r_deadline, r.first_seen as r_first_seen,
            r.computed_for as r_computed_for, r.holds as r_holds, r.ended_on as r_ended_on
            """;

    /** The tables, as {@code r}, {@code c} (the customer) and {@code p} (the product, where there is one). */
    public static final String FROM = """
            recommendation r
            join customer c on c.partner_id = r.partner_id and c.tenant_id = r.tenant_id
            left join product p on p.partner_id = r.partner_id and p.product_id = r.product_id
            """;

    private static final TypeReference<LinkedHashMap<String, BigDecimal>> INPUTS = new TypeReference<>() {};
    private static final TypeReference<List<PriorityFactor>> FACTORS = new TypeReference<>() {};

    private final JsonMapper json;

    RecommendationRows(JsonMapper json) {
        this.json = json;
    }

    /** A statement up to its {@code where} with the condition of the scope; append further conditions with {@code and}. */
    public String select(PartnerScope scope) {
        return "select " + COLUMNS + " from " + FROM + " where r.partner_id = :partner and "
                + scope.customerFilter("c");
    }

    /**
     * Reads the recommendation of the current row. Where the scope may not see money it has no value, and the factor of
     * the value and the priority are coarse, so that the amount cannot be computed back.
     */
    public Recommendation map(PartnerScope scope, ResultSet row) throws SQLException {
        return new Recommendation(
                RecommendationId.of(row, "r_id"),
                new NamedCustomer(CustomerId.of(row, "r_tenant_id"), row.getString("r_customer_name")),
                new Recommendation.Reason(
                        row.getString("r_rule_code"),
                        row.getString("r_playbook_code"),
                        json.readValue(row.getString("r_inputs"), INPUTS)),
                new Recommendation.Subject(
                        text(row, "r_product_id"), row.getString("r_product_name"), text(row, "r_workload_code")),
                new Recommendation.Ranking(
                        row.getDouble(scope.seesMoney() ? "r_priority" : "r_plain_priority"),
                        factors(scope, row),
                        json.readValue(row.getString("r_expected_gain"), ExpectedGain.class),
                        scope.seesMoney() ? value(row) : null),
                new Recommendation.Validity(
                        row.getObject("r_deadline", LocalDate.class),
                        row.getObject("r_first_seen", LocalDate.class),
                        row.getObject("r_computed_for", LocalDate.class),
                        row.getBoolean("r_holds"),
                        row.getObject("r_ended_on", LocalDate.class)));
    }

    /** The column of the priority, which readers who may not see money get without the part of the value. */
    public static String priority(PartnerScope scope) {
        return scope.seesMoney() ? "priority" : "plain_priority";
    }

    /**
     * The order by priority, ties by value. Readers who may not see money get that of the coarse priority: no amount can
     * be told from the place of a card.
     */
    public static String byPriority(PartnerScope scope, boolean descending) {
        String direction = descending ? " desc nulls last" : " nulls last";
        return scope.seesMoney()
                ? "r.priority" + direction + ", r.value_at_risk" + direction
                : "r.plain_priority" + direction;
    }

    private List<PriorityFactor> factors(PartnerScope scope, ResultSet row) throws SQLException {
        List<PriorityFactor> factors = json.readValue(row.getString("r_factors"), FACTORS);
        return scope.seesMoney()
                ? factors
                : factors.stream().map(PriorityFactor::withoutMoney).toList();
    }

    private static @Nullable AnnualValue value(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("r_value_at_risk");
        return amount == null ? null : new AnnualValue(amount, row.getString("r_value_currency"));
    }

    static @Nullable String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text.isEmpty() ? null : text;
    }
}
