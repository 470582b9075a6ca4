package io.seatwise.imports;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.TextArray;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.ImportId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Gatherers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The customers and subscriptions that each import named. Imports that named the same ones build on each other and are
 * undone newest first. An id is kept as 64 bits of its SHA-256, so that a daily list of 300,000 subscriptions costs
 * 2.4 MB and not 300,000 rows; two ids that share a hash would only make one undo ask for another. Ids that the import
 * changed are not kept here: they stand in {@code replaced_row}. Runs in the caller's transaction.
 */
@Repository
public class NamedRows {

    /** What is merged by its id. */
    public enum Type {
        CUSTOMER("customer"),
        SUBSCRIPTION("subscription");

        private final String rowType;

        Type(String rowType) {
            this.rowType = rowType;
        }

        /** The type of the rows of {@code replaced_row} with the previous states. */
        public String rowType() {
            return rowType;
        }

        /** The type of rows that imports before V941 kept for each id that they did not change. */
        private String named() {
            return rowType + "-named";
        }

        private long hash(String id) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest((rowType + ' ' + id).getBytes(StandardCharsets.UTF_8));
                return ByteBuffer.wrap(digest).getLong();
            } catch (NoSuchAlgorithmException exception) {
                throw new IllegalStateException(exception);
            }
        }
    }

    private static final int HASHES_OF_ROW = 8_192;
    private static final int KEYS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    NamedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins to collect the ids that a run names without keeping a row of them; it names each once. */
    public Naming naming(PartnerScope scope, ImportId runId, Type type) {
        return new Naming(scope, runId, type);
    }

    /** The ids of one run as it reads its file, at most 64 kB of them in memory. */
    public final class Naming {

        private final PartnerScope scope;
        private final ImportId runId;
        private final Type type;
        private final ByteBuffer buffer = ByteBuffer.allocate(HASHES_OF_ROW * Long.BYTES);
        private int part;

        private Naming(PartnerScope scope, ImportId runId, Type type) {
            this.scope = scope;
            this.runId = runId;
            this.type = type;
        }

        public void add(String id) {
            buffer.putLong(type.hash(id));
            if (!buffer.hasRemaining()) {
                store();
            }
        }

        /** Stores what is not stored yet. */
        public void store() {
            if (buffer.position() > 0) {
                jdbc.sql("""
                                insert into named_rows (partner_id, run_id, row_type, part, hashes)
                                values (:partner, :run, :type, :part, :hashes)
                                """)
                        .param("partner", scope.partnerId())
                        .param("run", runId)
                        .param("type", type.rowType())
                        .param("part", part++)
                        .param("hashes", Arrays.copyOf(buffer.array(), buffer.position()))
                        .update();
                buffer.clear();
            }
        }
    }

    /** Deletes what is kept of a run, and what runs before V941 kept as rows. */
    public void drop(PartnerScope scope, ImportId runId, Type type) {
        jdbc.sql("delete from named_rows where partner_id = :partner and run_id = :run")
                .param("partner", scope.partnerId())
                .param("run", runId)
                .update();
        jdbc.sql("""
                        delete from replaced_row
                        where partner_id = :partner and replaced_by = :run and row_type = :type
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .param("type", type.named())
                .update();
    }

    /** All that a run named, changed or not. */
    public Named of(PartnerScope scope, ImportId runId) {
        LongList hashes = new LongList();
        each(scope, runId, hashes::add);
        return new Named(hashes.sorted());
    }

    /** Whether a run named something of these. */
    public boolean namesAny(PartnerScope scope, ImportId runId, Named these) {
        boolean[] found = new boolean[1];
        each(scope, runId, hash -> found[0] |= these.contains(hash));
        return found[0];
    }

    /** Those of these customers that a customers file names whose import still stands; the run itself does not count. */
    public Set<CustomerId> customersNamedByOthers(
            PartnerScope scope, ImportId runId, Collection<CustomerId> customers) {
        Map<Long, CustomerId> wanted = new HashMap<>();
        customers.forEach(customer -> wanted.put(Type.CUSTOMER.hash(customer.toString()), customer));
        Set<CustomerId> named = new HashSet<>();
        LongConsumer found = hash -> {
            CustomerId customer = wanted.get(hash);
            if (customer != null) {
                named.add(customer);
            }
        };
        // What a run named is deleted when it is undone
        jdbc.sql("""
                        select hashes
                        from named_rows
                        where partner_id = :partner and run_id <> :run and row_type = :type
                        """)
                .param("partner", scope.partnerId())
                .param("run", runId)
                .param("type", Type.CUSTOMER.rowType())
                .query(row -> {
                    unpack(row.getBytes("hashes"), found);
                });
        customers.stream()
                .map(CustomerId::toString)
                .gather(Gatherers.windowFixed(KEYS_AT_ONCE))
                .forEach(some -> jdbc.sql("""
                        select r.row_key
                        from unnest(cast(:keys as varchar array)) as id (row_key)
                        left join replaced_row r on r.partner_id = :partner and r.row_type in (:type, :named)
                            and r.row_key = id.row_key
                        where r.replaced_by <> :run
                        """)
                        .param("keys", new TextArray(some))
                        .param("partner", scope.partnerId())
                        .param("type", Type.CUSTOMER.rowType())
                        .param("named", Type.CUSTOMER.named())
                        .param("run", runId)
                        .query(row -> {
                            found.accept(Type.CUSTOMER.hash(row.getString("row_key")));
                        }));
        return named;
    }

    private static void unpack(byte[] hashes, LongConsumer consumer) {
        ByteBuffer buffer = ByteBuffer.wrap(hashes);
        while (buffer.hasRemaining()) {
            consumer.accept(buffer.getLong());
        }
    }

    private void each(PartnerScope scope, ImportId runId, LongConsumer hashes) {
        jdbc.sql("""
                        select hashes
                        from named_rows
                        where partner_id = :partner and run_id = :run
                        order by partner_id, run_id, part
                        """).param("partner", scope.partnerId()).param("run", runId).query(row -> {
            unpack(row.getBytes("hashes"), hashes);
        });
        for (Type type : Type.values()) {
            jdbc.sql("""
                            select row_key
                            from replaced_row
                            where partner_id = :partner and replaced_by = :run and row_type in (:type, :named)
                            """)
                    .param("partner", scope.partnerId())
                    .param("run", runId)
                    .param("type", type.rowType())
                    .param("named", type.named())
                    .query(row -> {
                        hashes.accept(type.hash(row.getString("row_key")));
                    });
        }
    }

    /** Hashes of ids in ascending order. */
    public static final class Named {

        private final long[] sorted;

        private Named(long[] sorted) {
            this.sorted = sorted;
        }

        public boolean isEmpty() {
            return sorted.length == 0;
        }

        private boolean contains(long hash) {
            return Arrays.binarySearch(sorted, hash) >= 0;
        }
    }

    private static final class LongList {

        private long[] values = new long[1_024];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(values, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
