package io.seatwise.bench;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.adoption.privacy.CoverageCheck;
import io.seatwise.adoption.privacy.GroupAttribute;
import io.seatwise.adoption.privacy.PrivacySettings;
import io.seatwise.derived.Derived;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportService;
import io.seatwise.training.recommendation.PriorityWeights;
import io.seatwise.training.recommendation.RecommendationRefresh;
import io.seatwise.training.recommendation.rule.RecommendationSettings;
import io.seatwise.training.recommendation.rule.RuleSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** What is derived, computed anew: scores, benchmarks, groups, recommendations. H2. */
final class RecomputeBenchmark {

    private static final CoverageCheck COVERAGE =
            new CoverageCheck(2_000, Map.of(GroupAttribute.DEPARTMENT, new CoverageCheck.Attribute(2_000, 5)));

    private final ConfigurableApplicationContext context;
    private final Report report;
    private final PartnerScope scope;
    private final BenchPortfolio customers;

    static void run(BenchSize size, List<BenchEntry> entries) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("seatwise-bench");
        try (ConfigurableApplicationContext context = BenchApplication.start(folder, BenchApplication.Database.H2)) {
            new RecomputeBenchmark(
                            context,
                            new Report("recompute", size, entries),
                            folder,
                            LocalDate.now(context.getBean(Clock.class)))
                    .measure();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private RecomputeBenchmark(ConfigurableApplicationContext context, Report report, Path folder, LocalDate today)
            throws IOException {
        this.context = context;
        this.report = report;
        PartnerId partner = context.getBean(Provisioning.class).addPartner("Scored", null);
        this.scope = context.getBean(Scopes.class).forJob(partner, "Scored", "bench");
        this.customers = new BenchPortfolio(
                context.getBean(ImportService.class),
                scope,
                Files.createDirectories(folder.resolve("scored")),
                today,
                report.size().customers());
    }

    void measure() throws IOException, InterruptedException {
        Benchmarks.progress(
                "scores, benchmarks and groups of %,d customers", report.size().customers());
        customers.bringIn(customers.customersFile());
        customers.bringIn(customers.scoresFile(customers.newest().minusDays(28)));
        switchGroupsOn();
        customers.bringIn(customers.groupsFile(customers.newest().minusDays(28)));
        settle();
        report.timed("scores, benchmarks and groups of a day", this::bringDayIn);
        report.timed("product scores, four months", () -> customers.bringIn(customers.activityFile()));
        Benchmarks.progress("recommendations of %,d customers", report.size().customers());
        customers.bringIn(customers.subscriptionsFile());
        customers.bringIn(customers.deploymentFile());
        customers.bringIn(customers.usageFiles());
        settle();
        Derived derived = context.getBean(Derived.class);
        report.timed("recommendations, nothing changed", () -> {
            derived.markAll(scope, RecommendationRefresh.NAME);
            drain();
            return scope;
        });
        report.timed("recommendations, every priority changed", () -> {
            context.getBean(RuleSettings.class).change(scope, otherWeights());
            drain();
            return scope;
        });
    }

    private RuleSettings.Choice otherWeights() {
        RuleSettings.Choice now = context.getBean(RuleSettings.class).of(scope);
        RecommendationSettings settings = now.settings();
        return now.with(new RecommendationSettings(
                new PriorityWeights(50, 20, 20, 10, 0, 35),
                settings.targets(),
                settings.grace(),
                settings.cardsPerWeek()));
    }

    /** What a partner's day brings: both files, each from handing it over, and then what readers are compared with. */
    private Object bringDayIn() throws IOException, InterruptedException {
        customers.bringIn(customers.scoresFile(customers.newest()));
        customers.bringIn(customers.groupsFile(customers.newest()));
        drain();
        return scope;
    }

    private void drain() {
        context.getAutowireCapableBeanFactory().createBean(DerivedDrain.class).drain(scope);
    }

    private void settle() {
        drain();
    }

    private void switchGroupsOn() {
        PrivacySettings privacy = context.getBean(PrivacySettings.class);
        customers.customers().forEach(customer -> privacy.switchGroupsOn(scope, customer, COVERAGE, "bench"));
    }

    /** All that the board asks, over the cards of as many customers as make about {@value #CARDS}. */
}
