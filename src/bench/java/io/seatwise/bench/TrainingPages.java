package io.seatwise.bench;

import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.CustomerId;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.portfolio.CustomerQueries;
import io.seatwise.training.triage.NextSteps;
import io.seatwise.training.triage.WeekQueue;
import io.seatwise.training.triage.WorkFacets;
import io.seatwise.training.triage.WorkFilter;
import io.seatwise.training.triage.WorkQueue;
import io.seatwise.training.triage.WorkState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Times the queries of the training pages on all cards of the rules, of which a team has changed 2,000: the board, the week,
 * pages of the table and the next step of a customer. The peer is one bare select of all cards.
 */
final class TrainingPages {

    private static final int TOUCHED = 2_000;

    /** Of a small portfolio, a team has changed every fourth card. */
    private static final int TOUCHED_SHARE = 4;

    private static final int CARDS_OF_A_COLUMN = 25;
    private static final int PAGE = 50;
    private static final int ROUNDS = 5;
    private static final int PER_ROUND = 20;
    private static final String PEER = "all cards in one bare select, sorted";
    private static final List<WorkState> STATES =
            List.of(WorkState.PLANNED, WorkState.IN_PROGRESS, WorkState.WAITING, WorkState.DONE, WorkState.DISMISSED);

    private final ConfigurableApplicationContext context;
    private final PartnerScope scope;
    private final Report report;
    private final WorkQueue queue;

    TrainingPages(ConfigurableApplicationContext context, PartnerScope scope, Report report) {
        this.context = context;
        this.scope = scope;
        this.report = report;
        this.queue = context.getBean(WorkQueue.class);
    }

    void measure(LocalDate today) {
        long cards = queue.count(scope, WorkFilter.ALL);
        touch(today, Math.min(TOUCHED, cards / TOUCHED_SHARE));
        Benchmarks.progress("training pages of %,d cards", cards);
        Map<WorkState, Integer> limits =
                WorkState.COLUMNS.stream().collect(Collectors.toMap(state -> state, state -> CARDS_OF_A_COLUMN));
        pair("board", () -> queue.board(scope, WorkFilter.ALL, limits));
        pair(
                "counts and loads of the board",
                () -> List.of(queue.counts(scope, WorkFilter.ALL), queue.loads(scope, WorkFilter.ALL)));
        WeekQueue weeks = context.getBean(WeekQueue.class);
        pair("training this week", () -> weeks.week(scope, WorkFilter.ALL));
        pair("recommendations page", () -> queue.page(scope, WorkFilter.ALL, List.of(), 0, PAGE));
        var first = queue.page(scope, WorkFilter.ALL, List.of(), 0, 1).getFirst();
        WorkFilter ofPlaybook = WorkFilter.ALL.with(
                WorkFacets.PLAYBOOK, List.of(first.recommendation().reason().playbookCode()));
        WorkFilter ofProduct = WorkFilter.ALL.with(WorkFacets.PRODUCT, List.of(BenchPortfolio.product(0)));
        WorkFilter overdue = WorkFilter.ALL.with(WorkFacets.OVERDUE, true);
        pair("board of a playbook", () -> queue.board(scope, ofPlaybook, limits));
        pair("board of a product", () -> queue.board(scope, ofProduct, limits));
        pair("board, overdue", () -> queue.board(scope, overdue, limits));
        WorkFilter assigned = WorkFilter.ALL.with(WorkFacets.ASSIGNEE, List.of(assignee(1)));
        pair("recommendations page of a person", () -> queue.page(scope, assigned, List.of(), 0, PAGE));
        CustomerId customer = context.getBean(CustomerQueries.class)
                .page(scope, CustomerFilter.ALL, List.of(), 0, 1)
                .getFirst()
                .id();
        NextSteps steps = context.getBean(NextSteps.class);
        report.alone(
                "next step of a customer",
                Measurement.alone(() -> List.of(steps.of(scope, customer).orElseThrow()), ROUNDS * PER_ROUND));
    }

    private void pair(String what, Supplier<Object> ours) {
        report.pair(what, Measurement.byTurns(ours::get, this::rawCards, ROUNDS, PER_ROUND), PEER);
    }

    private static String assignee(int number) {
        return "trainer-%d@contoso.example".formatted(number);
    }

    /** Adds work to cards of customers all over the portfolio. */
    private void touch(LocalDate today, long most) {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        context.getBean(PartnerTransactions.class).run(scope, () -> {
            List<UUID> ids = jdbc.queryForList("""
                    select recommendation_id from recommendation where partner_id = ? and holds
                    order by recommendation_id fetch first ? rows only
                    """, UUID.class, scope.partnerId(), most);
            List<Object[]> rows = new ArrayList<>();
            for (int number = 0; number < ids.size(); number++) {
                rows.add(new Object[] {
                    scope.partnerId(),
                    ids.get(number),
                    STATES.get(number % STATES.size()).name(),
                    assignee(number % 10),
                    today.plusDays(number % 60 - 20L),
                    number % 50 == 0,
                    today
                });
            }
            jdbc.batchUpdate("""
                    insert into recommendation_work (partner_id, recommendation_id, state, assignee, due_day, pinned, version,
                        changed_at, changed_by)
                    values (?, ?, ?, ?, ?, ?, 1, ?, 'bench')
                    """, rows);
        });
    }

    private List<Map<String, Object>> rawCards() {
        return context.getBean(PartnerTransactions.class)
                .read(
                        scope,
                        () -> new ArrayList<>(
                                context.getBean(JdbcTemplate.class).queryForList("""
                                select r.recommendation_id, r.priority, r.inputs, c.name
                                from recommendation r
                                join customer c on c.partner_id = r.partner_id and c.tenant_id = r.tenant_id
                                where r.partner_id = ? and r.holds
                                order by r.priority desc
                                """, scope.partnerId())));
    }
}
