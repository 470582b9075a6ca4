package io.seatwise.training.outcome;

import io.seatwise.access.PartnerScope;
import io.seatwise.adoption.ScoreCategory;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.PartnerId;
import io.seatwise.training.outcome.FinishedWork.Work;
import io.seatwise.training.outcome.PooledUplift.MeasuredCase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of outcomes. Runs in the caller's transaction; {@link OutcomeRefresh} alone writes through it. */
@Repository
class OutcomeStore {

    private static final JsonMapper JSON = new JsonMapper();

    /** The stored columns of a case. */
    record Known(Work work, LocalDate ended, Map<Integer, OutcomeState> states) {}

    /** The first day that an import changed since the last computation; null for facts without a day. */
    record Due(UUID id, @Nullable LocalDate fromDay) {}

    /** The measured cases of a playbook on one of its days. */
    record Measured(String playbookCode, int days, List<MeasuredCase> alone, int overlapping) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OutcomeStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Map<OutcomeId, Known> known(PartnerScope scope) {
        Map<OutcomeId, Known> known = new HashMap<>();
        jdbc.sql("""
                        select c.*, f.days, f.state
                        from outcome_case c
                        join outcome_figure f on f.partner_id = c.partner_id and f.case_id = c.case_id
                        where c.partner_id = :partner
                        """).param("partner", scope.partnerId()).query(row -> {
            Work work = work(row);
            known.computeIfAbsent(work.id(), id -> new Known(work, ended(row), new HashMap<>()))
                    .states()
                    .put(row.getInt("days"), OutcomeState.valueOf(row.getString("state")));
        });
        return known;
    }

    private static LocalDate ended(ResultSet row) {
        try {
            return row.getObject("ended_day", LocalDate.class);
        } catch (SQLException exception) {
            throw new IllegalStateException(exception);
        }
    }

    static Work work(ResultSet row) throws SQLException {
        String category = row.getString("category");
        return new Work(
                OutcomeId.of(row, "case_id"),
                OutcomeKind.valueOf(row.getString("kind")),
                CustomerId.of(row, "tenant_id"),
                row.getString("playbook_code"),
                new Target(
                        row.getString("product_id"),
                        row.getString("workload_code"),
                        category == null ? null : ScoreCategory.valueOf(category)),
                new FinishedWork.Days(
                        row.getObject("started_day", LocalDate.class), row.getObject("ended_day", LocalDate.class)));
    }

    static StoredCourse course(String json) {
        return JSON.readValue(json, StoredCourse.class);
    }

    /** Puts a case in the place of what was known of it. */
    void replace(PartnerScope scope, Work work, StoredCourse course, List<Measurement> measurements, LocalDate day) {
        delete(scope, List.of(work.id()));
        PartnerId partner = scope.partnerId();
        ScoreCategory category = work.target().category();
        batches.update(
                """
                insert into outcome_case (partner_id, case_id, kind, tenant_id, playbook_code, product_id, workload_code,
                    category, started_day, ended_day, course, computed_for)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                partner,
                work.id(),
                work.kind().name(),
                work.customer(),
                work.playbookCode(),
                work.target().productId(),
                work.target().workloadCode(),
                category == null ? null : category.name(),
                work.days().started(),
                work.days().ended(),
                JSON.writeValueAsString(course),
                day);
        batches.batchUpdate(
                """
                insert into outcome_figure (partner_id, case_id, days, state, overlapping, before_percent, after_percent,
                    match_step, peers, peers_before, peers_after, expected_change, effect, standard_error,
                    degrees_of_freedom, low, high)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, measurements.stream().map(each -> row(partner, work, each)).toList());
        List<Object[]> peers = new ArrayList<>();
        measurements.forEach(each -> each.measured()
                .ifPresent(found -> found.residuals()
                        .forEach((peer, residual) ->
                                peers.add(new Object[] {partner, work.id(), each.days(), peer, residual}))));
        batches.batchUpdate(
                "insert into outcome_peer (partner_id, case_id, days, tenant_id, residual) values (?, ?, ?, ?, ?)",
                peers);
    }

    private static @Nullable Object[] row(PartnerId partner, Work work, Measurement measurement) {
        DifferenceInDifferences found = measurement.comparison();
        return new @Nullable Object[] {
            partner,
            work.id(),
            measurement.days(),
            measurement.state().name(),
            measurement.overlapping(),
            found == null ? null : found.own().before(),
            found == null ? null : found.own().after(),
            found == null ? null : found.step().name(),
            found == null ? null : found.peers(),
            found == null ? null : found.peerMean().before(),
            found == null ? null : found.peerMean().after(),
            found == null ? null : found.expectedChange(),
            found == null ? null : found.effect().estimate(),
            found == null ? null : found.effect().standardError(),
            found == null ? null : found.effect().degreesOfFreedom(),
            found == null ? null : found.effect().low(),
            found == null ? null : found.effect().high()
        };
    }

    void delete(PartnerScope scope, Collection<OutcomeId> caseIds) {
        for (String table : List.of("outcome_peer", "outcome_figure", "outcome_case")) {
            batches.batchUpdate(
                    "delete from %s where partner_id = ? and case_id = ?".formatted(table),
                    caseIds.stream()
                            .map(id -> new Object[] {scope.partnerId(), id})
                            .toList());
        }
    }

