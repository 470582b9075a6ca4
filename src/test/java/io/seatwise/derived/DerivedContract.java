package io.seatwise.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.PortfolioData;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.annotation.DirtiesContext;

/** The mechanism of derived data, on both databases. Marks are written past the waker, so that only the test computes. */
@Import(Probes.class)
@DirtiesContext
@Tag("slow")
abstract class DerivedContract {

    /** Three batches. */
    private static final int CUSTOMERS = 1_203;

    @Autowired
    Derived derived;

    @Autowired
    Derivations derivations;

    @Autowired
    DueRepository due;

    @Autowired
    DerivedState state;

    @Autowired
    DerivedRun run;

    @Autowired
    DerivedDrain drain;

    @Autowired
    Probes.Probe probe;

    @Autowired
    Probes.Whole dependent;

    @Autowired
    Probes.Whole independent;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    TestClock clock;

    private final ExecutorService nodes = Executors.newFixedThreadPool(2);
    private PartnerScope scope;
    private List<CustomerId> customers;

    @BeforeEach
    void prepare() {
        PortfolioData data = new PortfolioData(transactions, jdbc, scopes);
        scope = data.signIn(data.partner("Contoso", TestClock.TODAY), Role.PARTNER_ADMIN);
        customers = IntStream.range(0, CUSTOMERS)
                .mapToObj(each -> new CustomerId(UUID.randomUUID()))
                .toList();
        transactions.run(
                scope,
                () -> jdbc.batchUpdate(
                        "insert into customer (partner_id, tenant_id, name, name_key, created_at, version)"
                                + " values (?, ?, 'Customer', 'customer', ?, 0)",
                        customers.stream()
                                .map(id -> new Object[] {scope.partnerId(), id, Timestamp.from(Instant.EPOCH)})
                                .toList()));
        probe.before = (partner, batch) -> {};
        probe.batches.clear();
        dependent.partners.clear();
        independent.partners.clear();
    }

    @AfterEach
    void stop() {
        probe.before = (partner, batch) -> {};
        nodes.shutdownNow();
        SecurityContextHolder.clearContext();
    }

