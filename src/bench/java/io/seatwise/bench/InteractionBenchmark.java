package io.seatwise.bench;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.SignedIn;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import io.seatwise.imports.ImportService;
import io.seatwise.licensing.flags.Flag;
import io.seatwise.licensing.flags.ThresholdSettings;
import io.seatwise.licensing.positions.Freshness;
import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.PortfolioTrends;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.portfolio.Totals;
import io.seatwise.portfolio.overview.PortfolioOverview;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * What readers ask: the portfolio page, pages and totals of the grid, each against the same asked of the raw positions.
 * Twelve weeks of history of one product and a day of all 20 come in through the import pipeline first.
 */
final class InteractionBenchmark {

    private static final int ROUNDS = 5;
    private static final int PER_ROUND = 20;
    private static final int PAGE = 50;
    private static final int TREND_DAYS = 180;
    private static final int UNUSED_PRODUCTS = 8;
    private static final int ATTENTION = 5;

    private final ConfigurableApplicationContext context;
    private final PartnerScope scope;
    private final BenchPortfolio portfolio;
    private final RawFigures raw;
    private final LocalDate today;
    private final Report report;

    private InteractionBenchmark(ConfigurableApplicationContext context, Path folder, Report report) {
        this.context = context;
        this.report = report;
        PartnerId partner = context.getBean(Provisioning.class).addPartner("Benchmark", null);
        this.scope = context.getBean(Scopes.class).forJob(partner, "Benchmark", "bench");
        this.today = LocalDate.now(context.getBean(Clock.class));
        this.portfolio = new BenchPortfolio(
                context.getBean(ImportService.class),
                scope,
                folder,
                today,
                report.size().customers());
        this.raw = new RawFigures(context.getBean(JdbcClient.class), context.getBean(PartnerTransactions.class), scope);
    }

    static void run(BenchApplication.Database database, BenchSize size, List<BenchEntry> entries)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("seatwise-bench");
        try (ConfigurableApplicationContext context = BenchApplication.start(folder, database)) {
            Report report = new Report("interaction-" + database.label(), size, entries);
            new InteractionBenchmark(context, folder, report).measure();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure() throws IOException, InterruptedException {
        portfolio.bringIn(portfolio.customersFile());
        portfolio.bringIn(portfolio.deploymentHistoryFile());
        portfolio.bringIn(portfolio.usageHistoryFiles());
        portfolio.bringIn(portfolio.subscriptionsFile());
        portfolio.bringIn(portfolio.deploymentFile());
        portfolio.bringIn(portfolio.usageFiles());
        context.getAutowireCapableBeanFactory().createBean(DerivedDrain.class).drain(scope);
        checkAgainstRaw();
        overviews();
        grid();
        new TrainingPages(context, scope, report).measure(today);
        new Lookups(context, scope, report).measure(today);
    }

    /** Fast and wrong would be worthless: the sums have to be those of the raw rows. */
    private void checkAgainstRaw() {
        Totals totals = context.getBean(CustomerQueries.class).totals(scope, CustomerFilter.ALL);
        List<@Nullable Long> ours = new ArrayList<>();
        ours.add(totals.customers());
        ours.add(totals.sold());
        ours.add(totals.assigned());
        ours.add(totals.entitled());
        ours.add(totals.active());
        List<Long> theirs = raw.totals("true", Map.of());
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("The figures differ: " + ours + ", from raw rows " + theirs);
        }
    }

    private void overviews() {
        PartnerScope manager = context.getBean(Scopes.class)
                .of(new AccountManager(scope.partnerId(), BenchPortfolio.accountManager(0)));
        LocalDate from = today.minusDays(TREND_DAYS);
        String peer = "totals and daily sums from raw positions";
        report.pair(
                "portfolio page, administrator",
                Measurement.byTurns(
                        () -> overview(scope),
                        () -> List.of(raw.totals("true", Map.of()), raw.days(from, "true")),
                        ROUNDS,
                        PER_ROUND),
                peer);
        String assigned = "c.account_manager = '" + BenchPortfolio.accountManager(0) + "'";
        report.pair(
                "portfolio page, account manager of every fourth",
                Measurement.byTurns(
                        () -> overview(manager),
                        () -> List.of(raw.totals(assigned, Map.of()), raw.days(from, assigned)),
                        ROUNDS,
                        PER_ROUND),
                peer);
        PortfolioTrends trends = context.getBean(PortfolioTrends.class);
        report.pair(
                "of it, the trend for the account manager",
                Measurement.byTurns(
                        () -> trends.trend(manager, from), () -> raw.days(from, assigned), ROUNDS, PER_ROUND),
                "daily sums from raw positions");
    }

