package io.seatwise.exports;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.ListOrder;
import io.seatwise.exports.ExportRecord.State;
import io.seatwise.portfolio.PortfolioData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** A file shows one moment of the data, and a reader who stalls disturbs nobody else; on both databases. */
abstract class ExportSnapshotContract {

    private static final Duration READER_TIMEOUT = Duration.ofMillis(300);

    @Autowired
    ExportRecords records;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    Audit audit;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PortfolioData data;
    private PartnerScope contoso;

    @BeforeEach
    void fill() {
        data = new PortfolioData(transactions, jdbc, scopes);
        contoso = data.partner("Contoso", TestClock.TODAY);
        data.fill(contoso, new Random(3), 20, TestClock.TODAY);
        data.signIn(contoso, Role.VIEWER);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void importThatCommitsMeanwhileDoesNotShow() throws IOException {
        List<Long> counts = new ArrayList<>();
        Exports exports = exports(new ExportPlaces(1, 1, 1), out -> {
            counts.add(customers());
            inAnotherThread(() -> data.fill(contoso, new Random(4), 15, TestClock.TODAY));
            counts.add(customers());
        });

        take(exports, contoso, new ByteArrayOutputStream());

        assertThat(counts).containsExactly(20L, 20L);
        assertThat(transactions.<Long>read(contoso, this::customers)).isEqualTo(35);
    }

    @Test
    void headerLeavesBeforeTheFirstRowIsRead() throws IOException {
        List<String> events = new ArrayList<>();
        Exports exports = exports(new ExportPlaces(1, 1, 1), out -> {
            events.add("rows");
            out.write('x');
        });

        take(exports, contoso, new ByteArrayOutputStream() {
            @Override
            public void flush() {
                events.add("flush");
            }
        });

        assertThat(events).startsWith("flush", "rows");
    }

    @Test
    void recordsAreSortedByWhatTheReaderChose() {
        ExportId small = exported(State.FAILED, 7, 100);
        ExportId large = exported(State.DONE, 5, 900);

        assertThat(ids(ExportSort.SIZE, true)).containsExactly(large, small);
        assertThat(ids(ExportSort.ROWS, true)).containsExactly(small, large);
        assertThat(ids(ExportSort.STATE, false)).containsExactly(large, small);
        for (ExportSort sort : ExportSort.values()) {
            assertThat(ids(sort, false)).as(sort.name()).containsExactlyInAnyOrder(small, large);
        }
    }

    private ExportId exported(State state, long rows, long bytes) {
        ExportId id = new ExportId(UUID.randomUUID());
        ReportFile file = new ReportFile("customers.csv", "", Map.of(), (out, written) -> {});
        records.begin(contoso, id, "customers.csv", file);
        records.finish(contoso, id, state, rows, bytes);
        return id;
    }

    private List<ExportId> ids(ExportSort sort, boolean descending) {
        return records.page(contoso, new ListOrder<>(sort, descending), 0, 10).stream()
                .map(ExportRecord::id)
                .toList();
    }

    @Test
    void stalledReaderLosesItsPlaceAndTheFileIsRecordedAsFailed() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        Exports exports = exports(new ExportPlaces(1, 1, 60), ExportSnapshotContract::writeMuch);
        Thread stalled = stall(exports, contoso, released);

        ByteArrayOutputStream next = new ByteArrayOutputStream();
        take(exports, contoso, next);

        assertThat(next.size()).isEqualTo(MUCH);
        released.countDown();
        stalled.join();
        assertThat(records.page(contoso, null, 0, 10))
                .extracting(ExportRecord::state)
                .containsExactlyInAnyOrder(ExportRecord.State.DONE, ExportRecord.State.FAILED);
    }

    @Test
    void stalledReadersOfOnePartnerRefuseNobodyElse() throws Exception {
        PartnerScope fabrikam = data.partner("Fabrikam", TestClock.TODAY);
        CountDownLatch released = new CountDownLatch(1);
        Exports patient = exports(new ExportPlaces(3, 2, 0), ExportSnapshotContract::writeMuch, Duration.ofMinutes(5));
        List<Thread> stalled = List.of(stall(patient, contoso, released), stall(patient, contoso, released));

        AtomicReference<Throwable> refused = new AtomicReference<>();
        try {
            take(patient, contoso, new ByteArrayOutputStream());
        } catch (ExportsBusyException busy) {
            refused.set(busy);
        }
        data.signIn(fabrikam, Role.VIEWER);
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        take(patient, fabrikam, other);

        assertThat(refused.get()).as("a third of the same partner").isInstanceOf(ExportsBusyException.class);
        assertThat(other.size()).isEqualTo(MUCH);
        released.countDown();
        for (Thread each : stalled) {
            each.join();
        }
    }

    private static final int MUCH = 2_000_000;

    private static void writeMuch(OutputStream out) throws IOException {
        out.write("x".repeat(MUCH).getBytes(StandardCharsets.US_ASCII));
    }

    /** Begins a download whose reader takes nothing until it is released; returns when its first block has arrived. */
    private Thread stall(Exports exports, PartnerScope scope, CountDownLatch released) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        var context = SecurityContextHolder.getContext();
        Thread thread = Thread.ofPlatform().start(() -> {
            SecurityContextHolder.setContext(context);
            try {
                take(exports, scope, new OutputStream() {
                    @Override
                    public void write(int value) {
                        throw new UnsupportedOperationException();
                    }

                    @Override
                    public void write(byte[] values, int offset, int length) throws IOException {
                        begun.countDown();
                        try {
                            released.await();
                        } catch (InterruptedException exception) {
                            throw new IOException(exception);
                        }
                    }
                });
            } catch (IOException brokenOff) {
                // What a reader who stalls has to expect
            }
        });
        begun.await();
        return thread;
    }

    private static void take(Exports exports, PartnerScope scope, OutputStream out) throws IOException {
        exports.open(scope, Stub.KEY, Map.of()).writeTo(out);
    }

    private long customers() {
        Long count = jdbc.queryForObject(
                "select count(*) from customer where partner_id = ?", Long.class, contoso.partnerId());
        return count == null ? 0 : count;
    }

    private static void inAnotherThread(Runnable work) {
        Thread thread = Thread.ofPlatform().start(work);
        try {
            thread.join();
        } catch (InterruptedException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private Exports exports(ExportPlaces places, Stub.Writing writing) {
        return exports(places, writing, READER_TIMEOUT);
    }

    private Exports exports(ExportPlaces places, Stub.Writing writing, Duration timeout) {
        return new Exports(Stub.provider(writing), records, transactions, audit, places, timeout);
    }
}