    /** H2 gives a lock up after two seconds, so that an import failed beside a long computation. */
    @Test
    void changesWaitForALongComputation() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Future<?> computation = nodes.submit(() -> transactions.run(scope, () -> {
            derived.lock(scope);
            held.countDown();
            try {
                done.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }));
        assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();

        Future<?> change = nodes.submit(() -> transactions.run(scope, () -> derived.lock(scope)));

        assertThatThrownBy(() -> change.get(3, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        done.countDown();
        computation.get(30, TimeUnit.SECONDS);
        change.get(30, TimeUnit.SECONDS);
    }

    @Test
    void moreCustomersThanOneStatementTakesAreMarked() {
        List<CustomerId> many = IntStream.range(0, 5_001)
                .mapToObj(each -> new CustomerId(UUID.randomUUID()))
                .toList();

        transactions.run(scope, () -> due.addCustomers(scope, "probe", many, null));

        long marked = transactions.read(
                scope,
                () -> jdbc.queryForObject(
                        "select count(distinct tenant_id) from derivation_due where partner_id = ?",
                        Long.class,
                        scope.partnerId()));
        assertThat(marked).isEqualTo(5_001);
    }

    private void markAll(String... names) {
        transactions.run(scope, () -> {
            for (String name : names) {
                due.addWhole(scope, name);
            }
        });
    }

    private void mark(LocalDate from, CustomerId... some) {
        transactions.run(scope, () -> due.addCustomers(scope, "probe", List.of(some), from));
    }

    private long computed() {
        return transactions.<Long>read(
                scope,
                () -> jdbc.queryForObject(
                        "select count(*) from support_month where partner_id = ?", Long.class, scope.partnerId()));
    }

    private boolean isDue() {
        return transactions.read(scope, () -> due.any(scope));
    }

    @Test
    void twoNodesComputeTheSamePartnerWithoutConflict() throws Exception {
        for (int round = 0; round < 3; round++) {
            markAll("probe");
            mark(null, customers.getFirst(), customers.getLast());
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> both = IntStream.range(0, 2)
                    .<Future<?>>mapToObj(node -> nodes.submit(() -> {
                        start.await();
                        drain.drain(scope);
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> node : both) {
                node.get(60, TimeUnit.SECONDS);
            }
        }

        assertThat(derived.status(scope).failures()).isEmpty();
        assertThat(computed()).isEqualTo(CUSTOMERS);
        assertThat(probe.batches).allMatch(batch -> batch.customers().size() <= DerivedRun.BATCH);
    }

    @Test
    void killLosesAtMostOneBatch() {
        markAll("probe");
        probe.before = (partner, batch) -> {
            if (probe.batches.size() == 1) {
                throw new Killed();
            }
        };

        assertThatThrownBy(() -> run.run(scope, () -> false)).isInstanceOf(Killed.class);

        assertThat(computed()).isEqualTo(DerivedRun.BATCH);
        assertThat(isDue()).isTrue();
        Set<CustomerId> first = probe.batches.getFirst().customers();
        probe.before = (partner, batch) -> {};
        probe.batches.clear();
        drain.drain(scope);
        assertThat(computed()).isEqualTo(CUSTOMERS);
        assertThat(probe.batches.stream().flatMap(batch -> batch.customers().stream()))
                .hasSize(CUSTOMERS - DerivedRun.BATCH)
                .doesNotContainAnyElementsOf(first);
    }

    /** No exception that code handles: what an ended process leaves. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void failureStopsOnlyWhatNeedsIt() {
        markAll("probe", "probe-dependent", "probe-independent");
        probe.before = (partner, batch) -> {
            throw new IllegalStateException("These facts cannot be computed");
        };

        assertThat(run.run(scope, () -> false)).isEqualTo(DerivedRun.End.DONE);

        assertThat(independent.partners).containsExactly(scope.partnerId());
        assertThat(dependent.partners).isEmpty();
        assertThat(derived.status(scope).failures()).singleElement().satisfies(failure -> {
            assertThat(failure.derivation()).isEqualTo("probe");
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure.retryAt()).isAfter(clock.instant());
        });
        assertThat(run.hasMore(scope)).as("rests until the next attempt").isFalse();

        probe.before = (partner, batch) -> {};
        clock.advance(Duration.ofSeconds(10));
        drain.drain(scope);
        assertThat(derived.status(scope)).isEqualTo(new DerivedStatus(false, List.of()));
        assertThat(dependent.partners).containsExactly(scope.partnerId());
    }

    @Test
    void batchThatMeetsAnotherTransactionIsTriedAgain() {
        markAll("probe");
        AtomicInteger attempts = new AtomicInteger();
        probe.before = (partner, batch) -> {
            if (attempts.incrementAndGet() < DerivedRun.MOST_COLLISIONS) {
                throw new CannotAcquireLockException("Another transaction holds these rows");
            }
        };

        assertThat(run.run(scope, () -> false)).isEqualTo(DerivedRun.End.DONE);

        assertThat(computed()).isEqualTo(CUSTOMERS);
        assertThat(derived.status(scope).failures()).isEmpty();
    }

    @Test
    void batchWhoseCustomerIsDeletedMeanwhileIsTriedAgain() {
        markAll("probe");
        AtomicInteger attempts = new AtomicInteger();
        probe.before = (partner, batch) -> {
            if (attempts.incrementAndGet() == 1) {
                throw new DataIntegrityViolationException("Key is not present in table customer");
            }
        };

        assertThat(run.run(scope, () -> false)).isEqualTo(DerivedRun.End.DONE);

        assertThat(computed()).isEqualTo(CUSTOMERS);
        assertThat(derived.status(scope).failures()).isEmpty();
    }

    @Test
    void batchThatAlwaysMeetsAnotherTransactionFails() {
        markAll("probe");
        AtomicInteger attempts = new AtomicInteger();
        probe.before = (partner, batch) -> {
            attempts.incrementAndGet();
            throw new CannotAcquireLockException("Another transaction holds these rows");
        };

        assertThat(run.run(scope, () -> false)).isEqualTo(DerivedRun.End.DONE);

        assertThat(attempts).hasValue(DerivedRun.MOST_COLLISIONS);
        assertThat(derived.status(scope).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.derivation()).isEqualTo("probe"));
    }

    @Test
    void failuresAreShownToAdministratorsOnly() {
        transactions.run(
                scope,
                () -> state.setFailure(
                        scope, new DerivedStatus.Failure("probe", "error-1", 1, clock.instant(), clock.instant())));
        PartnerScope viewer = new PortfolioData(transactions, jdbc, scopes).signIn(scope, Role.VIEWER);

        assertThat(derived.status(viewer).failures()).isEmpty();
    }

    @Test
    void failureOfOnePartnerStopsNoOther() {
        PartnerScope other = new PortfolioData(transactions, jdbc, scopes).partner("Fabrikam", TestClock.TODAY);
        markAll("probe");
        transactions.run(other, () -> due.addWhole(other, "probe-independent"));
        probe.before = (partner, batch) -> {
            throw new IllegalStateException("These facts cannot be computed");
        };

        run.run(scope, () -> false);
        drain.drain(other);

        assertThat(independent.partners).containsExactly(other.partnerId());
    }

    @Test
    void readersAreNotBlockedWhileTheDayTurns() throws Exception {
        clock.set(TestClock.TODAY.plusDays(1));
        CountDownLatch computing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        probe.before = (partner, batch) -> {
            computing.countDown();
            await(goOn);
        };
        Future<?> node = nodes.submit(() -> drain.drain(scope));
        assertThat(computing.await(30, TimeUnit.SECONDS)).isTrue();

        long start = System.nanoTime();
        derived.await(scope, "probe", "probe-dependent");
        assertThat(computed()).isZero();
        assertThat(derived.status(scope).due()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

        goOn.countDown();
        node.get(60, TimeUnit.SECONDS);
        assertThat(computed()).isEqualTo(CUSTOMERS);
    }

    @Test
    void readerWaitsForOwnChangeOnly() throws Exception {
        PartnerScope other = new PortfolioData(transactions, jdbc, scopes).signIn(scope, Role.VIEWER);
        mark(null, customers.getFirst());

        derived.await(other, "probe-dependent");
        assertThat(computed()).isZero();

        Future<?> node = nodes.submit(() -> drain.drain(scope));
        derived.await(scope, "probe-dependent");
        assertThat(computed()).isEqualTo(1);
        node.get(60, TimeUnit.SECONDS);
    }

    @Test
    void changeWhileComputingStaysDue() {
        mark(null, customers.getFirst());
        probe.before = (partner, batch) -> {
            probe.before = (again, later) -> {};
            transactions.apart(scope, () -> {
                due.addCustomers(scope, "probe", batch.customers(), null);
                return true;
            });
        };

        drain.drain(scope);

        assertThat(probe.batches).hasSize(2);
    }

    @Test
    void rolledBackChangeLeavesNothingDue() {
        assertThatThrownBy(() -> transactions.run(scope, () -> {
                    derived.mark(scope, "probe", customers);
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");

        assertThat(isDue()).isFalse();
    }

    @Test
    void firstChangedDayCountsUnlessAllDaysMayHaveChanged() {
        mark(LocalDate.of(2026, 3, 10), customers.get(0), customers.get(1));
        mark(LocalDate.of(2026, 3, 4), customers.get(1));
        drain.drain(scope);
        assertThat(probe.batches).singleElement().satisfies(batch -> {
            assertThat(batch.from()).isEqualTo(LocalDate.of(2026, 3, 4));
            assertThat(batch.customers()).containsExactlyInAnyOrder(customers.get(0), customers.get(1));
            assertThat(batch.day()).isEqualTo(TestClock.TODAY);
        });

        mark(LocalDate.of(2026, 3, 4), customers.get(1));
        mark(null, customers.get(0));
        drain.drain(scope);
        assertThat(probe.batches.getLast().from()).isNull();
    }

    @Test
    void dayTurnsOnceAndOnlyMarks() {
        clock.set(TestClock.TODAY.plusDays(1));
        assertThat(run.isNeeded(scope)).isTrue();
        int[] steps = {0};

        assertThat(run.run(scope, () -> steps[0]++ == 1)).isEqualTo(DerivedRun.End.STOPPED);
        assertThat(computed()).isZero();
        assertThat(isDue()).isTrue();

        drain.drain(scope);
        assertThat(computed()).isEqualTo(CUSTOMERS);
        assertThat(probe.batches).extracting(CustomerDerivation.Batch::day).containsOnly(clock.today());
        assertThat(dependent.partners).containsExactly(scope.partnerId());
        assertThat(run.isNeeded(scope)).isFalse();
    }

    @Test
    void busyPartnerIsLeftToTheTransactionThatHoldsTheLock() throws Exception {
        mark(null, customers.getFirst());
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<?> writer = nodes.submit(() -> transactions.run(scope, () -> {
            derived.lock(scope);
            locked.countDown();
            await(goOn);
        }));
        assertThat(locked.await(30, TimeUnit.SECONDS)).isTrue();

        assertThat(run.run(scope, () -> false)).isEqualTo(DerivedRun.End.BUSY);

        goOn.countDown();
        writer.get(60, TimeUnit.SECONDS);
        drain.drain(scope);
        assertThat(computed()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }
}
