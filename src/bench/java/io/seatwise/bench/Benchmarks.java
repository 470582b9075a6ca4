package io.seatwise.bench;

import io.seatwise.Seatwise;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.Provisioning;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.SignedIn;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.imports.ImportService;
import io.seatwise.licensing.Flag;
import io.seatwise.licensing.Freshness;
import io.seatwise.licensing.ThresholdSettings;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.portfolio.CustomerRow;
import io.seatwise.portfolio.PortfolioOverview;
import io.seatwise.portfolio.PortfolioTrends;
import io.seatwise.portfolio.SortOrder;
import io.seatwise.portfolio.Totals;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.context.support.GenericWebApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code ./seatwise bench} runs: the product's own services on a database file of their own, 2,000 customers with
 * 20 products each, brought in through the import pipeline. See docs/decisions/080-benchmarks.md.
 *
 * <p>One optional argument: the number of customers.
 */
public final class Benchmarks {

    private static final Path RESULT = Path.of("target", "bench.json");
    private static final double IMPORT_GOAL = 10_000;
    private static final double QUERY_GOAL = 100;
    private static final int ROUNDS = 5;
    private static final int PER_ROUND = 20;
    private static final int PAGE = 50;
    private static final int TREND_DAYS = 180;
    private static final int UNUSED_PRODUCTS = 8;
    private static final int ATTENTION = 5;
    private static final int WORKBOOK_ROWS = 50_000;

    private final ConfigurableApplicationContext context;
    private final PartnerScope scope;
    private final BenchPortfolio portfolio;
    private final RawFigures raw;
    private final LocalDate today;
    private final Path folder;
    private final Report report = new Report();

