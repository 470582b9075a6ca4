package io.seatwise.portfolio.overview;

import io.seatwise.access.PartnerScope;
import io.seatwise.derived.Derived;
import io.seatwise.derived.PartnerDerivation;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.flags.Thresholds;
import io.seatwise.licensing.flags.ThresholdsChanged;
import io.seatwise.licensing.metrics.MetricsRefresh;
import io.seatwise.portfolio.Totals;
import io.seatwise.portfolio.UsageBand;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Writes {@code portfolio_summary}: the sums and counts of the portfolio page, a row for each account manager. Adding up
 * tens of thousands of customers for each reader takes longer than a page may.
 */
@Service
class PortfolioSummaries implements PartnerDerivation {

    /** The name of the derivation. */
    static final String NAME = "portfolio-summary";

    /** The summed columns. A sum is null where the figure is unknown for every customer. */
    private static final List<String> SUMS = List.of("sold", "assigned", "unassigned", "entitled", "active");

    private static final Map<String, String> COUNTS = counts();

    /** The rows as they are computed from the customers. They need {@link #parameters}. */
    static final String ROWS = """
            select c.partner_id, MANAGER as manager,
                SELECTED,
                max(m.as_of) as as_of,
                COUNTS,
                sum(case when c.not_seen_since > :then
                    or c.not_seen_since is null and c.archived_at >= :next_day then 1 else 0 end) as gone
            from customer c
            left join customer_metrics m
                on m.partner_id = c.partner_id and m.tenant_id = c.tenant_id and c.archived_at is null
            where c.partner_id = :partner
            group by c.partner_id, MANAGER
            """.replace("SELECTED", Totals.SELECTED)
            .replace(
                    "COUNTS",
                    COUNTS.entrySet().stream()
                            .map(count -> "sum(case when c.archived_at is null and %s then 1 else 0 end) as %s"
                                    .formatted(count.getValue(), count.getKey()))
                            .collect(Collectors.joining(",\n")))
            .replace("MANAGER", PartnerScope.managerOf("c"));

    /** A select list that adds up the rows of several account managers, named {@code s}. */
    static final String ADDED_UP = Stream.of(
                    SUMS.stream().map("cast(sum(s.%1$s) as bigint) as %1$s"::formatted),
                    Stream.of("max(s.as_of) as as_of"),
                    COUNTS.keySet().stream().map("coalesce(sum(s.%1$s), 0) as %1$s"::formatted),
                    Stream.of("coalesce(sum(s.gone), 0) as gone"))
            .flatMap(columns -> columns)
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;
    private final Derived derived;
    private final ThresholdSettings thresholds;

    PortfolioSummaries(JdbcClient jdbc, Derived derived, ThresholdSettings thresholds) {
        this.jdbc = jdbc;
        this.derived = derived;
        this.thresholds = thresholds;
    }

    /** The counted customers by column: conditions on a customer {@code c} that is not archived and its metrics {@code m}. */
    private static Map<String, String> counts() {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("customers", "1 = 1");
        counts.put("inflated", FlagRules.sql(Flag.INFLATED, "m"));
        counts.put("low_adoption", FlagRules.sql(Flag.LOW_ADOPTION, "m"));
        counts.put("without_deployment", "(m.sold is null or m.sold = 0)");
        counts.put("renewing", FlagRules.sql(Flag.RENEWAL_SOON, "m") + " and m.renewing_unassigned > 0");
        counts.put("stale", FlagRules.sql(Flag.STALE_DATA, "m"));
        Arrays.stream(UsageBand.values()).forEach(band -> counts.put(band.column(), band.condition()));
        counts.put("earlier", "m.earlier_day is not null");
        counts.put("earlier_low_adoption", FlagRules.lowAdoption("m.earlier_active", "m.earlier_entitled"));
        counts.put("earlier_inflated", "m.earlier_inflated");
        counts.put("arrived", "m.earlier_day is null and c.created_at >= :next_day");
        return counts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> needs() {
        return Set.of(MetricsRefresh.NAME);
    }

    /** Flags look at the day, and the comparison goes 28 days back from it. */
    @Override
    public boolean followsDay() {
        return true;
    }

    @Override
    public boolean sumsByAccountManager() {
        return true;
    }

    @Override
    public void compute(PartnerScope scope, LocalDate day) {
        jdbc.sql("delete from portfolio_summary where partner_id = :partner")
                .param("partner", scope.partnerId())
                .update();
        String columns = Stream.of(
                        Stream.of("partner_id", "manager", "as_of", "gone"), SUMS.stream(), COUNTS.keySet().stream())
                .flatMap(names -> names)
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into portfolio_summary (%1$s) select %1$s from (%2$s) computed".formatted(columns, ROWS))
                .param("partner", scope.partnerId())
                .params(parameters(thresholds.forJob(scope), day))
                .update();
    }

    /** The parameters of {@link #ROWS} beside those of the scope. */
    static Map<String, Object> parameters(Thresholds thresholds, LocalDate day) {
        LocalDate then = day.minusDays(PortfolioOverview.CHANGE_DAYS);
        Map<String, Object> parameters = new HashMap<>(FlagRules.parameters(thresholds, day));
        parameters.put("then", then);
        parameters.put("next_day", then.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        return parameters;
    }

    @EventListener
    void on(ThresholdsChanged changed) {
        derived.markAll(changed.scope(), NAME);
    }
}
