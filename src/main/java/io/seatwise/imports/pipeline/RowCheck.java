package io.seatwise.imports.pipeline;

import io.seatwise.imports.Changes;
import io.seatwise.imports.FileKind;
import io.seatwise.imports.columns.Column;
import io.seatwise.imports.columns.Faults;
import io.seatwise.imports.columns.FileRow;
import io.seatwise.imports.columns.ProblemCode;
import io.seatwise.imports.columns.ProblemText;
import io.seatwise.imports.columns.SourceLine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the rows of a file whose kind is known, and hands the good ones on in batches. */
final class RowCheck<R> {

    static final int BATCH = 1000;

    private final FileKind<R> kind;
    private final FileForm form;
    private final CheckedRows<R> good;
    private final FileRow row;
    private final SampleRows sample;
    private final ProblemSink problems;
    private final BitSet rejected;
    private final RowKeys keys = new RowKeys();
    private final List<R> batch = new ArrayList<>(BATCH);
    private final List<SourceLine> lines = new ArrayList<>(BATCH);

    /** @param rejected takes the lines with an error */
    RowCheck(
            FileKind<R> kind,
            FileForm form,
            CheckedRows<R> good,
            SampleRows sample,
            ProblemSink problems,
            BitSet rejected) {
        this.kind = kind;
        this.form = form;
        this.good = good;
        this.row = new FileRow(form.columns(), form.rules(), (Faults) this::fault);
        this.sample = sample;
        this.problems = problems;
        this.rejected = rejected;
    }

    private void fault(
            SourceLine line, @Nullable Column<?> column, ProblemCode code, @Nullable String value, ProblemText text) {
        if (!code.isWarning()) {
            rejected.set((int) line.number());
        }
        problems.add(form.problem(line, column, code, value, text));
    }

    void row(long line, @Nullable String[] values, BitSet numbers) {
        R read = row.read(line, form.row(values), form.numbers(numbers)) ? kind.read(row) : null;
        if (read == null || row.isFaulty()) {
            rejected.set((int) line);
            return;
        }
        long first = kind.mergesRows() ? 0 : keys.firstLine(kind.key(read), line);
        if (first != 0) {
            row.fault(null, ProblemCode.DUPLICATE_ROW, "imports.row.duplicate", first);
            return;
        }
        if (!sample.isFull()) {
            sample.add(row.shown());
        }
        batch.add(read);
        lines.add(row.line());
        if (batch.size() == BATCH) {
            handOn();
        }
    }

    private void handOn() {
        good.take(List.copyOf(batch), List.copyOf(lines), this::fault);
        batch.clear();
        lines.clear();
    }

    Changes finish() {
        if (!batch.isEmpty()) {
            handOn();
        }
        return good.finish();
    }

    /**
     * The keys of a file's rows, each as 64 bits of its digest, with the line it stood on: at most some 50 MB for the
     * largest file that is taken in, where the keys themselves would take ten times as much.
     */
    private static final class RowKeys {

        private static final int FIRST_SIZE = 1 << 12;

        private final MessageDigest digest;
        private long[] hashes = new long[FIRST_SIZE];
        private long[] lines = new long[FIRST_SIZE];
        private int count;

        RowKeys() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException exception) {
                throw new IllegalStateException(exception);
            }
        }

        /** Remembers the key. Answers 0 when it is new, else the line that had it first. */
        long firstLine(Object key, long line) {
            byte[] bytes = digest.digest(String.valueOf(key).getBytes(StandardCharsets.UTF_8));
            long hash = ByteBuffer.wrap(bytes).getLong();
            int place = place(hashes, lines, hash);
            if (lines[place] != 0) {
                return lines[place];
            }
            hashes[place] = hash;
            lines[place] = line;
            if (++count * 2 > hashes.length) {
                grow();
            }
            return 0;
        }

        private void grow() {
            long[] moreHashes = new long[hashes.length * 2];
            long[] moreLines = new long[hashes.length * 2];
            for (int i = 0; i < hashes.length; i++) {
                if (lines[i] != 0) {
                    int place = place(moreHashes, moreLines, hashes[i]);
                    moreHashes[place] = hashes[i];
                    moreLines[place] = lines[i];
                }
            }
            hashes = moreHashes;
            lines = moreLines;
        }

        private static int place(long[] hashes, long[] lines, long hash) {
            int mask = hashes.length - 1;
            int place = (int) hash & mask;
            while (lines[place] != 0 && hashes[place] != hash) {
                place = place + 1 & mask;
            }
            return place;
        }
    }
}
