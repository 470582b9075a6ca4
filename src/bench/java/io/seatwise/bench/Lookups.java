package io.seatwise.bench;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.adoption.usage.PortfolioUsage;
import io.seatwise.adoption.usage.UsageTotals;
import io.seatwise.derived.Derived;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.licensing.catalogue.ProductCatalogue;
import io.seatwise.portfolio.CustomerFilterParameters;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.training.campaign.CampaignFilter;
import io.seatwise.training.campaign.Campaigns;
import io.seatwise.training.playbook.Playbooks;
import io.seatwise.training.triage.WorkFilterParameters;
import io.seatwise.training.triage.WorkQueue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the search of the top bar asks at each key stroke, bound 100 ms: words that many, one and no customers have. And
 * the months of usage analytics over all customers, of four products and twelve months each, bound 50 ms.
 */
final class Lookups {

    private static final int TIMES = 60;
    private static final int CUSTOMERS = 8;
    private static final int OF_A_KIND = 5;
    private static final int MONTHS = 12;
    private static final List<String> PRODUCTS = List.of("Exchange", "Teams", "OneDrive", "SharePoint");

    private final ConfigurableApplicationContext context;
    private final PartnerScope scope;
    private final Report report;

    Lookups(ConfigurableApplicationContext context, PartnerScope scope, Report report) {
        this.context = context;
        this.scope = scope;
        this.report = report;
    }

    void measure(LocalDate today) {
        for (Map.Entry<String, String> typed : Map.of(
                        "many match",
                        "company",
                        "one matches",
                        "company 777",
                        "none matches",
                        "zzqx",
                        "product",
                        "prod")
                .entrySet()) {
            report.alone(
                    "ctrl+k, " + typed.getKey(),
                    Measurement.alone(() -> List.of(customers(typed.getValue()), others(typed.getValue())), TIMES));
            report.alone(
                    "of it, customers, " + typed.getKey(), Measurement.alone(() -> customers(typed.getValue()), TIMES));
        }
        fillMonths(today.withDayOfMonth(1));
        context.getBean(Derived.class).markAll(scope, UsageTotals.NAME);
        context.getAutowireCapableBeanFactory().createBean(DerivedDrain.class).drain(scope);
        PortfolioUsage usage = context.getBean(PortfolioUsage.class);
        report.alone("usage analytics of all customers", Measurement.alone(() -> usage.of(scope, null, null), TIMES));
    }

    private List<?> customers(String typed) {
        return context.getBean(CustomerQueries.class)
                .page(
                        scope,
                        CustomerFilterParameters.parse(Map.of("q", List.of(typed)))
                                .filter(),
                        List.of(),
                        0,
                        CUSTOMERS);
    }

    /** The products, cards and campaigns; pages and actions are found in memory. */
    private List<Object> others(String typed) {
        return List.of(
                context.getBean(ProductCatalogue.class).inUse(scope).stream()
                        .filter(product ->
                                product.name().toLowerCase(Locale.ROOT).contains(typed))
                        .limit(OF_A_KIND)
                        .toList(),
                context.getBean(Playbooks.class).byCode(scope),
                context.getBean(WorkQueue.class)
                        .page(
                                scope,
                                WorkFilterParameters.parse(Map.of("q", List.of(typed)))
                                        .filter()
                                        .open(),
                                List.of(),
                                0,
                                OF_A_KIND),
                context.getBean(Campaigns.class)
                        .page(scope, new CampaignFilter(typed, null, Set.of(), Set.of()), 0, OF_A_KIND));
    }

    private void fillMonths(LocalDate newest) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        PartnerTransactions transactions = context.getBean(PartnerTransactions.class);
        for (int month = 0; month < MONTHS; month++) {
            LocalDate first = newest.minusMonths(month + 1L);
            transactions.run(
                    scope,
                    () -> PRODUCTS.forEach(product ->
                            jdbc.update("""
                            insert into usage_month (partner_id, tenant_id, usage_month, product, enabled, active,
                                cumulative, returning_users, first_time, content_day, complete)
                            select partner_id, tenant_id, ?, ?, 200, 120, 160, 90, 20, ?, true
                            from customer
                            where partner_id = ?
                            """, first, product, first.plusMonths(1).minusDays(1), scope.partnerId())));
        }
    }
}
