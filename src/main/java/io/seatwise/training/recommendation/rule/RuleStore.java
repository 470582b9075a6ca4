package io.seatwise.training.recommendation.rule;

import io.seatwise.access.PartnerScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a partner changed in the rules, and its settings. Only what differs from the rule that comes along is kept, so
 * that a better rule reaches everybody who left it as it was. Runs in the caller's transaction.
 */
@Repository
public class RuleStore {

    private static final TypeReference<LinkedHashMap<String, BigDecimal>> LIMITS = new TypeReference<>() {};

    private record Changed(boolean enabled, Map<String, BigDecimal> limits) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RuleStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All rules of the partner, including those that are off. */
    public List<RecommendationRule> rules(PartnerScope scope) {
        Map<String, Changed> changed = new HashMap<>();
        jdbc.sql("select rule_code, enabled, limits from recommendation_rule where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query(row -> {
                    changed.put(
                            row.getString("rule_code"),
                            new Changed(row.getBoolean("enabled"), json.readValue(row.getString("limits"), LIMITS)));
                });
        List<RecommendationRule> rules = new ArrayList<>();
        for (RecommendationRule rule : ShippedRules.ALL) {
            Changed own = changed.get(rule.code());
            rules.add(own == null ? rule : rule.with(own.enabled(), conditions(rule, own.limits())));
        }
        return rules;
    }

    private static List<Condition> conditions(RecommendationRule rule, Map<String, BigDecimal> limits) {
        List<Condition> conditions = new ArrayList<>();
        for (Condition condition : rule.trigger().conditions()) {
            BigDecimal limit = limits.get(condition.key());
            conditions.add(limit == null || !condition.adjustable() ? condition : condition.withLimit(limit));
        }
        return conditions;
    }

    /** The partner's settings, or {@link RecommendationSettings#DEFAULT}. */
    public RecommendationSettings settings(PartnerScope scope) {
        return jdbc.sql("select settings from recommendation_settings where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query((row, number) -> stored(row.getString(1)))
                .optional()
                .orElse(RecommendationSettings.DEFAULT);
    }

    /** Settings that are missing in it were added later and have their shipped values. */
    private RecommendationSettings stored(String text) {
        ObjectNode settings = json.valueToTree(RecommendationSettings.DEFAULT);
        ObjectNode own = (ObjectNode) json.readTree(text);
        ObjectNode weights = ((ObjectNode) settings.get("weights")).setAll((ObjectNode) own.get("weights"));
        settings.setAll(own);
        settings.set("weights", weights);
        return json.treeToValue(settings, RecommendationSettings.class);
    }

    void store(PartnerScope scope, List<RecommendationRule> rules, RecommendationSettings settings, Instant now) {
        jdbc.sql("delete from recommendation_rule where partner_id = :partner")
                .param("partner", scope.partnerId())
                .update();
        for (RecommendationRule shipped : ShippedRules.ALL) {
            rules.stream()
                    .filter(rule -> rule.code().equals(shipped.code()) && !rule.equals(shipped))
                    .forEach(rule -> store(scope, rule, shipped));
        }
        jdbc.sql("delete from recommendation_settings where partner_id = :partner")
                .param("partner", scope.partnerId())
                .update();
        jdbc.sql("""
                        insert into recommendation_settings (partner_id, settings, changed_by, changed_at)
                        values (:partner, :settings, :actor, :now)
                        """)
                .param("partner", scope.partnerId())
                .param("settings", json.writeValueAsString(settings))
                .param("actor", scope.actor())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void store(PartnerScope scope, RecommendationRule rule, RecommendationRule shipped) {
        Map<String, BigDecimal> limits = new LinkedHashMap<>();
        for (int i = 0; i < shipped.trigger().conditions().size(); i++) {
            Condition own = rule.trigger().conditions().get(i);
            BigDecimal limit = own.limit();
            if (limit != null && !own.equals(shipped.trigger().conditions().get(i))) {
                limits.put(own.key(), limit);
            }
        }
        jdbc.sql("""
                        insert into recommendation_rule (partner_id, rule_code, enabled, limits)
                        values (:partner, :rule, :enabled, :limits)
                        """)
                .param("partner", scope.partnerId())
                .param("rule", rule.code())
                .param("enabled", rule.enabled())
                .param("limits", json.writeValueAsString(limits))
                .update();
    }
}