    /** Everything that the page {@code /} asks, the freshness in its top bar included. */
    private List<Object> overview(PartnerScope reader) {
        PortfolioOverview overview = context.getBean(PortfolioOverview.class);
        List<Object> page = new ArrayList<>();
        page.add(overview.summary(reader));
        page.add(context.getBean(PortfolioTrends.class).trend(reader, today.minusDays(TREND_DAYS)));
        page.add(overview.unusedProducts(reader, UNUSED_PRODUCTS));
        for (PortfolioOverview.Concern concern : PortfolioOverview.Concern.values()) {
            page.add(overview.attention(reader, concern, ATTENTION));
        }
        page.add(context.getBean(Freshness.class).of(reader));
        return page;
    }

    private void grid() {
        CustomerQueries queries = context.getBean(CustomerQueries.class);
        String peer = "the same page from raw positions";
        String byName = "c.name_key, c.tenant_id";
        report.pair(
                "grid page by name",
                page(queries, CustomerFilter.ALL, SortOrder.ascending("customerName"), "true", byName),
                peer);
        report.pair(
                "grid page by usage, highest first",
                page(
                        queries,
                        CustomerFilter.ALL,
                        SortOrder.descending("usagePercent"),
                        "true",
                        "cast(u.active as double precision) / nullif(u.entitled, 0) desc nulls last, " + byName),
                peer);
        CustomerFilter filter = CustomerFilter.ALL
                .with(CustomerFacets.PRODUCT, List.of(BenchPortfolio.product(3)))
                .with(CustomerFacets.FLAG, Set.of(Flag.LOW_ADOPTION))
                .with(CustomerFacets.MIN_USAGE, new BigDecimal("20"));
        String condition = """
                u.active * 100 >= 20 * u.entitled and u.active * 100 < :low * u.entitled and exists (
                    select 1
                    from usage_position x
                    where x.partner_id = c.partner_id and x.tenant_id = c.tenant_id and x.product_id = 'product-03')
                """;
        report.pair(
                "grid page with flag, usage from 20 % and product",
                page(queries, filter, SortOrder.ascending("customerName"), condition, byName), peer);
        report.pair(
                "count and totals of that filter",
                Measurement.byTurns(
                        () -> List.of(queries.count(scope, filter), queries.totals(scope, filter)),
                        () -> raw.totals(condition, low()),
                        ROUNDS,
                        PER_ROUND),
                "the same sums from raw positions");
    }

    private Map<String, Object> low() {
        return Map.of("low", context.getBean(ThresholdSettings.class).of(scope).lowAdoptionPercent());
    }

    private Measurement.Pair page(
            CustomerQueries queries, CustomerFilter filter, SortOrder sort, String condition, String orderBy) {
        Map<String, Object> parameters = condition.contains(":low") ? low() : Map.of();
        List<CustomerId> ours = queries.page(scope, filter, List.of(sort), 0, PAGE).stream()
                .map(CustomerRow::id)
                .toList();
        List<CustomerId> theirs = raw.page(condition, parameters, orderBy, PAGE);
        if (ours.isEmpty() || !ours.equals(theirs)) {
            throw new IllegalStateException("The pages differ: " + ours + ", from raw rows " + theirs);
        }
        return Measurement.byTurns(
                () -> queries.page(scope, filter, List.of(sort), 0, PAGE),
                () -> raw.page(condition, parameters, orderBy, PAGE),
                ROUNDS,
                PER_ROUND);
    }

    private record AccountManager(PartnerId partnerId, String actor) implements SignedIn {

        @Override
        public String partnerName() {
            return "Benchmark";
        }

        @Override
        public @Nullable PersonId personId() {
            return null;
        }

        @Override
        public Role role() {
            return Role.ACCOUNT_MANAGER;
        }

        @Override
        public String assignedTo() {
            return actor;
        }
    }
}
