package io.seatwise.portfolio.overview;

import io.seatwise.access.PartnerScope;
import io.seatwise.customers.CustomersArchived;
import io.seatwise.customers.CustomersReassigned;
import io.seatwise.derived.Derived;
import io.seatwise.derived.PartnerDerivation;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.FlagRules;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.flags.ThresholdsChanged;
import io.seatwise.licensing.metrics.MetricsRefresh;
import io.seatwise.portfolio.Totals;
import io.seatwise.portfolio.UsageBand;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final String MANAGER = "coalesce(lower(c.account_manager), '')";

    /** The sums of a row, null where no customer has the count. */
    static final String SUMS = "sold, assigned, unassigned, entitled, active";

    private static final Map<String, String> COUNTS = counts();

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
    public void compute(PartnerScope scope, LocalDate day) {
        LocalDate then = day.minusDays(PortfolioOverview.CHANGE_DAYS);
        jdbc.sql("delete from portfolio_summary where partner_id = :partner")
                .param("partner", scope.partnerId())
                .update();
        jdbc.sql("""
                        insert into portfolio_summary (partner_id, manager, SUMMED, as_of, COLUMNS, gone)
                        select :partner, MANAGER,
                            SELECTED,
                            max(m.as_of),
                            COUNTS,
                            sum(case when c.not_seen_since > :then
                                or c.not_seen_since is null and c.archived_at >= :next_day then 1 else 0 end)
                        from customer c
                        left join customer_metrics m
                            on m.partner_id = c.partner_id and m.tenant_id = c.tenant_id and c.archived_at is null
                        where c.partner_id = :partner
                        group by MANAGER
                        """.replace("SUMMED", SUMS)
                        .replace("COLUMNS", String.join(", ", COUNTS.keySet()))
                        .replace("SELECTED", Totals.SELECTED)
                        .replace(
                                "COUNTS",
                                COUNTS.values().stream()
                                        .map("sum(case when c.archived_at is null and %s then 1 else 0 end)"::formatted)
                                        .collect(Collectors.joining(",\n")))
                        .replace("MANAGER", MANAGER))
                .param("partner", scope.partnerId())
                .params(FlagRules.parameters(thresholds.forJob(scope), day))
                .param("then", then)
                .param("next_day", then.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC))
                .update();
    }

    @EventListener
    void on(CustomersArchived archived) {
        derived.mark(archived.scope(), NAME, archived.customers());
    }

    @EventListener
    void on(CustomersReassigned reassigned) {
        derived.mark(reassigned.scope(), NAME, reassigned.customers());
    }

    @EventListener
    void on(ThresholdsChanged changed) {
        derived.markAll(changed.scope(), NAME);
    }

    /** Returns the select list that adds up the rows of several account managers, named {@code s}. */
    static String selected() {
        String sums = Arrays.stream(SUMS.split(", "))
                .map(column -> "cast(sum(s.%1$s) as bigint) as %1$s".formatted(column))
                .collect(Collectors.joining(", "));
        String counts = COUNTS.keySet().stream()
                .map(column -> "coalesce(sum(s.%1$s), 0) as %1$s".formatted(column))
                .collect(Collectors.joining(", "));
        return sums + ", max(s.as_of) as as_of, " + counts + ", coalesce(sum(s.gone), 0) as gone";
    }
}
