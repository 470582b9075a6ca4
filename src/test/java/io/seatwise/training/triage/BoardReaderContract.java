package io.seatwise.training.triage;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.portfolio.CustomerFacets;
import io.seatwise.portfolio.CustomerFilter;
import io.seatwise.training.recommendation.SummaryRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is read from summaries, from indexes of work and above a least priority equals what reading all cards gives. */
abstract class BoardReaderContract {

    private static final LocalDate TODAY = TestClock.TODAY;
    private static final int PORTFOLIOS = 6;
    private static final int CUSTOMERS = 12;
    private static final List<String> PLAYBOOKS = List.of("low-adoption", "first-time-users", "deployment");

    @Autowired
    BoardReader board;

    @Autowired
    WorkReader reader;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PartnerScope partner;

    @Test
    void countsEqualThoseOfAllCards() {
        for (int seed = 0; seed < PORTFOLIOS; seed++) {
            for (PartnerScope scope : portfolio(new Random(seed))) {
                for (WorkFilter filter : filters()) {
                    assertThat(board.counts(scope, filter))
                            .as("seed %d, %s", seed, filter)
                            .isEqualTo(reader.counts(scope, filter));
                }
            }
        }
    }

    @Test
    void columnsEqualThoseOfAllCards() {
        for (int seed = 0; seed < PORTFOLIOS; seed++) {
            for (PartnerScope scope : portfolio(new Random(seed))) {
                for (WorkFilter filter : filters()) {
                    for (int most : List.of(1, 2, 5, 100)) {
                        assertThat(columns(board.board(scope, filter, limits(most))))
                                .as("seed %d, %d of %s", seed, most, filter)
                                .isEqualTo(places(reader.places(scope, filter, most)));
                    }
                }
            }
        }
    }

    @Test
    void pagesByPriorityAreParts() {
        for (int seed = 0; seed < PORTFOLIOS; seed++) {
            for (PartnerScope scope : portfolio(new Random(seed))) {
                for (WorkFilter filter : filters()) {
                    List<RecommendationId> all = page(scope, filter, 0, 1_000);
                    for (int offset = 0; offset < all.size(); offset += 4) {
                        assertThat(page(scope, filter, offset, 4))
                                .as("seed %d, from %d of %s", seed, offset, filter)
                                .isEqualTo(all.subList(offset, Math.min(all.size(), offset + 4)));
                    }
                }
            }
        }
    }

    private List<RecommendationId> page(PartnerScope scope, WorkFilter filter, int offset, int limit) {
        return reader.page(scope, filter, List.of(), offset, limit).stream()
                .map(WorkItem::id)
                .toList();
    }

    private static List<WorkFilter> filters() {
        WorkFilter max =
                WorkFilter.of(CustomerFilter.ALL.with(CustomerFacets.ACCOUNT_MANAGER, List.of("max@contoso.example")));
        return List.of(
                WorkFilter.ALL,
                WorkFilter.ALL.open(),
                WorkFilter.ALL.underWay(),
                WorkFilter.ALL.in(Set.of(WorkState.NEW, WorkState.DONE)),
                WorkFilter.ALL.assignedTo("tara@contoso.example"),
                WorkFilter.ALL.with(WorkFacets.ASSIGNEE, List.of(WorkFacets.NOBODY)),
                WorkFilter.ALL.with(WorkFacets.PLAYBOOK, PLAYBOOKS.subList(0, 2)),
                WorkFilter.ALL.with(WorkFacets.OVERDUE, true),
                max,
                max.in(Set.of(WorkState.NEW)));
    }

    private static Map<WorkState, Integer> limits(int most) {
        return WorkState.COLUMNS.stream().collect(Collectors.toMap(state -> state, state -> most));
    }

    private record Column(long total, List<RecommendationId> ids, Map<RecommendationId, Integer> more) {}

    private static Map<WorkState, Column> columns(List<WorkQueue.Column> columns) {
        return columns.stream()
                .filter(column -> column.total() > 0)
                .collect(Collectors.toMap(
                        WorkQueue.Column::state,
                        column -> new Column(
                                column.total(),
                                column.items().stream().map(WorkItem::id).toList(),
                                column.more())));
    }

    private static Map<WorkState, Column> places(List<WorkReader.Place> places) {
        Map<WorkState, List<WorkReader.Place>> byState = new EnumMap<>(WorkState.class);
        places.stream()
                .filter(place -> WorkState.COLUMNS.contains(place.state()))
                .forEach(place -> byState.computeIfAbsent(place.state(), state -> new ArrayList<>())
                        .add(place));
        return byState.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Column(
                                entry.getValue().getFirst().total(),
                                entry.getValue().stream()
                                        .map(WorkReader.Place::id)
                                        .toList(),
                                entry.getValue().stream()
                                        .filter(place -> place.more() > 0)
                                        .collect(Collectors.toMap(WorkReader.Place::id, WorkReader.Place::more)))));
    }

    /** A portfolio with ties, archived customers, ended cards and work in every state, for readers who see money and who do not. */
    private List<PartnerScope> portfolio(Random random) {
        TriageData data = new TriageData(transactions, jdbc, scopes);
        partner = data.portfolio().partner("Contoso", TODAY);
        for (int number = 0; number < CUSTOMERS; number++) {
            String manager = random.nextBoolean() ? "max@contoso.example" : null;
            CustomerId customer = data.customer(partner, "Customer " + random.nextInt(CUSTOMERS), manager);
            if (random.nextInt(6) == 0) {
                transactions.run(partner, () -> archive(customer));
            }
            for (String playbook : PLAYBOOKS) {
                if (random.nextInt(4) > 0) {
                    RecommendationId id =
                            data.recommendation(partner, customer, playbook, 20 * random.nextInt(5), TODAY);
                    transactions.run(partner, () -> vary(id, random));
                }
            }
        }
        transactions.run(partner, () -> SummaryRows.replace(partner, jdbc));
        return List.of(
                data.portfolio().signIn(partner, Role.PARTNER_ADMIN),
                data.portfolio().signIn(partner, Role.VIEWER));
    }

    private void archive(CustomerId customer) {
        jdbc.update(
                "update customer set archived_at = ? where partner_id = ? and tenant_id = ?",
                TODAY,
                partner.partnerId(),
                customer);
    }

    private void vary(RecommendationId id, Random random) {
        jdbc.update(
                "update recommendation set holds = ?, plain_priority = ?, value_at_risk = ?"
                        + " where partner_id = ? and recommendation_id = ?",
                random.nextInt(4) > 0,
                25.0 * random.nextInt(3),
                random.nextBoolean() ? null : random.nextInt(3) * 100,
                partner.partnerId(),
                id);
        if (random.nextInt(3) == 0) {
            return;
        }
        WorkState state = WorkState.values()[random.nextInt(WorkState.values().length)];
        jdbc.update(
                "insert into recommendation_work (partner_id, recommendation_id, state, assignee, due_day, snoozed_until,"
                        + " pinned, version, changed_at, changed_by) values (?, ?, ?, ?, ?, ?, ?, 1, ?, 'tara@contoso.example')",
                partner.partnerId(),
                id,
                state.name(),
                random.nextBoolean() ? "tara@contoso.example" : null,
                day(random),
                state == WorkState.SNOOZED ? TODAY.plusDays(random.nextInt(3) - 1) : null,
                random.nextInt(4) == 0,
                TODAY);
    }

    private static @Nullable LocalDate day(Random random) {
        return random.nextBoolean() ? null : TODAY.plusDays(random.nextInt(20) - 10);
    }
}
