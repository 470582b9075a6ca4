package io.seatwise.bench;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.Scopes;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.PartnerId;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    private final PartnerId other;
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
        PartnerId partner = provisioning.addPartner("Benchmark", null);
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
        } catch (IOException | InterruptedException | RuntimeException failure) {
            FileSystemUtils.deleteRecursively(folder);
            throw failure;
        }
        Path file = folder.resolve("data").resolve("seatwise.mv.db");
        if (Files.exists(file)) {
            entries.add(bytesPerFact("import-h2/bytes-per-fact-after-stop", size, Files.size(file)));
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    /** The file of two partners with a subscription, a deployment and a usage row each; metrics are the first one's. */
    private static BenchEntry bytesPerFact(String name, BenchSize size, long bytes) {
        double facts = 2.0 * 3 * size.customers() * BenchPortfolio.PRODUCTS;
        return BenchEntry.cost(name, size, "bytes", bytes / facts, null, null, null, null, null, null);
    }

    private void measure() throws IOException, InterruptedException {
        warmUp();
        bringIn("customers", portfolio.customersFile(), "customer", null);
        bringIn("subscriptions", portfolio.subscriptionsFile(BenchPortfolio.PRODUCTS), "subscription", "product");
        ImportRun again = change(
                "subscriptions-changed", portfolio.changedSubscriptionsFile(BenchPortfolio.PRODUCTS), "subscription");
        undo("subscriptions-undo", again, "subscription");
        bringIn("license-deployment", portfolio.deploymentFile(), "deployment_position", "product");
        bringIn("license-usage", portfolio.usageFile(1), "usage_position", "workload");
        ImportRun corrected = change("license-usage-corrected", portfolio.correctedUsageFile(1), "usage_position");
        undo("license-usage-undo", corrected, "usage_position");
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

    /** The milliseconds of the peer for what was just brought in. */
    private interface Peer {
        double millis();
    }

    /** @param named the table of names that the rows refer to; null where they refer to none */
    private void bringIn(String kind, Path file, String table, @Nullable String named)
            throws IOException, InterruptedException {
        measured(kind, "bare bulk load", file, () -> {
            if (named != null) {
                bare.addMissing(named, scope.partnerId(), other);
            }
            return bare.millis(table, scope.partnerId(), other);
        });
    }

    private ImportRun change(String kind, Path file, String table) throws IOException, InterruptedException {
        return measured(kind, "bare bulk update", file, () -> bare.updateMillis(table, scope.partnerId(), other));
    }

    private ImportRun measured(String kind, String peerName, Path file, Peer peer)
            throws IOException, InterruptedException {
        drain();
        Heap heap = Heap.watch();
        long before = System.nanoTime();
        ImportRun run = portfolio.bringIn(file);
        double seconds = (System.nanoTime() - before) / 1e9;
        double peak = heap.peakMegabytes();
        add(kind, run, seconds, peerName, peer, peak);
        return run;
    }

    private void undo(String kind, ImportRun run, String table) {
        drain();
        long before = System.nanoTime();
        context.getBean(ImportService.class).undo(scope, run.id(), false);
        double seconds = (System.nanoTime() - before) / 1e9;
        add(kind, run, seconds, "bare bulk update", () -> bare.updateMillis(table, scope.partnerId(), other), null);
    }

    /** The peer waits until nothing is computed any more, as the import did. */
    private void add(
            String kind, ImportRun run, double seconds, String peerName, Peer peer, @Nullable Double peakMegabytes) {
        drain();
        entries.add(BenchEntry.rate(
                "import-" + database.label() + "/" + kind,
                size,
                UNIT,
                run.result().rows().applied() / seconds,
                run.result().rows().applied() / (peer.millis() / 1000),
                peerName,
                peakMegabytes));
    }

    private void drain() {
        context.getAutowireCapableBeanFactory().createBean(DerivedDrain.class).drain(scope);
    }
}
