package io.seatwise.licensing.positions;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The days whose rows were removed because their week or month keeps a later one. Their sums by service stay. Every
 * method runs in the caller's transaction.
 */
@Repository
public class CondensedDays {

    private final JdbcClient jdbc;

    CondensedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A day of a customer's service. */
    record Key(CustomerId customer, String service, LocalDate day) {}

    /** The first day from which nothing of the partner was ever condensed; empty where nothing was. */
    Optional<LocalDate> before(PartnerScope scope) {
        return jdbc.sql("select condensed_before from history_tier where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query(LocalDate.class)
                .optional();
    }

    /** Keeps that days before this one are condensed. */
    public void extend(PartnerScope scope, LocalDate before) {
        Optional<LocalDate> known = before(scope);
        if (known.isEmpty()) {
            jdbc.sql("insert into history_tier (partner_id, condensed_before) values (:partner, :day)")
                    .param("partner", scope.partnerId())
                    .param("day", before)
                    .update();
        } else if (known.get().isBefore(before)) {
            jdbc.sql("update history_tier set condensed_before = :day where partner_id = :partner")
                    .param("partner", scope.partnerId())
                    .param("day", before)
                    .update();
        }
    }

    /** The condensed days among those of these rows. */
    Set<Key> among(PositionTable table, PartnerScope scope, Collection<PositionLine> rows) {
        Set<Key> condensed = new HashSet<>();
        Set<CustomerId> customers = new HashSet<>();
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (PositionLine row : rows) {
            customers.add(row.key().customer());
            first = row.key().day().isBefore(first) ? row.key().day() : first;
            last = row.key().day().isAfter(last) ? row.key().day() : last;
        }
        LocalDate from = first;
        LocalDate to = last;
        UuidArray.forEachChunk(
                customers,
                some -> jdbc.sql("""
                                select s.tenant_id, s.service, s.position_day
                                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                                left join service_day s on s.partner_id = :partner and s.tenant_id = id.tenant_id
                                where s.kind = :kind and s.position_day >= :from and s.position_day <= :to
                                    and s.condensed_inflated is not null
                                """)
                        .param("partner", scope.partnerId())
                        .param("ids", some)
                        .param("kind", table.kind().fileKind())
                        .param("from", from)
                        .param("to", to)
                        .query(row -> {
                            condensed.add(new Key(
                                    CustomerId.of(row, "tenant_id"),
                                    row.getString("service"),
                                    row.getObject("position_day", LocalDate.class)));
                        }));
        return condensed;
    }
}