    /** The cases of these customers, and those in which they are peers. */
    List<OutcomeId> casesAround(PartnerScope scope, Collection<CustomerId> customers) {
        List<OutcomeId> cases = new ArrayList<>();
        for (CustomerId customer : customers) {
            cases.addAll(jdbc.sql("""
                            select case_id from outcome_case where partner_id = :partner and tenant_id = :tenant
                            union
                            select case_id from outcome_peer where partner_id = :partner and tenant_id = :tenant
                            """)
                    .param("partner", scope.partnerId())
                    .param("tenant", customer)
                    .query((row, number) -> OutcomeId.of(row, "case_id"))
                    .list());
        }
        return cases.stream().distinct().toList();
    }

    /** All measured cases by playbook and day. */
    Collection<Measured> measured(PartnerScope scope) {
        Map<String, List<String>> overlapping = new HashMap<>();
        Map<String, Map<OutcomeId, MeasuredCase>> alone = new LinkedHashMap<>();
        Map<String, Measured> all = new LinkedHashMap<>();
        jdbc.sql("""
                        select c.case_id, c.tenant_id, c.playbook_code, f.days, f.effect, f.overlapping,
                            p.tenant_id as peer_id, p.residual
                        from outcome_case c
                        join outcome_figure f on f.partner_id = c.partner_id and f.case_id = c.case_id
                        join outcome_peer p on p.partner_id = f.partner_id and p.case_id = f.case_id and p.days = f.days
                        where c.partner_id = :partner and c.playbook_code is not null
                        order by c.playbook_code, f.days, c.case_id
                        """).param("partner", scope.partnerId()).query(row -> {
            String key = row.getString("playbook_code") + ' ' + row.getInt("days");
            OutcomeId caseId = OutcomeId.of(row, "case_id");
            if (row.getBoolean("overlapping")) {
                overlapping.computeIfAbsent(key, none -> new ArrayList<>()).add(caseId.toString());
            } else {
                CustomerId customer = CustomerId.of(row, "tenant_id");
                double effect = row.getDouble("effect");
                alone.computeIfAbsent(key, none -> new LinkedHashMap<>())
                        .computeIfAbsent(caseId, id -> new MeasuredCase(customer, effect, new HashMap<>()))
                        .residuals()
                        .put(CustomerId.of(row, "peer_id"), row.getDouble("residual"));
            }
            all.put(key, new Measured(row.getString("playbook_code"), row.getInt("days"), List.of(), 0));
        });
        return all.entrySet().stream()
                .map(entry -> new Measured(
                        entry.getValue().playbookCode(),
                        entry.getValue().days(),
                        List.copyOf(alone.getOrDefault(entry.getKey(), Map.of()).values()),
                        (int) overlapping.getOrDefault(entry.getKey(), List.of()).stream()
                                .distinct()
                                .count()))
                .toList();
    }

    void replaceUplifts(PartnerScope scope, Collection<Measured> measured) {
        jdbc.sql("delete from outcome_uplift where partner_id = :partner")
                .param("partner", scope.partnerId())
                .update();
        batches.batchUpdate("""
                insert into outcome_uplift (partner_id, playbook_code, days, cases, customers, left_out, points,
                    standard_error, degrees_of_freedom, low, high)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, measured.stream().map(each -> row(scope, each)).toList());
    }

    private static @Nullable Object[] row(PartnerScope scope, Measured measured) {
        Optional<Interval> pooled = PooledUplift.of(measured.alone()).map(PooledUplift::interval);
        return new @Nullable Object[] {
            scope.partnerId(),
            measured.playbookCode(),
            measured.days(),
            measured.alone().size(),
            (int) measured.alone().stream()
                    .map(MeasuredCase::customer)
                    .distinct()
                    .count(),
            measured.overlapping(),
            pooled.map(Interval::estimate).orElse(null),
            pooled.map(Interval::standardError).orElse(null),
            pooled.map(Interval::degreesOfFreedom).orElse(null),
            pooled.map(Interval::low).orElse(null),
            pooled.map(Interval::high).orElse(null)
        };
    }

    /** The day that all cases were computed for; empty before the first time. */
    Optional<LocalDate> computedFor(PartnerScope scope) {
        return jdbc.sql("select computed_for from outcome_state where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query((row, number) -> row.getObject("computed_for", LocalDate.class))
                .optional();
    }

    void setComputed(PartnerScope scope, LocalDate day, Instant at) {
        int changed = batches.update(
                "update outcome_state set computed_for = ?, computed_at = ? where partner_id = ?",
                day,
                at.atOffset(ZoneOffset.UTC),
                scope.partnerId());
        if (changed == 0) {
            batches.update(
                    "insert into outcome_state (partner_id, computed_for, computed_at) values (?, ?, ?)",
                    scope.partnerId(),
                    day,
                    at.atOffset(ZoneOffset.UTC));
        }
    }

    void markDue(PartnerScope scope, @Nullable LocalDate fromDay) {
        batches.update(
                "insert into outcome_due (partner_id, due_id, from_day) values (?, ?, ?)",
                scope.partnerId(),
                UUID.randomUUID(),
                fromDay);
    }

    List<Due> due(PartnerScope scope) {
        return jdbc.sql("select due_id, from_day from outcome_due where partner_id = :partner")
                .param("partner", scope.partnerId())
                .query((row, number) ->
                        new Due(row.getObject("due_id", UUID.class), row.getObject("from_day", LocalDate.class)))
                .list();
    }

    void settle(PartnerScope scope, List<Due> due) {
        batches.batchUpdate(
                "delete from outcome_due where partner_id = ? and due_id = ?",
                due.stream()
                        .map(each -> new Object[] {scope.partnerId(), each.id()})
                        .toList());
    }
}
