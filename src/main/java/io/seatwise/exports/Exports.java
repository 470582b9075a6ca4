package io.seatwise.exports;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.ListOrder;
import io.seatwise.base.NotFoundException;
import io.seatwise.base.storage.StorageUnavailableException;
import io.seatwise.exports.ExportRecord.State;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.springframework.stereotype.Service;

/**
 * Writes reports as files, records who took which and puts it on the audit trail. A file shows the data of one moment
 * and holds a database connection while it is written, so few are written at once; others wait for a moment.
 */
@Service
public class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

    private final List<Report> reports;
    private final ExportRecords records;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final ExportPlaces places;
    private final Duration readerTimeout;

    Exports(
            ObjectProvider<Report> reports,
            ExportRecords records,
            PartnerTransactions transactions,
            Audit audit,
            ExportPlaces places,
            @Value("${seatwise.exports.reader-timeout:15s}") Duration readerTimeout) {
        this.reports = reports.orderedStream().toList();
        this.records = records;
        this.transactions = transactions;
        this.audit = audit;
        this.places = places;
        this.readerTimeout = readerTimeout;
    }

    /** Every report that {@code /exports} offers, in order. */
    public List<Report> listed() {
        return reports.stream().filter(Report::listed).toList();
    }

    /** The report with this key, if a feature still offers it. */
    public Optional<Report> find(String key) {
        return reports.stream().filter(report -> report.key().equals(key)).findFirst();
    }

    /**
     * Checks what is asked for; the answer can be written once.
     *
     * @throws IllegalArgumentException for a parameter that cannot be
     * @throws NotFoundException for a report or a subject that does not exist or is not visible
     * @throws StorageUnavailableException while the storage is read-only: nobody takes a file that is not recorded
     */
    @PreAuthorize(Roles.CAN_READ)
    public Download open(PartnerScope scope, String key, Map<String, List<String>> parameters) {
        Report report = find(key).orElseThrow(() -> new NotFoundException("report " + key));
        transactions.requireWritable();
        ReportFile file = report.prepare(scope, parameters);
        return new Download(file.fileName(), report.format(), out -> write(scope, report, file, out));
    }

    /** What was taken, newest first: all of the partner's for an administrator, else one's own. */
    @PreAuthorize(Roles.CAN_READ)
    public List<ExportRecord> records(PartnerScope scope, int offset, int limit) {
        return records(scope, null, offset, limit);
    }

    /** @param order null for the newest first */
    @PreAuthorize(Roles.CAN_READ)
    public List<ExportRecord> records(
            PartnerScope scope, @Nullable ListOrder<ExportSort> order, int offset, int limit) {
        return records.page(scope, order, offset, limit);
    }

    /** How many there are of these. */
    @PreAuthorize(Roles.CAN_READ)
    public int countRecords(PartnerScope scope) {
        return records.count(scope);
    }

    /**
     * The file is written by a platform thread of its own: a virtual thread that computes without a pause would keep a
     * carrier from the pages. The caller's thread sends what it has written, and waits for its end.
     */
    private void write(PartnerScope scope, Report report, ReportFile file, OutputStream out) throws IOException {
        ExportPlaces.Place place = places.take(scope.partnerId());
        Handover handover = new Handover(readerTimeout);
        FutureTask<Boolean> written;
        try {
            // The header leaves at once: from here on a failure cuts the connection
            out.flush();
            written = new FutureTask<>(new DelegatingSecurityContextCallable<>(() -> {
                try (place) {
                    record(scope, report, file, handover);
                }
                return true;
            }));
            Thread.ofPlatform().name("export-" + report.key()).daemon().start(written);
        } catch (IOException | RuntimeException exception) {
            place.close();
            throw exception;
        }
        try {
            handover.sendTo(out);
        } catch (IOException | RuntimeException exception) {
            awaitQuietly(written);
            throw exception;
        }
        await(written);
    }

    private void record(PartnerScope scope, Report report, ReportFile file, Handover handover) throws IOException {
        ExportId id = new ExportId(UUID.randomUUID());
        AtomicLong rows = new AtomicLong();
        CountingStream counted = new CountingStream(handover);
        State state = State.FAILED;
        boolean begun = false;
        try {
            records.begin(scope, id, report.key(), file);
            begun = true;
            read(scope, file, counted, rows);
            handover.finish();
            state = State.DONE;
        } finally {
            if (state != State.DONE) {
                handover.breakOff();
            }
            if (begun) {
                records.finish(scope, id, state, rows.get(), counted.bytes);
                audit(scope, report, file, state, rows.get());
            }
        }
    }

    /** The reader's own exception is the one to report. */
    private static void awaitQuietly(FutureTask<Boolean> written) {
        try {
            await(written);
        } catch (IOException | RuntimeException broken) {
            LOG.debug("An export broke off", broken);
        }
    }

    private static void await(FutureTask<Boolean> written) throws IOException {
        try {
            written.get();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", exception);
        } catch (ExecutionException exception) {
            if (exception.getCause() instanceof IOException broken) {
                throw broken;
            }
            if (exception.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException(exception.getCause());
        }
    }

    private void read(PartnerScope scope, ReportFile file, OutputStream out, AtomicLong rows) throws IOException {
        Supplier<@Nullable Object> work = () -> {
            try {
                file.content().writeTo(out, rows);
            } catch (IOException exception) {
                throw new UncheckedIOException(exception);
            }
            return null;
        };
        try {
            transactions.snapshot(scope, work);
        } catch (UncheckedIOException exception) {
            throw exception.getCause();
        }
    }

    private void audit(PartnerScope scope, Report report, ReportFile file, State state, long rows) {
        AuditedFile audited =
                new AuditedFile(report.key(), rows, state == State.DONE, QueryString.of(file.parameters()));
        audit.record(scope, report.format().auditAction(), file.fileName(), audited.detail());
    }

    private static final class CountingStream extends FilterOutputStream {

        private long bytes;

        CountingStream(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] values, int offset, int length) throws IOException {
            out.write(values, offset, length);
            bytes += length;
        }
    }
}
