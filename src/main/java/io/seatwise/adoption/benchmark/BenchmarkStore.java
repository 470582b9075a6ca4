package io.seatwise.adoption.benchmark;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.adoption.score.Benchmark;
import io.seatwise.ids.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code category_benchmark}. Writes what differs and leaves the rest. Runs in the caller's transaction. */
@Repository
class BenchmarkStore {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BenchmarkStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The benchmarks of this kind of a customer that the scope sees. */
    List<StoredBenchmark> find(PartnerScope scope, Benchmark.Kind kind, CustomerId customer) {
        return jdbc.sql("""
                        select b.*
                        from category_benchmark b
                        join customer c on c.partner_id = b.partner_id and c.tenant_id = b.tenant_id
                        where %s and b.tenant_id = :tenant and b.kind = :kind
                        """.formatted(scope.customerFilter("c")))
                .params(scope.parameters())
                .param("tenant", customer)
                .param("kind", kind.name())
                .query((row, number) -> map(row))
                .list();
    }

    /** Makes these the benchmarks of this kind of the whole partner. */
    void replace(PartnerScope scope, Benchmark.Kind kind, Collection<StoredBenchmark> benchmarks) {
        Map<StoredBenchmark.Key, StoredBenchmark> before = new HashMap<>();
        jdbc.sql("select * from category_benchmark where partner_id = :partner and kind = :kind")
                .param("partner", scope.partnerId())
                .param("kind", kind.name())
                .query((row, number) -> map(row))
                .list()
                .forEach(stored -> before.put(stored.key(), stored));
        List<StoredBenchmark> changed = new ArrayList<>();
        List<StoredBenchmark> added = new ArrayList<>();
        for (StoredBenchmark benchmark : benchmarks) {
            StoredBenchmark old = before.remove(benchmark.key());
            if (old == null) {
                added.add(benchmark);
            } else if (!old.equals(benchmark)) {
                changed.add(benchmark);
            }
        }
        delete(scope, kind, before.keySet());
        write("""
                update category_benchmark
                set score_day = ?, benchmark_value = ?, median = ?, cohort_size = ?, attributes = ?
                where partner_id = ? and kind = ? and tenant_id = ? and category = ?
                """, scope, kind, changed);
        write("""
                insert into category_benchmark (score_day, benchmark_value, median, cohort_size, attributes,
                    partner_id, kind, tenant_id, category)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, scope, kind, added);
    }

    /** Forgets customers that are deleted. */
    void forget(PartnerScope scope, Collection<CustomerId> customers) {
        batches.batchUpdate(
                "delete from category_benchmark where partner_id = ? and tenant_id = ?",
                customers.stream()
                        .map(customer -> new Object[] {scope.partnerId(), customer})
                        .toList());
    }

    private void delete(PartnerScope scope, Benchmark.Kind kind, Set<StoredBenchmark.Key> gone) {
        batches.batchUpdate(
                "delete from category_benchmark where partner_id = ? and kind = ? and tenant_id = ? and category = ?",
                gone.stream()
                        .map(key -> new Object[] {
                            scope.partnerId(),
                            kind.name(),
                            key.customer(),
                            key.category().name()
                        })
                        .toList());
    }

    private void write(String sql, PartnerScope scope, Benchmark.Kind kind, List<StoredBenchmark> rows) {
        for (int start = 0; start < rows.size(); start += AT_ONCE) {
            batches.batchUpdate(
                    sql,
                    rows.subList(start, Math.min(rows.size(), start + AT_ONCE)).stream()
                            .map(row -> values(scope, kind, row))
                            .toList());
        }
    }

    private static Object[] values(PartnerScope scope, Benchmark.Kind kind, StoredBenchmark row) {
        PeerBenchmark benchmark = row.benchmark();
        return new Object[] {
            row.day(),
            benchmark.value(),
            benchmark.median(),
            benchmark.cohortSize(),
            benchmark.attributes().stream().map(CohortAttribute::name).collect(Collectors.joining(" ")),
            scope.partnerId(),
            kind.name(),
            row.customer(),
            row.category().name()
        };
    }

    private static StoredBenchmark map(ResultSet row) throws SQLException {
        return new StoredBenchmark(
                CustomerId.of(row, "tenant_id"),
                ScoreCategory.valueOf(row.getString("category")),
                row.getObject("score_day", LocalDate.class),
                new PeerBenchmark(
                        row.getInt("benchmark_value"),
                        row.getInt("median"),
                        row.getInt("cohort_size"),
                        Arrays.stream(row.getString("attributes").split(" "))
                                .filter(name -> !name.isEmpty())
                                .map(CohortAttribute::valueOf)
                                .toList()));
    }
}
