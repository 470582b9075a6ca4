package io.seatwise.exports;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.NotFoundException;
import io.seatwise.exports.ExportRecord.State;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Gives reports out as files, records who took what and puts it on the audit trail. A file holds a database connection
 * while it is read, so only a few are written at once; the rest wait for a moment.
 */
@Service
public class Exports {

    private static final int LONGEST_DETAIL = 2000;

    private final List<Report> reports;
    private final ExportRecords records;
    private final PartnerTransactions transactions;
    private final Audit audit;
    private final Clock clock;
    private final int atOnce;
    private final long patience;
    private final Semaphore places;

    Exports(
            ObjectProvider<Report> reports,
            ExportRecords records,
            PartnerTransactions transactions,
            Audit audit,
            Clock clock,
            @Value("${seatwise.exports.at-once:4}") int atOnce,
            @Value("${seatwise.exports.patience-seconds:20}") long patience) {
        this.reports = reports.orderedStream().toList();
        this.records = records;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
        this.atOnce = atOnce;
        this.patience = patience;
        this.places = new Semaphore(atOnce, true);
    }

    /** Every report that stands on {@code /exports}, in order. */
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
     */
    @PreAuthorize(Roles.CAN_READ)
    public Download open(PartnerScope scope, String key, Map<String, List<String>> parameters) {
        Report report = find(key).orElseThrow(() -> new NotFoundException("report " + key));
        ReportFile file = report.prepare(scope, parameters);
        return new Download(file.fileName(), report.format(), out -> write(scope, report, file, out));
    }

    /** What was taken, newest first: all of the partner's for an administrator, else one's own. */
    @PreAuthorize(Roles.CAN_READ)
    public List<ExportRecord> records(PartnerScope scope, int offset, int limit) {
        return records.page(scope, offset, limit);
    }

    /** How many there are of these. */
    @PreAuthorize(Roles.CAN_READ)
    public int countRecords(PartnerScope scope) {
        return records.count(scope);
    }

    private void write(PartnerScope scope, Report report, ReportFile file, OutputStream out) throws IOException {
        enter();
        try {
            UUID id = UUID.randomUUID();
            records.begin(scope, id, report.key(), file, clock.instant());
            AtomicLong rows = new AtomicLong();
            CountingStream counted = new CountingStream(out);
            State state = State.FAILED;
            try {
                read(scope, file, counted, rows);
                counted.flush();
                state = State.DONE;
            } finally {
                records.finish(scope, id, state, rows.get(), counted.bytes, clock.instant());
                audit(scope, report, file, state, rows.get());
            }
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(patience, TimeUnit.SECONDS)) {
                throw new ExportsBusyException(atOnce);
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
            throw new ExportsBusyException(atOnce);
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
            transactions.read(scope, work);
        } catch (UncheckedIOException exception) {
            throw exception.getCause();
        }
    }

    private void audit(PartnerScope scope, Report report, ReportFile file, State state, long rows) {
        String query = QueryString.of(file.parameters());
        String detail = "%s, %d rows%s%s"
                .formatted(
                        report.key(),
                        rows,
                        state == State.DONE ? "" : ", broken off",
                        query.isEmpty() ? "" : ", filter " + query);
        audit.record(
                scope,
                report.format().auditAction(),
                file.fileName(),
                detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
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
