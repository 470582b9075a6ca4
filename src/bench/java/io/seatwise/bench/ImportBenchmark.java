package io.seatwise.bench;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Imports of each kind against the bare bulk load of the same rows, and their undo. */
final class ImportBenchmark {

    private static final String UNIT = "rows/s";

    private final ConfigurableApplicationContext context;
    private final BenchApplication.Database database;
    private final BenchSize size;
    private final PartnerScope scope;
    private final UUID other;
    private final BenchPortfolio portfolio;
    private final BareLoad bare;
    private final List<BenchEntry> entries;

    private ImportBenchmark(
            ConfigurableApplicationContext context,
            Path folder,
            BenchApplication.Database database,
            BenchSize size,
            List<BenchEntry> entries) {
        this.context = context;
        this.database = database;
        this.size = size;
        this.entries = entries;
        Provisioning provisioning = context.getBean(Provisioning.class);
        UUID partner = provisioning.addPartner("Benchmark", null);
        this.other = provisioning.addPartner("Bare load", null);
        this.scope = context.getBean(Scopes.class).forJob(partner, "Benchmark", "bench");
        LocalDate today = LocalDate.now(context.getBean(Clock.class));
        this.portfolio =
                new BenchPortfolio(context.getBean(ImportService.class), scope, folder, today, size.customers());
        this.bare = new BareLoad(
                context.getBean(JdbcTemplate.class),
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class)),
                database,
                context.getEnvironment().getRequiredProperty("spring.datasource.url"));
    }

    static void run(BenchApplication.Database database, BenchSize size, List<BenchEntry> entries)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("seatwise-bench");
        try (ConfigurableApplicationContext context = BenchApplication.start(folder, database)) {
            new ImportBenchmark(context, folder, database, size, entries).measure();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure() throws IOException, InterruptedException {
        warmUp();
        bringIn("customers", portfolio.customersFile(), "customer", null);
        bringIn("subscriptions", portfolio.subscriptionsFile(BenchPortfolio.PRODUCTS), "subscription", "product");
        ImportRun again = bringIn(
                "subscriptions-changed", portfolio.changedSubscriptionsFile(BenchPortfolio.PRODUCTS), null, null);
        undo("subscriptions-undo", again);
        bringIn("license-deployment", portfolio.deploymentFile(), "deployment_position", "product");
        bringIn("license-usage", portfolio.usageFile(1), "usage_position", "workload");
        ImportRun corrected = bringIn("license-usage-corrected", portfolio.correctedUsageFile(1), null, null);
        undo("license-usage-undo", corrected);
    }

    /** The same kinds of file with few rows, so that nobody measures a cold virtual machine. */
    private void warmUp() throws IOException, InterruptedException {
        PartnerScope cold = context.getBean(Scopes.class)
                .forJob(context.getBean(Provisioning.class).addPartner("Warm-up", null), "Warm-up", "bench");
        BenchPortfolio few = new BenchPortfolio(
                context.getBean(ImportService.class),
                cold,
                Files.createTempDirectory("seatwise-bench"),
                LocalDate.now(context.getBean(Clock.class)),
                100);
        few.bringIn(few.customersFile());
        few.bringIn(few.subscriptionsFile(BenchPortfolio.PRODUCTS));
        few.bringIn(few.deploymentFile());
        few.bringIn(few.usageFile(1));
        few.bringIn(few.correctedUsageFile(1));
    }

    private ImportRun bringIn(String kind, Path file, @Nullable String table, @Nullable String named)
            throws IOException, InterruptedException {
        drain();
        Heap heap = Heap.watch();
        long before = System.nanoTime();
        ImportRun run = portfolio.bringIn(file);
        double seconds = (System.nanoTime() - before) / 1e9;
        double peak = heap.peakMegabytes();
        double rate = run.rowsApplied() / seconds;
        Double peer = null;
        if (table != null) {
            if (named != null) {
                bare.addMissing(named, scope.partnerId(), other);
            }
            peer = run.rowsApplied() / (bare.millis(table, scope.partnerId(), other) / 1000);
        }
        entries.add(BenchEntry.rate(
                "import-" + database.label() + "/" + kind, size, UNIT, rate, peer, "bare bulk load", peak));
        return run;
    }

    private void undo(String kind, ImportRun run) {
        drain();
        long before = System.nanoTime();
        context.getBean(ImportService.class).undo(scope, run.id(), false);
        double seconds = (System.nanoTime() - before) / 1e9;
        entries.add(BenchEntry.rate(
                "import-" + database.label() + "/" + kind, size, UNIT, run.rowsApplied() / seconds, null, null, null));
    }

    private void drain() {
        context.getAutowireCapableBeanFactory().createBean(DerivedDrain.class).drain(scope);
    }
}