    private Benchmarks(ConfigurableApplicationContext context, Path folder, int customers) {
        this.context = context;
        UUID partner = context.getBean(Provisioning.class).addPartner("Benchmark", null);
        this.scope = context.getBean(Scopes.class).forJob(partner, "Benchmark", "bench");
        this.today = LocalDate.now(context.getBean(Clock.class));
        this.folder = folder;
        this.portfolio = new BenchPortfolio(context.getBean(ImportService.class), scope, folder, today, customers);
        this.raw = new RawFigures(
                context.getBean(JdbcClient.class),
                context.getBean(JdbcTemplate.class),
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class)),
                scope);
    }

    public static void main(String[] arguments) {
        int code = 0;
        try {
            run(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000);
        } catch (Exception exception) {
            exception.printStackTrace();
            code = 1;
        }
        System.exit(code);
    }

    private static void run(int customers) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("seatwise-bench");
        try (ConfigurableApplicationContext context = start(folder)) {
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                            "bench", null, AuthorityUtils.createAuthorityList(Role.PARTNER_ADMIN.authority())));
            new Benchmarks(context, folder, customers).measure(customers);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The whole application, but no server: H2's cache of the last result would flatter every figure, so it is off. */
    private static ConfigurableApplicationContext start(Path folder) throws IOException {
        Properties product = new Properties();
        try (InputStream file = Seatwise.class.getResourceAsStream("/application.properties")) {
            product.load(file);
        }
        SpringApplication application = new SpringApplication(Seatwise.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setApplicationContextFactory(type -> new GenericWebApplicationContext(new MockServletContext()));
        return application.run(
                "--seatwise.data-dir=" + folder.resolve("data"),
                "--spring.datasource.url=" + product.getProperty("spring.datasource.url") + ";OPTIMIZE_REUSE_RESULTS=0",
                "--seatwise.demo=false",
                "--logging.level.root=error",
                "--logging.level.io.seatwise=error");
    }

    private void measure(int customers) throws IOException, InterruptedException {
        progress("bringing in %,d customers with %d weeks of history", customers, BenchPortfolio.WEEKS);
        portfolio.bringIn(portfolio.customersFile());
        bringIn("import: history of deployment", portfolio.deploymentHistoryFile());
        bringIn("import: history of usage", portfolio.usageHistoryFile());
        bringIn("import: subscriptions", portfolio.subscriptionsFile());
        bringIn("import: deployment of a day", portfolio.deploymentFile());
        progress("the usage of a day");
        bringIn("import: usage of a day", portfolio.usageFile());
        progress("the same day again, every figure corrected");
        bringIn("import: usage of a day, corrected", portfolio.correctedUsageFile());
        new AdoptionBenchmark(context, report, folder, today).measure();
        progress("queries");
        checkAgainstRaw();
        overviews();
        grid();
        progress("workbooks");
        report.workbooks(WorkbookBenchmark.run(WORKBOOK_ROWS, 2));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("customers", customers);
        data.put("products", BenchPortfolio.PRODUCTS);
        data.put("weeksOfHistory", BenchPortfolio.WEEKS);
        report.write(
                RESULT,
                context.getBean(JsonMapper.class),
                context.getBean(Clock.class).instant(),
                data);
        System.out.println();
        System.out.print(report.table());
        System.out.println("Written to " + RESULT);
    }

    static void progress(String text, Object... values) {
        System.out.println("bench: " + text.formatted(values));
    }

    /** From the first byte handed over until its figures can be read, what came before having been worked off. */
    private void bringIn(String name, Path file) throws IOException, InterruptedException {
        boolean isGoal = name.startsWith("import: usage of a day");
        context.getAutowireCapableBeanFactory().createBean(DerivedDrain.class).drain(scope);
        report.timed(
                name,
                isGoal ? IMPORT_GOAL : null,
                () -> portfolio.bringIn(file),
                isGoal ? "the same rows in bare JDBC batches (floor)" : null,
                isGoal ? () -> raw.insertAgain(portfolio.newest()) : null);
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
                QUERY_GOAL,
                peer);
        String assigned = "c.account_manager = '" + BenchPortfolio.accountManager(0) + "'";
        report.pair(
                "portfolio page, account manager of every fourth",
                Measurement.byTurns(
                        () -> overview(manager),
                        () -> List.of(raw.totals(assigned, Map.of()), raw.days(from, assigned)),
                        ROUNDS,
                        PER_ROUND),
                QUERY_GOAL,
                peer);
        PortfolioTrends trends = context.getBean(PortfolioTrends.class);
        report.pair(
                "of it, the trend for the account manager",
                Measurement.byTurns(
                        () -> trends.trend(manager, from), () -> raw.days(from, assigned), ROUNDS, PER_ROUND),
                QUERY_GOAL,
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
                QUERY_GOAL,
                peer);
        report.pair(
                "grid page by usage, highest first",
                page(
                        queries,
                        CustomerFilter.ALL,
                        SortOrder.descending("usagePercent"),
                        "true",
                        "cast(u.active as double precision) / nullif(u.entitled, 0) desc nulls last, " + byName),
                QUERY_GOAL,
                peer);
        CustomerFilter filter = new CustomerFilter(
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(BenchPortfolio.product(3)),
                List.of(),
                List.of(),
                Set.of(Flag.LOW_ADOPTION),
                new BigDecimal("20"),
                null,
                null,
                null,
                null,
                null,
                null,
                false);
        String condition = """
                u.active * 100 >= 20 * u.entitled and u.active * 100 < :low * u.entitled and exists (
                    select 1
                    from usage_position x
                    where x.partner_id = c.partner_id and x.tenant_id = c.tenant_id and x.product_id = 'product-03')
                """;
        report.pair(
                "grid page with flag, usage from 20 % and product",
                page(queries, filter, SortOrder.ascending("customerName"), condition, byName), QUERY_GOAL, peer);
        report.pair(
                "count and totals of that filter",
                Measurement.byTurns(
                        () -> List.of(queries.count(scope, filter), queries.totals(scope, filter)),
                        () -> raw.totals(condition, low()),
                        ROUNDS,
                        PER_ROUND),
                QUERY_GOAL,
                "the same sums from raw positions");
    }

    private Map<String, Object> low() {
        return Map.of("low", context.getBean(ThresholdSettings.class).of(scope).lowAdoptionPercent());
    }

    private Measurement.Pair page(
            CustomerQueries queries, CustomerFilter filter, SortOrder sort, String condition, String orderBy) {
        Map<String, Object> parameters = condition.contains(":low") ? low() : Map.of();
        List<UUID> ours = queries.page(scope, filter, List.of(sort), 0, PAGE).stream()
                .map(CustomerRow::customerTenantId)
                .toList();
        List<UUID> theirs = raw.page(condition, parameters, orderBy, PAGE);
        if (ours.isEmpty() || !ours.equals(theirs)) {
            throw new IllegalStateException("The pages differ: " + ours + ", from raw rows " + theirs);
        }
        return Measurement.byTurns(
                () -> queries.page(scope, filter, List.of(sort), 0, PAGE),
                () -> raw.page(condition, parameters, orderBy, PAGE),
                ROUNDS,
                PER_ROUND);
    }

    private record AccountManager(UUID partnerId, String actor) implements SignedIn {

        @Override
        public String partnerName() {
            return "Benchmark";
        }

        @Override
        public @Nullable UUID personId() {
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
