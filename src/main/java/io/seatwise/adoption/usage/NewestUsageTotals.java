package io.seatwise.adoption.usage;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.usage.graph.GraphReportFileKind;
import io.seatwise.customers.CustomerPages;
import io.seatwise.derived.Derived;
import io.seatwise.derived.PartnerDerivation;
import io.seatwise.imports.ImportApplied;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.flags.ThresholdsChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sums up the newest reports, activations and regions by account manager, and the customers with findings that come first,
 * so that a page over many customers reads a row for each account manager. Customers are read some at a time.
 */
@Service
class NewestUsageTotals implements PartnerDerivation {

    /** The name of the derivation. */
    static final String NAME = "newest-usage";

    private static final Set<String> FACTS =
            Set.of(ActivationFileKind.NAME, RegionUsageFileKind.NAME, GraphReportFileKind.NAME);

    private final JdbcClient jdbc;
    private final NewestUsageReader reader;
    private final CustomerPages customers;
    private final ThresholdSettings thresholds;
    private final Derived derived;
    private final JsonMapper json;

    NewestUsageTotals(
            JdbcClient jdbc,
            NewestUsageReader reader,
            CustomerPages customers,
            ThresholdSettings thresholds,
            Derived derived,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.customers = customers;
        this.thresholds = thresholds;
        this.derived = derived;
        this.json = json;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Findings are made of months, and customers and their account managers change for both alike. */
    @Override
    public Set<String> needs() {
        return Set.of(UsageTotals.NAME);
    }

    @EventListener
    void on(ImportApplied applied) {
        if (!Collections.disjoint(applied.facts(), FACTS)) {
            derived.mark(applied.scope(), NAME, applied.customers());
        }
    }

    @EventListener
    void on(ThresholdsChanged changed) {
        derived.markAll(changed.scope(), NAME);
    }

    @Override
    public void compute(PartnerScope scope, LocalDate day) {
        BigDecimal low = thresholds.forJob(scope).lowAdoptionPercent();
        Map<String, NewestUsage> totals = new HashMap<>();
        customers.forEachNotArchived(
                scope,
                some -> reader.byManager(scope, some, UsageAnalytics.LAST, low)
                        .forEach((manager, figures) -> totals.merge(manager, figures, NewestUsage::plus)));
        jdbc.sql("delete from newest_usage_total where partner_id = :partner")
                .param("partner", scope.partnerId())
                .update();
        totals.forEach((manager, figures) -> jdbc.sql("""
                        insert into newest_usage_total (partner_id, manager, figures)
                        values (:partner, :manager, :figures)
                        """)
                .param("partner", scope.partnerId())
                .param("manager", manager)
                .param("figures", json.writeValueAsString(figures))
                .update());
    }

    /** The sums over the customers that the scope sees. */
    NewestUsage of(PartnerScope scope) {
        return jdbc
                .sql("""
                        select t.figures
                        from newest_usage_total t
                        where t.partner_id = :partner and %s
                        order by t.manager
                        """.formatted(scope.managerFilter("t.manager")))
                .params(scope.parameters())
                .query((row, number) -> json.readValue(row.getString(1), NewestUsage.class))
                .list()
                .stream()
                .reduce(NewestUsage.NONE, NewestUsage::plus);
    }
}
