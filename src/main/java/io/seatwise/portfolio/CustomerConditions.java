package io.seatwise.portfolio;

import io.seatwise.access.PartnerScope;
import io.seatwise.licensing.FlagRules;
import io.seatwise.licensing.RatioSql;
import io.seatwise.licensing.Thresholds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter as a SQL condition over {@code customer c}, {@code customer_metrics m} and {@code customer_score s}, the scope always in it. Values
 * travel as parameters only.
 */
final class CustomerConditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters;
    private final LocalDate today;

    private CustomerConditions(PartnerScope scope, Thresholds thresholds, LocalDate today) {
        this.parameters = scope.parameters();
        this.today = today;
        conditions.add(scope.customerFilter("c"));
        parameters.putAll(FlagRules.parameters(thresholds, today));
    }

    /** The customers of the filter that the scope may see. */
    static CustomerConditions of(PartnerScope scope, CustomerFilter filter, Thresholds thresholds, LocalDate today) {
        CustomerConditions conditions = new CustomerConditions(scope, thresholds, today);
        conditions.addMasterData(filter);
        conditions.addFigures(filter);
        return conditions;
    }

    /** One customer, archived or not, if the scope may see it. */
    static CustomerConditions of(PartnerScope scope, UUID tenantId, Thresholds thresholds, LocalDate today) {
        CustomerConditions conditions = new CustomerConditions(scope, thresholds, today);
        conditions.add("c.tenant_id = :tenant", "tenant", tenantId);
        return conditions;
    }

    /** To stand behind {@code where}. */
    String sql() {
        return String.join("\n  and ", conditions);
    }

    /** A modifiable map. */
    Map<String, Object> parameters() {
        return parameters;
    }

    private void addMasterData(CustomerFilter filter) {
        if (!filter.archived()) {
            conditions.add("c.archived_at is null");
        }
        addSearch(filter.search());
        addAnyOf("c.region", "regions", filter.regions());
        addAnyOf("c.country", "countries", filter.countries());
        addAnyOf("c.industry", "industries", filter.industries());
        addAnyOf("c.segment", "segments", filter.segments());
        addAnyOf(
                "lower(c.account_manager)",
                "accountManagers",
                filter.accountManagers().stream()
                        .map(email -> email.toLowerCase(Locale.ROOT))
                        .toList());
        addTags(filter.tags());
        if (!filter.productIds().isEmpty()) {
            add("""
                    exists (
                      select 1
                      from product_metrics f
                      where f.partner_id = c.partner_id
                        and f.tenant_id = c.tenant_id
                        and f.product_id in (:productIds))""", "productIds", filter.productIds());
        }
    }

    private void addFigures(CustomerFilter filter) {
        if (!filter.flags().isEmpty()) {
            conditions.add(filter.flags().stream()
                    .sorted()
                    .map(flag -> FlagRules.sql(flag, "m"))
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        if (!filter.usageBands().isEmpty()) {
            conditions.add(filter.usageBands().stream()
                    .sorted()
                    .map(UsageBand::condition)
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        addPercent(RatioSql.atLeast("m.active", "m.entitled", "minUsage"), "minUsage", filter.minUsage());
        addPercent(RatioSql.atMost("m.active", "m.entitled", "maxUsage"), "maxUsage", filter.maxUsage());
        addPercent(RatioSql.atLeast("m.assigned", "m.sold", "minDeployment"), "minDeployment", filter.minDeployment());
        addPercent(RatioSql.atMost("m.assigned", "m.sold", "maxDeployment"), "maxDeployment", filter.maxDeployment());
        addPercent(
                RatioSql.atLeast("s.points", "s.max_points", "minAdoptionScore"),
                "minAdoptionScore",
                filter.minAdoptionScore());
        addPercent(
                RatioSql.atMost("s.points", "s.max_points", "maxAdoptionScore"),
                "maxAdoptionScore",
                filter.maxAdoptionScore());
        Integer days = filter.renewalWithinDays();
        if (days != null) {
            add("m.next_renewal >= :today and m.next_renewal <= :renewalUntil", "renewalUntil", today.plusDays(days));
        }
    }

    private void addSearch(@Nullable String search) {
        if (search == null || search.isBlank()) {
            return;
        }
        add("""
                (c.name_key like :search escape '!'
                    or lower(c.domain) like :search escape '!'
                    or cast(c.tenant_id as varchar(36)) like :search escape '!')""", "search", "%" + escaped(search.strip().toLowerCase(Locale.ROOT)) + "%");
    }

    private void addTags(List<String> tags) {
        List<String> alternatives = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            alternatives.add("lower(c.tags) like :tag" + i + " escape '!'");
            parameters.put("tag" + i, "%;" + escaped(tags.get(i).toLowerCase(Locale.ROOT)) + ";%");
        }
        if (!alternatives.isEmpty()) {
            conditions.add("(" + String.join(" or ", alternatives) + ")");
        }
    }

    private void addAnyOf(String expression, String parameter, Collection<String> values) {
        if (!values.isEmpty()) {
            add(expression + " in (:" + parameter + ")", parameter, values);
        }
    }

    private void addPercent(String condition, String parameter, @Nullable BigDecimal percent) {
        if (percent != null) {
            add(condition, parameter, percent);
        }
    }

    private void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
