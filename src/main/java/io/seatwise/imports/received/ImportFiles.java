package io.seatwise.imports.received;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.base.tabular.TabularException;
import io.seatwise.base.tabular.TabularFile;
import io.seatwise.base.tabular.TabularForm;
import io.seatwise.ids.ImportId;
import io.seatwise.imports.FileSample;
import io.seatwise.imports.ImportLimits;
import io.seatwise.imports.ImportRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps received files until their run is done: in the database, in packed chunks, so that whichever node works on the
 * run can read them. Each chunk is a transaction of its own, so that a slow sender holds none open.
 *
 * @see <a href="../../../../../../docs/decisions/056-files-in-the-database.md">decision 056</a>
 */
@Repository
public class ImportFiles {

    private static final int START = 512;

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final ImportLimits limits;
    private final QueueLimits queue;
    private final Clock clock;
    private final JsonMapper json;
    private final AtomicLong receiving = new AtomicLong();

    ImportFiles(
            JdbcClient jdbc,
            PartnerTransactions transactions,
            ImportLimits limits,
            QueueLimits queue,
            Clock clock,
            JsonMapper json) {
        this.json = json;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.limits = limits;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * A file that was received to its end.
     *
     * @param sha256 of the content, in hexadecimal digits
     */
    public record Received(long size, String sha256, Instant at) {}

    /** @param complete whether it was received to its end */
    public record Kept(ImportId run, boolean complete, Instant changedAt) {}

    /**
     * Stores the stream as the run's file, counting.
     *
     * @throws ImportRefusedException past the size limit of what its first bytes say it is, or past what the partner or
     *     this node may hold; nothing is kept
     */
    public Received receive(PartnerScope scope, ImportId run, InputStream input) throws IOException {
        transactions.run(scope, () -> insert(scope, run));
        boolean complete = false;
        Count count = new Count();
        try {
            String sha256 = copy(scope, run, input, count);
            transactions.run(scope, () -> complete(scope, run, count.size));
            complete = true;
            return new Received(count.size, sha256, clock.instant());
        } finally {
            receiving.addAndGet(-count.size);
            if (!complete) {
                delete(scope, run);
            }
        }
    }

    private static final class Count {
        private long size;
    }

    private String copy(PartnerScope scope, ImportId run, InputStream input, Count count) throws IOException {
        MessageDigest digest = sha256();
        byte[] start = input.readNBytes(START);
        long limit = limits.maxBytes(form(start));
        try (GZIPOutputStream packed = new GZIPOutputStream(
                new ChunkOutput((number, content) -> store(scope, run, number, content, count.size)))) {
            byte[] buffer = new byte[1 << 16];
            int length = start.length;
            System.arraycopy(start, 0, buffer, 0, length);
            while (length > 0) {
                count.size += length;
                boolean isRoom =
                        receiving.addAndGet(length) <= queue.nodeQuota().toBytes();
                if (count.size > limit) {
                    throw new ImportRefusedException(
                            ImportRefusedException.Reason.TOO_LARGE,
                            "The file is larger than the limit of " + limit + " bytes.");
                }
                if (!isRoom) {
                    throw full("This installation receives too many files at once. Try again in a minute.");
                }
                digest.update(buffer, 0, length);
                packed.write(buffer, 0, length);
                length = input.read(buffer);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What cannot be read at all is refused when it is read, with its place in the list of problems. */
    private static TabularForm form(byte[] start) {
        try {
            return TabularFile.form(start);
        } catch (TabularException exception) {
            return TabularForm.XLSX;
        }
    }

    private static ImportRefusedException full(String message) {
        return new ImportRefusedException(ImportRefusedException.Reason.QUOTA, message);
    }

    private void insert(PartnerScope scope, ImportId run) {
        file("""
                insert into import_file (partner_id, run_id, size_bytes, complete, changed_at)
                values (:partner, :run, 0, false, :now)
                """, scope, run).param("now", now()).update();
    }

    private void store(PartnerScope scope, ImportId run, int number, byte[] content, long size) {
        transactions.run(scope, () -> {
            file("""
                    insert into import_file_chunk (partner_id, run_id, chunk_number, content)
                    values (:partner, :run, :number, :content)
                    """, scope, run)
                    .param("number", number)
                    .param("content", content)
                    .update();
            file("""
                    update import_file
                    set size_bytes = :size, changed_at = :now
                    where partner_id = :partner
                    and run_id = :run
                    """, scope, run).param("size", size).param("now", now()).update();
            refuseAboveQuota(scope);
        });
    }

    private void complete(PartnerScope scope, ImportId run, long size) {
        file("""
                update import_file
                set size_bytes = :size, complete = true, changed_at = :now
                where partner_id = :partner
                and run_id = :run
                """, scope, run).param("size", size).param("now", now()).update();
        refuseAboveQuota(scope);
    }

    private void refuseAboveQuota(PartnerScope scope) {
        long held = jdbc.sql("select coalesce(sum(size_bytes), 0) from import_file where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query(Long.class)
                .single();
        if (held > queue.partnerQuota().toBytes()) {
            throw full("More than " + queue.partnerQuota().toMegabytes()
                    + " MB of your files wait already. Apply or discard some of them first.");
        }
    }

    /** Opens the run's file; empty when it is no longer kept. Each chunk is read when it is needed. */
    public Optional<InputStream> open(PartnerScope scope, ImportId run) throws IOException {
        byte[] first = chunk(scope, run, 0);
        if (first == null) {
            return Optional.empty();
        }
        return Optional.of(
                new GZIPInputStream(new SequenceInputStream(new Chunks(first, number -> chunk(scope, run, number)))));
    }

    private byte @Nullable [] chunk(PartnerScope scope, ImportId run, int number) {
        return transactions.read(
                scope,
                () -> file("""
                        select c.content
                        from import_file_chunk c
                        join import_file f on f.partner_id = c.partner_id and f.run_id = c.run_id
                        where c.partner_id = :partner
                        and c.run_id = :run
                        and c.chunk_number = :number
                        and f.complete
                        """, scope, run)
                        .param("number", number)
                        .query((row, index) -> row.getBytes("content"))
                        .optional()
                        .orElse(null));
    }

    /** Keeps the first rows beside the file, if the file is kept. */
    public void saveSample(PartnerScope scope, ImportId run, FileSample sample) {
        transactions.run(
                scope,
                () -> file(
                                "update import_file set sample = :sample where partner_id = :partner and run_id = :run",
                                scope,
                                run)
                        .param("sample", json.writeValueAsString(sample))
                        .update());
    }

    /** The first rows of the run's file; empty when the file is no longer kept. */
    public Optional<FileSample> sample(PartnerScope scope, ImportId run) {
        return transactions.read(
                scope,
                () -> file("select sample from import_file where partner_id = :partner and run_id = :run", scope, run)
                        .query((row, number) -> Optional.ofNullable(row.getString("sample")))
                        .optional()
                        .flatMap(each -> each)
                        .map(each -> json.readValue(each, FileSample.class)));
    }

    /** Deletes the run's file, in the caller's transaction if there is one. */
    public void delete(PartnerScope scope, ImportId run) {
        transactions.run(scope, () -> {
            file("delete from import_file_chunk where partner_id = :partner and run_id = :run", scope, run)
                    .update();
            file("delete from import_file where partner_id = :partner and run_id = :run", scope, run)
                    .update();
        });
    }

    /** The partner's files, those that are being received too. */
    public List<Kept> kept(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("""
                        select run_id, complete, changed_at
                        from import_file
                        where partner_id = :partner
                        """)
                        .param("partner", scope.partnerId())
                        .query((row, number) -> new Kept(
                                ImportId.of(row, "run_id"),
                                row.getBoolean("complete"),
                                row.getObject("changed_at", OffsetDateTime.class)
                                        .toInstant()))
                        .list());
    }

    private StatementSpec file(String sql, PartnerScope scope, ImportId run) {
        return jdbc.sql(sql).param("partner", scope.partnerId()).param("run", run);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException(exception);
        }
    }
}
