package io.seatwise.licensing.catalogue;

import io.seatwise.access.PartnerScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Products and workloads that a partner's files name. A product is added when it is first seen, called as the file says,
 * else as the catalogue does, else by its id; of several names the one of the newest figures stands.
 */
@Repository
public class SeenNames {

    /** A name that a row gave, with the day of its figures; null for files without one. */
    record Given(String name, @Nullable LocalDate day) {}

    private record Known(String name, @Nullable String partNumber) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SeenNames(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** One import's view: what is stored is asked once an id. */
    public Collecting collect(PartnerScope scope) {
        return new Collecting(scope);
    }

    public final class Collecting {

        private final PartnerScope scope;
        private final Set<String> products = new HashSet<>();
        private final Set<String> workloads = new HashSet<>();
        private final Map<String, Given> productNames = new HashMap<>();
        private final Map<String, Given> workloadNames = new HashMap<>();

        private Collecting(PartnerScope scope) {
            this.scope = scope;
        }

        public void product(String productId, @Nullable String name, @Nullable LocalDate day) {
            if (name != null) {
                productNames.merge(productId, new Given(name, day), SeenNames::newer);
            }
        }

        public void workload(String code, @Nullable String name, @Nullable LocalDate day) {
            if (name != null) {
                workloadNames.merge(code, new Given(name, day), SeenNames::newer);
            }
        }

        /** Makes the products known, so that facts can refer to them. {@code services} are keyed by product id. */
        public void ensureProducts(Map<String, String> services) {
            Set<String> fresh = new HashSet<>(services.keySet());
            fresh.removeAll(products);
            products.addAll(fresh);
            if (fresh.isEmpty()) {
                return;
            }
            Set<String> ids = new HashSet<>(fresh);
            ids.removeAll(stored("product", "product_id", fresh));
            Map<String, Known> catalogue = catalogue(ids);
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (String id : ids) {
                Known known = catalogue.getOrDefault(id, new Known(id, null));
                Given given = productNames.get(id);
                String name = given == null ? known.name() : given.name();
                rows.add(new @Nullable Object[] {
                    scope.partnerId(),
                    id,
                    name,
                    known.partNumber(),
                    ProductFamily.of(services.getOrDefault(id, ""), name).name()
                });
            }
            batches.batchUpdate(
                    "insert into product (partner_id, product_id, name, part_number, family) values (?, ?, ?, ?, ?)",
                    rows);
        }

        public void ensureWorkloads(Collection<String> codes) {
            Set<String> fresh = new HashSet<>(codes);
            fresh.removeAll(workloads);
            workloads.addAll(fresh);
            if (fresh.isEmpty()) {
                return;
            }
            Set<String> missing = new HashSet<>(fresh);
            missing.removeAll(stored("workload", "workload_code", fresh));
            batches.batchUpdate(
                    "insert into workload (partner_id, workload_code, name) values (?, ?, ?)",
                    missing.stream()
                            .map(code -> new Object[] {
                                scope.partnerId(),
                                code,
                                workloadNames.containsKey(code)
                                        ? workloadNames.get(code).name()
                                        : code
                            })
                            .toList());
        }

        /** Writes the collected names, where no newer figures gave another. */
        public void store() {
            rename("product", "product_id", productNames);
            rename("workload", "workload_code", workloadNames);
        }

        private void rename(String table, String key, Map<String, Given> names) {
            batches.batchUpdate(
                    """
                    update %s
                    set name = ?, name_day = coalesce(cast(? as date), name_day)
                    where partner_id = ? and %s = ?
                        and (name_day is null or cast(? as date) is null or name_day <= cast(? as date))
                    """.formatted(table, key),
                    names.entrySet().stream()
                            .map(entry -> new @Nullable Object[] {
                                entry.getValue().name(),
                                entry.getValue().day(),
                                scope.partnerId(),
                                entry.getKey(),
                                entry.getValue().day(),
                                entry.getValue().day()
                            })
                            .collect(Collectors.toList()));
        }

        private Set<String> stored(String table, String key, Collection<String> ids) {
            return new HashSet<>(jdbc.sql("select %2$s from %1$s where partner_id = :partner and %2$s in (:ids)"
                            .formatted(table, key))
                    .param("partner", scope.partnerId())
                    .param("ids", ids)
                    .query((row, number) -> row.getString(1))
                    .list());
        }

        private Map<String, Known> catalogue(Collection<String> ids) {
            Map<String, Known> known = new HashMap<>();
            if (!ids.isEmpty()) {
                jdbc.sql("select product_id, name, part_number from catalogue_product where product_id in (:ids)")
                        .param("ids", ids)
                        .query(row -> {
                            known.put(row.getString(1), new Known(row.getString(2), row.getString(3)));
                        });
            }
            return known;
        }
    }

    /** The later one in the file stands among those of the same day. */
    private static Given newer(Given one, Given other) {
        boolean older = one.day() != null && other.day() != null && other.day().isBefore(one.day());
        return older ? one : other;
    }
}
