package io.seatwise.derived;

import io.seatwise.access.PartnerScope;
import io.seatwise.base.Id;
import io.seatwise.base.UuidArray;
import io.seatwise.ids.CustomerId;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code derivation_due}. Each mark adds rows of its own and never touches another's, so that no two changes
 * wait for each other; only the partner's job removes rows, and only those it has read. Runs in the caller's transaction.
 */
@Repository
class DueRepository {

    /** Stands for all customers of the partner, or for the partner as a whole. */
    private static final CustomerId WHOLE = CustomerId.FIRST;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    DueRepository(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void addCustomers(
            PartnerScope scope, String derivation, Collection<CustomerId> customerIds, @Nullable LocalDate from) {
        UUID due = UUID.randomUUID();
        UuidArray.forEachChunk(
                new LinkedHashSet<>(customerIds),
                some -> jdbc.sql("""
                                insert into derivation_due
                                    (partner_id, derivation, tenant_id, due_id, from_day, marked_by, marked_at)
                                select :partner, :derivation, id.tenant_id, :due, :from, :actor, :now
                                from unnest(cast(:ids as uuid array)) as id (tenant_id)
                                """)
                        .param("partner", scope.partnerId())
                        .param("derivation", derivation)
                        .param("ids", some)
                        .param("due", due)
                        .param("from", from, Types.DATE)
                        .param("actor", scope.actor())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update());
    }

    void addWhole(PartnerScope scope, String derivation) {
        jdbc.sql("""
                        insert into derivation_due (partner_id, derivation, tenant_id, due_id, marked_by, marked_at)
                        values (:partner, :derivation, :whole, :due, :actor, :now)
                        """)
                .param("partner", scope.partnerId())
                .param("derivation", derivation)
                .param("whole", WHOLE)
                .param("due", UUID.randomUUID())
                .param("actor", scope.actor())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean any(PartnerScope scope) {
        return jdbc.sql("select exists (select 1 from derivation_due where partner_id = :partner)")
                .param("partner", scope.partnerId())
                .query(Boolean.class)
                .single();
    }

    /** Whether one of the derivations is due. */
    boolean any(PartnerScope scope, Collection<String> derivations) {
        return jdbc.sql("""
                        select exists (
                            select 1 from derivation_due where partner_id = :partner and derivation in (:derivations))
                        """)
                .param("partner", scope.partnerId())
                .param("derivations", derivations)
                .query(Boolean.class)
                .single();
    }

    /** Whether one of the derivations is due since a change that this actor made within this time. */
    boolean anyOf(PartnerScope scope, Collection<String> derivations, Duration within) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from derivation_due
                            where partner_id = :partner and derivation in (:derivations)
                                and marked_by = :actor and marked_at > :since)
                        """)
                .param("partner", scope.partnerId())
                .param("derivations", derivations)
                .param("actor", scope.actor())
                .param("since", clock.instant().minus(within).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    boolean hasWhole(PartnerScope scope, String derivation) {
        return jdbc.sql("""
                        select exists (
                            select 1
                            from derivation_due
                            where partner_id = :partner and derivation = :derivation and tenant_id = :whole)
                        """)
                .param("partner", scope.partnerId())
                .param("derivation", derivation)
                .param("whole", WHOLE)
                .query(Boolean.class)
                .single();
    }

    /**
     * Due customers.
     *
     * @param from the first day whose facts changed; null when all days may have
     */
    record Taken(Set<CustomerId> customers, @Nullable LocalDate from) {}

    /** Removes the next customers that are due by name, for the caller to compute in this transaction. */
    Taken takeCustomers(PartnerScope scope, String derivation, int limit) {
        List<CustomerId> next = jdbc.sql("""
                        select distinct tenant_id
                        from derivation_due
                        where partner_id = :partner and derivation = :derivation and tenant_id <> :whole
                        order by tenant_id
                        fetch first :limit rows only
                        """)
                .param("partner", scope.partnerId())
                .param("derivation", derivation)
                .param("whole", WHOLE)
                .param("limit", limit)
                .query((row, number) -> CustomerId.of(row, "tenant_id"))
                .list();
        return next.isEmpty()
                ? new Taken(Set.of(), null)
                : new Taken(new LinkedHashSet<>(next), remove(scope, derivation, next));
    }

    /** Removes what is due for the partner as a whole. */
    void takeWhole(PartnerScope scope, String derivation) {
        remove(scope, derivation, List.of(WHOLE));
    }

    /** Removes the rows that are visible now; a mark that commits meanwhile keeps its rows. */
    private @Nullable LocalDate remove(PartnerScope scope, String derivation, Collection<CustomerId> customerIds) {
        List<Object[]> marks = new ArrayList<>();
        From from = new From();
        // Customers stand first, in an outer join: with a list in "where", H2 searches it for each row that is due
        jdbc.sql("""
                        select d.tenant_id, d.due_id, d.from_day
                        from unnest(cast(:ids as uuid array)) as id (tenant_id)
                        left join derivation_due d on d.partner_id = :partner and d.derivation = :derivation
                            and d.tenant_id = id.tenant_id
                        where d.due_id is not null
                        """)
                .param("partner", scope.partnerId())
                .param("derivation", derivation)
                .param("ids", new UuidArray(customerIds))
                .query(row -> {
                    marks.add(new Object[] {
                        scope.partnerId(),
                        derivation,
                        row.getObject("tenant_id", UUID.class),
                        row.getObject("due_id", UUID.class)
                    });
                    from.add(row.getObject("from_day", LocalDate.class));
                });
        batches.batchUpdate(
                "delete from derivation_due where partner_id = ? and derivation = ? and tenant_id = ? and due_id = ?",
                marks);
        return from.first;
    }

    private static final class From {
        private @Nullable LocalDate first;
        private boolean allDays;

        void add(@Nullable LocalDate day) {
            if (day == null || allDays) {
                allDays = true;
                first = null;
            } else if (first == null || day.isBefore(first)) {
                first = day;
            }
        }
    }

    /**
     * Advances the pass over all customers; returns the next of them, none when the pass ends. A pass that was marked
     * later starts over and covers the earlier ones, which end here.
     */
    Set<CustomerId> advance(PartnerScope scope, String derivation, int limit) {
        List<Pass> passes = jdbc.sql("""
                        select due_id, resume_after
                        from derivation_due
                        where partner_id = :partner and derivation = :derivation and tenant_id = :whole
                        order by case when resume_after is null then 0 else 1 end, resume_after
                        """)
                .param("partner", scope.partnerId())
                .param("derivation", derivation)
                .param("whole", WHOLE)
                .query((row, number) -> new Pass(
                        row.getObject("due_id", UUID.class), Id.ofNullable(row, "resume_after", CustomerId::new)))
                .list();
        Pass pass = passes.getFirst();
        passes.stream().skip(1).forEach(covered -> end(scope, derivation, covered));
        List<CustomerId> next = after(scope, pass.resumeAfter(), limit);
        if (next.size() < limit) {
            end(scope, derivation, pass);
        } else {
            resumeAfter(scope, derivation, pass, next.getLast());
        }
        return new LinkedHashSet<>(next);
    }

    private record Pass(UUID id, @Nullable CustomerId resumeAfter) {}

    private List<CustomerId> after(PartnerScope scope, @Nullable CustomerId last, int limit) {
        return jdbc.sql("""
                        select c.tenant_id
                        from customer c
                        where c.partner_id = :partner %s
                        order by c.tenant_id
                        fetch first :limit rows only
                        """.formatted(last == null ? "" : "and c.tenant_id > :last"))
                .param("partner", scope.partnerId())
                .param("last", last)
                .param("limit", limit)
                .query((row, number) -> CustomerId.of(row, "tenant_id"))
                .list();
    }

    private void end(PartnerScope scope, String derivation, Pass pass) {
        jdbc.sql("""
                        delete from derivation_due
                        where partner_id = :partner and derivation = :derivation and tenant_id = :whole
                            and due_id = :due
                        """)
                .param("partner", scope.partnerId())
                .param("derivation", derivation)
                .param("whole", WHOLE)
                .param("due", pass.id())
                .update();
    }

    private void resumeAfter(PartnerScope scope, String derivation, Pass pass, CustomerId last) {
        jdbc.sql("""
                        update derivation_due
                        set resume_after = :last
                        where partner_id = :partner and derivation = :derivation and tenant_id = :whole
                            and due_id = :due
                        """)
                .param("partner", scope.partnerId())
                .param("derivation", derivation)
                .param("whole", WHOLE)
                .param("due", pass.id())
                .param("last", last)
                .update();
    }
}
