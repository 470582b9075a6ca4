package io.seatwise.bench;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.access.SignedIn;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import io.seatwise.renewals.Deadlines;
import io.seatwise.renewals.Outcome;
import io.seatwise.renewals.RenewalFilter;
import io.seatwise.renewals.RenewalOrder;
import io.seatwise.renewals.RenewalSort;
import io.seatwise.renewals.RenewalTotals;
import io.seatwise.renewals.Renewals;
import io.seatwise.renewals.SeatHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * The queries of the page of renewals, each filter and order by itself, with 20 subscriptions a customer. There is no peer:
 * the bound is 50 ms.
 */
final class RenewalsBenchmark {

    private static final int TIMES = 60;
    private static final int PAGE = 50;

    private final ConfigurableApplicationContext context;
    private final PartnerScope scope;
    private final PartnerScope manager;
    private final Report report;

    private RenewalsBenchmark(ConfigurableApplicationContext context, Report report) {
        this.context = context;
        this.report = report;
        PartnerId partner = context.getBean(Provisioning.class).addPartner("Benchmark", null);
        Scopes scopes = context.getBean(Scopes.class);
        this.scope = scopes.forJob(partner, "Benchmark", "bench");
        this.manager = scopes.of(new AccountManager(partner, RenewalRows.manager(0)));
    }

    static void run(BenchApplication.Database database, BenchSize size, List<BenchEntry> entries) throws IOException {
        Path folder = Files.createTempDirectory("seatwise-bench");
        try (ConfigurableApplicationContext context = BenchApplication.start(folder, database)) {
            Report report = new Report("renewals-" + database.label(), size, entries);
            new RenewalsBenchmark(context, report).measure();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure() {
        new RenewalRows(
                        context.getBean(JdbcTemplate.class),
                        context.getBean(PartnerTransactions.class),
                        context.getBean(RenewalTotals.class),
                        scope,
                        today())
                .fill(report.size().customers());
        statistics();
        CustomerId customer = context.getBean(Renewals.class)
                .page(scope, RenewalFilter.ALL, RenewalOrder.DEFAULT, 0, 1)
                .getFirst()
                .subscription()
                .ids()
                .customer();
        Set<Outcome> extending = Set.of(Outcome.EXTENDS, Outcome.GRACE);
        String other = RenewalRows.manager(1);
        filter("30 days", scope, new RenewalFilter(30, null, Set.of(), null, null));
        filter("365 days", scope, new RenewalFilter(365, null, Set.of(), null, null));
        filter("all", scope, RenewalFilter.ALL);
        filter("outcome", scope, new RenewalFilter(null, null, extending, null, null));
        filter("outcome in 30 days", scope, new RenewalFilter(30, null, extending, null, null));
        filter("account manager in 30 days", scope, new RenewalFilter(30, null, Set.of(), other, null));
        filter("account manager", scope, new RenewalFilter(null, null, Set.of(), other, null));
        filter("one customer", scope, new RenewalFilter(null, null, Set.of(), null, customer));
        filter("30 days for an account manager", manager, new RenewalFilter(30, null, Set.of(), null, null));
        filter("all for an account manager", manager, RenewalFilter.ALL);
        for (RenewalSort sort : RenewalSort.values()) {
            for (@Nullable Integer within : new @Nullable Integer[] {30, null}) {
                RenewalOrder order = new RenewalOrder(sort, true);
                RenewalFilter filter = new RenewalFilter(within, null, Set.of(), null, null);
                report.alone(
                        "page of %s by %s".formatted(within == null ? "all" : "30 days", sort.key()),
                        Measurement.alone(() -> renewals().page(scope, filter, order, 0, PAGE), TIMES));
            }
        }
        report.alone(
                "calendar feed",
                Measurement.alone(() -> context.getBean(Deadlines.class).of(scope), TIMES));
    }

    private void filter(String name, PartnerScope reader, RenewalFilter filter) {
        report.alone(
                name + ", page",
                Measurement.alone(() -> renewals().page(reader, filter, RenewalOrder.DEFAULT, 0, PAGE), TIMES));
        report.alone(name + ", count", Measurement.alone(() -> renewals().count(reader, filter), TIMES));
        report.alone(name + ", sums", Measurement.alone(() -> renewals().sums(reader, filter), TIMES));
        report.alone(name + ", days", Measurement.alone(() -> renewals().days(reader, filter), TIMES));
        report.alone(
                name + ", groups",
                Measurement.alone(() -> context.getBean(SeatHistory.class).byManager(reader, filter), TIMES));
    }

    /** What autovacuum does within a minute on PostgreSQL and H2 by itself. */
    private void statistics() {
        context.getBean(JdbcTemplate.class).execute("analyze");
    }

    private LocalDate today() {
        return LocalDate.now(context.getBean(Clock.class));
    }

    private Renewals renewals() {
        return context.getBean(Renewals.class);
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
