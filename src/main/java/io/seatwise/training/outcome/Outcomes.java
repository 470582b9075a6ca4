package io.seatwise.training.outcome;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.base.ListOrder;
import io.seatwise.base.UuidArray;
import io.seatwise.customers.NamedCustomer;
import io.seatwise.derived.Derived;
import io.seatwise.training.outcome.FinishedWork.Work;
import io.seatwise.training.outcome.OutcomeFigure.Comparison;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Reads outcomes: of the customers that a scope sees, case by case, and of all of the partner's cases, by playbook. Of
 * peers, only their number and their mean are shown.
 */
@Service
public class Outcomes {

    private static final String FROM = """
            from outcome_case o
            join customer c on c.partner_id = o.partner_id and c.tenant_id = o.tenant_id
            left join product p on p.partner_id = o.partner_id and p.product_id = o.product_id
            where o.partner_id = :partner and %s
            """;

    private final PartnerTransactions transactions;
    private final JdbcClient jdbc;
    private final Derived derived;

    Outcomes(PartnerTransactions transactions, JdbcClient jdbc, Derived derived) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.derived = derived;
    }

    /** The newest end first. */
    @PreAuthorize(Roles.CAN_READ)
    public List<Outcome> page(PartnerScope scope, OutcomeFilter filter, long offset, int limit) {
        return page(scope, filter, null, offset, limit);
    }

    /** @param order null for the newest end first */
    @PreAuthorize(Roles.CAN_READ)
    public List<Outcome> page(
            PartnerScope scope, OutcomeFilter filter, @Nullable ListOrder<OutcomeSort> order, long offset, int limit) {
        derived.await(scope, OutcomeRefresh.NAME);
        return transactions.read(
                scope,
                () -> withFigures(
                        scope,
                        statement(
                                        scope,
                                        filter,
                                        "select o.*, c.name, p.name as product_name %s order by "
                                                + ListOrder.sql(order, OutcomeSort::expression)
                                                + "o.ended_day desc, o.case_id offset :offset rows fetch next :limit rows only")
                                .param("offset", offset)
                                .param("limit", limit)
                                .query((row, number) -> outcome(row))
                                .list()));
    }

    @PreAuthorize(Roles.CAN_READ)
    public long count(PartnerScope scope, OutcomeFilter filter) {
        derived.await(scope, OutcomeRefresh.NAME);
        return transactions.read(
                scope,
                () -> statement(scope, filter, "select count(*) %s")
                        .query(Long.class)
                        .single());
    }

    /** Empty when there is no such case or its customer is not visible. */
    @PreAuthorize(Roles.CAN_READ)
    public Optional<Outcome> find(PartnerScope scope, OutcomeId id) {
        return transactions.read(
                scope,
                () -> withFigures(
                                scope,
                                statement(
                                                scope,
                                                OutcomeFilter.ALL,
                                                "select o.*, c.name, p.name as product_name %s and o.case_id = :case")
                                        .param("case", id)
                                        .query((row, number) -> outcome(row))
                                        .list())
                        .stream()
                        .findFirst());
    }

    /** By playbook and day, over all of the partner's cases; playbooks without a measured case are left out. */
    @PreAuthorize(Roles.CAN_READ)
    public List<PlaybookUplift> uplifts(PartnerScope scope) {
        derived.await(scope, OutcomeRefresh.NAME);
        return stored(scope);
    }

    /** The same as it was last computed. */
    List<PlaybookUplift> stored(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> jdbc.sql("select * from outcome_uplift where partner_id = :partner order by playbook_code, days")
                        .param("partner", scope.partnerId())
                        .query((row, number) -> new PlaybookUplift(
                                row.getString("playbook_code"),
                                row.getInt("days"),
                                row.getInt("cases"),
                                row.getInt("customers"),
                                row.getInt("left_out"),
                                interval(row, "points")))
                        .list());
    }

    private JdbcClient.StatementSpec statement(PartnerScope scope, OutcomeFilter filter, String select) {
        String conditions = scope.customerFilter("c")
                + (filter.customer() == null ? "" : " and o.tenant_id = :tenant")
                + (filter.playbookCode() == null ? "" : " and o.playbook_code = :playbook")
                + (filter.kind() == null ? "" : " and o.kind = :kind");
        JdbcClient.StatementSpec statement = jdbc.sql(select.formatted(FROM.formatted(conditions)))
                .params(scope.parameters())
                .param("tenant", filter.customer())
                .param("playbook", filter.playbookCode());
        return statement.param(
                "kind", filter.kind() == null ? null : filter.kind().name());
    }

    private List<Outcome> withFigures(PartnerScope scope, List<Outcome> outcomes) {
        Map<OutcomeId, List<OutcomeFigure>> figures = new HashMap<>();
        Map<OutcomeId, LocalDate> ends = new HashMap<>();
        outcomes.forEach(outcome -> ends.put(outcome.id(), outcome.period().ended()));
        jdbc.sql("""
                        select f.*
                        from unnest(cast(:ids as uuid array)) as id (case_id)
                        left join outcome_figure f on f.partner_id = :partner and f.case_id = id.case_id
                        where f.partner_id = :partner
                        order by f.days
                        """)
                .param("partner", scope.partnerId())
                .param("ids", new UuidArray(ends.keySet()))
                .query(row -> {
                    OutcomeId id = OutcomeId.of(row, "case_id");
                    LocalDate ended = ends.get(id);
                    if (ended != null) {
                        figures.computeIfAbsent(id, none -> new ArrayList<>()).add(figure(row, ended));
                    }
                });
        return outcomes.stream()
                .map(outcome -> with(outcome, figures.getOrDefault(outcome.id(), List.of())))
                .toList();
    }

    private static Outcome with(Outcome outcome, List<OutcomeFigure> figures) {
        return new Outcome(
                outcome.id(),
                outcome.kind(),
                outcome.customer(),
                outcome.subject(),
                outcome.period(),
                new Outcome.Findings(
                        outcome.findings().own(),
                        outcome.findings().peers(),
                        figures,
                        outcome.findings().computedFor()));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        Work work = OutcomeStore.work(row);
        StoredCourse course = OutcomeStore.course(row.getString("course"));
        return new Outcome(
                work.id(),
                work.kind(),
                new NamedCustomer(work.customer(), row.getString("name")),
                new Outcome.Subject(work.playbookCode(), work.target(), row.getString("product_name")),
                new Outcome.Period(work.days().started(), row.getObject("ended_day", LocalDate.class)),
                new Outcome.Findings(
                        course.own(), course.peers(), List.of(), row.getObject("computed_for", LocalDate.class)));
    }

    private static OutcomeFigure figure(ResultSet row, LocalDate ended) throws SQLException {
        int days = row.getInt("days");
        Interval effect = interval(row, "effect");
        Comparison comparison = effect == null
                ? null
                : new Comparison(
                        new OutcomeFigure.Levels(row.getDouble("before_percent"), row.getDouble("after_percent")),
                        MatchStep.valueOf(row.getString("match_step")),
                        row.getInt("peers"),
                        new OutcomeFigure.Levels(row.getDouble("peers_before"), row.getDouble("peers_after")),
                        row.getDouble("expected_change"),
                        effect);
        return new OutcomeFigure(
                days,
                ended.plusDays(days),
                OutcomeState.valueOf(row.getString("state")),
                row.getBoolean("overlapping"),
                comparison);
    }

    private static @Nullable Interval interval(ResultSet row, String estimate) throws SQLException {
        Double value = row.getObject(estimate, Double.class);
        return value == null
                ? null
                : new Interval(
                        value,
                        row.getDouble("standard_error"),
                        row.getInt("degrees_of_freedom"),
                        row.getDouble("low"),
                        row.getDouble("high"));
    }
}
