package io.seatwise.training.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.ConflictException;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.portfolio.SortOrder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutorService;

/** The queue, on both databases. */
abstract class WorkQueueContract {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    WorkQueue queue;

    @Autowired
    WorkNotes notes;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    @Autowired
    TestClock clock;

    private TriageData data;
    private PartnerScope partner;
    private PartnerScope scope;
    private CustomerId fabrikam;
    private CustomerId northwind;
    private RecommendationId high;
    private RecommendationId middle;
    private RecommendationId low;

    @BeforeEach
    void prepare() {
        data = new TriageData(transactions, jdbc, scopes);
        partner = data.portfolio().partner("Contoso", TODAY);
        scope = data.portfolio().signIn(partner, Role.TRAINING);
        fabrikam = data.customer(partner, "Fabrikam", "max@contoso.example");
        northwind = data.customer(partner, "Northwind", null);
        high = data.recommendation(partner, northwind, "low-adoption", 80, TODAY);
        middle = data.recommendation(partner, fabrikam, "first-time-users", 50, TODAY);
        low = data.recommendation(partner, northwind, "first-time-users", 50, TODAY);
    }

    @Test
    void highestPriorityIsFirstAndTiesAreSortedByName() {
        assertThat(ids(WorkFilter.ALL)).containsExactly(high, middle, low);
        assertThat(queue.count(scope, WorkFilter.ALL)).isEqualTo(3);
        assertThat(queue.page(scope, WorkFilter.ALL, List.of(), 1, 1))
                .extracting(WorkItem::id)
                .containsExactly(middle);
    }

    @Test
    void missingValuesAreSortedLastEitherWay() {
        queue.change(scope, low, WorkChange.due(TODAY.plusDays(3)), 0);

        for (boolean descending : List.of(false, true)) {
            assertThat(queue.page(scope, WorkFilter.ALL, List.of(new SortOrder("due", descending)), 0, 9))
                    .extracting(WorkItem::id)
                    .containsExactly(low, middle, high);
        }
    }

    @Test
    void everySortKeyIsUnderstood() {
        for (String key : WorkSort.keys()) {
            assertThat(queue.page(scope, WorkFilter.ALL, List.of(SortOrder.descending(key)), 0, 9))
                    .as(key)
                    .hasSize(3);
        }
    }

    @Test
    void aChangeIsKeptWithWhoAndWhen() {
        WorkItem changed = queue.change(
                scope,
                high,
                WorkChange.to(WorkState.PLANNED).withAssignee(scope.actor()).withDue(TODAY.plusDays(7)),
                0);

        assertThat(changed)
                .isEqualTo(queue.find(scope, high).orElseThrow())
                .returns(WorkState.PLANNED, WorkItem::state)
                .returns(scope.actor(), (WorkItem each) -> each.activity().changedBy())
                .returns(TestClock.NOON, each -> each.activity().changedAt());
        assertThat(changed.work())
                .returns(scope.actor(), Work::assignee)
                .returns(TODAY.plusDays(7), Work::due)
                .returns(1, each -> each.progress().version());
        assertThat(audited(northwind)).containsExactly("recommendation.changed");
    }

    @Test
    void secondOfTwoChangesIsRejected() {
        queue.change(scope, high, WorkChange.to(WorkState.PLANNED), 0);

        assertThatThrownBy(() -> queue.change(scope, high, WorkChange.to(WorkState.DONE), 0))
                .isInstanceOf(ConflictException.class);
        assertThat(queue.find(scope, high).orElseThrow().state()).isEqualTo(WorkState.PLANNED);
        assertThat(queue.change(scope, high, WorkChange.to(WorkState.DONE), 1).state())
                .isEqualTo(WorkState.DONE);
    }

    @Test
    void onlyOneOfManyConcurrentChangesSucceeds() throws Exception {
        queue.change(scope, middle, WorkChange.to(WorkState.PLANNED), 0);
        for (RecommendationId id : List.of(high, middle)) {
            int version = queue.find(scope, id).orElseThrow().work().progress().version();
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (WorkState state :
                    List.of(WorkState.IN_PROGRESS, WorkState.WAITING, WorkState.DONE, WorkState.DISMISSED)) {
                calls.add(() -> {
                    try {
                        queue.change(scope, id, WorkChange.to(state), version);
                        return true;
                    } catch (ConflictException told) {
                        return false;
                    }
                });
            }
            int succeeded = 0;
            try (ExecutorService threads =
                    new DelegatingSecurityContextExecutorService(Executors.newFixedThreadPool(4))) {
                for (Future<Boolean> result : threads.invokeAll(calls)) {
                    succeeded += result.get() ? 1 : 0;
                }
            }
            assertThat(succeeded).isEqualTo(1);
            assertThat(queue.find(scope, id).orElseThrow().work().progress().version())
                    .isEqualTo(version + 1);
        }
    }

    @Test
    void emptyChangeKeepsTheVersion() {
        assertThat(queue.change(scope, high, WorkChange.to(WorkState.NEW), 0)
                        .work()
                        .progress()
                        .version())
                .isZero();
    }

    @Test
    void anAssigneeIsAPersonOfThePartner() {
        PartnerScope other = data.portfolio().partner("Other", TODAY);
        PartnerScope stranger = data.portfolio().signIn(other, Role.TRAINING);
        PartnerScope back = data.portfolio().signIn(partner, Role.TRAINING);

        for (String email : List.of(stranger.actor(), "user@fabrikam.example")) {
            assertThatThrownBy(() -> queue.change(back, high, WorkChange.assign(email), 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("assignee");
        }
    }

    @Test
    void filtersChoose() {
        queue.change(scope, high, WorkChange.to(WorkState.WAITING).withAssignee(scope.actor()), 0);
        queue.change(scope, middle, WorkChange.due(TODAY.minusDays(1)), 0);

        assertThat(chosen("state", "WAITING")).containsExactly(high);
        assertThat(chosen("state", "NEW")).containsExactly(middle, low);
        assertThat(chosen("playbook", "first-time-users")).containsExactly(middle, low);
        assertThat(chosen("assignee", scope.actor())).containsExactly(high);
        assertThat(chosen("assignee", "none")).containsExactly(middle, low);
        assertThat(chosen("customerTenantId", fabrikam.toString())).containsExactly(middle);
        assertThat(chosen("q", "north")).containsExactly(high, low);
        assertThat(chosen("product", "p1")).containsExactly(high, middle, low);
        assertThat(chosen("product", "p2")).isEmpty();
        assertThat(chosen("overdue", "true")).containsExactly(middle);
        assertThat(chosen("minUsage", "0")).isEmpty();
        assertThat(chosen("stale", "true")).isEmpty();
        clock.advance(Duration.ofDays(WorkQueue.STALE_DAYS + 1));
        assertThat(chosen("stale", "true")).containsExactly(high);
        assertThat(queue.find(scope, high).orElseThrow().stale()).isTrue();
    }

    @Test
    void snoozedCardReturnsOnItsDay() {
        queue.change(scope, high, WorkChange.snooze(TODAY.plusDays(2)), 0);
        assertThat(chosen("state", "SNOOZED")).containsExactly(high);

        clock.advance(Duration.ofDays(2));

        assertThat(chosen("state", "NEW")).containsExactly(high, middle, low);
        assertThat(queue.find(scope, high).orElseThrow().state()).isEqualTo(WorkState.NEW);
    }

    @Test
    void endedRecommendationIsShownWhileUnderWay() {
        queue.change(scope, high, WorkChange.to(WorkState.IN_PROGRESS), 0);
        queue.change(scope, middle, WorkChange.dismiss("No"), 0);
        List.of(high, middle, low).forEach(id -> data.end(partner, id, TODAY));

        assertThat(ids(WorkFilter.ALL)).containsExactly(high);
        assertThat(queue.find(scope, low)).isEmpty();
        assertThatThrownBy(() -> queue.change(scope, low, WorkChange.pin(true), 0))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theBoardHasItsColumnsAndTheirFirstCards() {
        queue.change(scope, low, WorkChange.pin(true), 0);
        queue.change(scope, high, WorkChange.to(WorkState.DONE), 0);

        List<WorkQueue.Column> columns =
                queue.board(scope, WorkFilter.ALL, Map.of(WorkState.NEW, 1, WorkState.DONE, 5));

        assertThat(columns).extracting(WorkQueue.Column::state).isEqualTo(WorkState.COLUMNS);
        assertThat(columns.getFirst().total()).isEqualTo(2);
        assertThat(columns.getFirst().items()).extracting(WorkItem::id).containsExactly(low);
        assertThat(columns.getLast().items()).extracting(WorkItem::id).containsExactly(high);
    }

    @Test
    void newHasTheBestCardOfEachCustomer() {
        List<WorkQueue.Column> columns = queue.board(scope, WorkFilter.ALL, Map.of(WorkState.NEW, 9));

        assertThat(columns.getFirst().total()).isEqualTo(2);
        assertThat(columns.getFirst().items()).extracting(WorkItem::id).containsExactly(high, middle);
        assertThat(columns.getFirst().more()).isEqualTo(Map.of(high, 1));
        assertThat(queue.board(scope, WorkFilter.of(northwind), Map.of(WorkState.NEW, 9))
                        .getFirst()
                        .items())
                .as("of one customer every card is shown")
                .extracting(WorkItem::id)
                .containsExactly(high, low);
    }

    @Test
    void bulkChangeIsUndoneExceptForLaterChanges() {
        queue.change(scope, high, WorkChange.to(WorkState.PLANNED), 0);

        List<WorkQueue.Before> before = queue.changeAll(
                scope, WorkFilter.ALL, WorkChange.to(WorkState.WAITING).withAssignee(scope.actor()));
        assertThat(before).hasSize(3);
        assertThat(chosen("state", "WAITING")).containsExactly(high, middle, low);
        assertThat(queue.loads(scope, WorkFilter.ALL)).containsExactly(new WorkQueue.Load(scope.actor(), 3, 0));
        queue.change(scope, low, WorkChange.to(WorkState.DONE), null);

        assertThat(queue.takeBack(scope, before)).isEqualTo(2);
        assertThat(chosen("state", "PLANNED")).containsExactly(high);
        assertThat(chosen("state", "NEW")).containsExactly(middle);
        assertThat(chosen("state", "DONE")).containsExactly(low);
        assertThat(queue.find(scope, middle).orElseThrow().work().assignee()).isNull();
    }

    @Test
    void selectedRecommendationsAloneAreChangedAsFarAsTheyAreVisible() {
        PartnerScope stranger = data.portfolio().partner("Fourth Coffee", TODAY);
        RecommendationId foreign =
                data.recommendation(stranger, data.customer(stranger, "Litware", null), "low-adoption", 50, TODAY);

        List<WorkQueue.Before> before =
                queue.changeAll(scope, List.of(low, foreign, low), WorkChange.to(WorkState.WAITING));

        assertThat(before).extracting(WorkQueue.Before::id).containsExactly(low);
        assertThat(chosen("state", "WAITING")).containsExactly(low);
        assertThat(queue.find(stranger, foreign).orElseThrow().state()).isEqualTo(WorkState.NEW);
    }

    @Test
    void aSelectionHasAMaximum() {
        List<RecommendationId> many = Stream.generate(RecommendationId::random)
                .limit(WorkQueue.MOST_SELECTED + 1L)
                .toList();

        assertThatThrownBy(() -> queue.changeAll(scope, many, WorkChange.to(WorkState.WAITING)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("At most 500 recommendations are expected");
    }

    @Test
    void finishedTrainingsAreReported() {
        queue.change(scope, high, WorkChange.to(WorkState.IN_PROGRESS), 0);
        clock.advance(Duration.ofDays(3));
        queue.change(scope, high, WorkChange.to(WorkState.DONE), 1);

        assertThat(queue.finished(scope))
                .containsExactly(new FinishedTraining(
                        high,
                        northwind,
                        "low-adoption",
                        "p1",
                        null,
                        new FinishedTraining.Days(TODAY, TODAY.plusDays(3))));
    }

    @Test
    void aProcessHearsOfTheChangesOfOthersAndForgetsWhoIsSilent() {
        PartnerScope stranger = data.portfolio().partner("Fourth Coffee", TODAY);
        WorkNews here = new WorkNews(transactions, JdbcClient.create(jdbc), clock);
        WorkNews there = new WorkNews(transactions, JdbcClient.create(jdbc), clock);
        assertThat(there.heard(scope)).isZero();

        here.tell(scope);
        assertThat(there.heard(scope)).isEqualTo(1);
        assertThat(here.heard(scope)).isZero();
        assertThat(there.heard(stranger)).isZero();

        here.tell(scope);
        assertThat(there.heard(scope)).isEqualTo(2);

        clock.advance(Duration.ofDays(2));
        there.tell(scope);
        assertThat(there.heard(scope)).isZero();
        assertThat(here.heard(scope)).isEqualTo(1);
    }

    @Test
    void notesAndTicksAreKeptAndCounted() {
        notes.add(scope, high, " Called, they want a session in May. ");
        notes.tick(scope, high, 2, true);
        notes.tick(scope, high, 2, true);
        notes.tick(scope, high, 0, true);
        notes.tick(scope, high, 0, false);

        assertThat(notes.notes(scope, high))
                .extracting(WorkNotes.Note::text, WorkNotes.Note::author)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Called, they want a session in May.", scope.actor()));
        assertThat(notes.ticks(scope, high)).containsExactly(2);
        assertThat(queue.find(scope, high).orElseThrow())
                .returns(1, (WorkItem each) -> each.activity().notes())
                .returns(1, each -> each.activity().ticks());
        assertThatThrownBy(() -> notes.add(scope, high, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAccountManagerSeesTheOwnCustomersAndChangesNothing() {
        PartnerScope max = data.portfolio().accountManager(partner, "max@contoso.example");

        assertThat(queue.page(max, WorkFilter.ALL, List.of(), 0, 9))
                .extracting(WorkItem::id)
                .containsExactly(middle);
        assertThat(queue.find(max, high)).isEmpty();
        assertThat(notes.notes(max, high)).isEmpty();
        for (Role role : List.of(Role.ACCOUNT_MANAGER, Role.VIEWER)) {
            PartnerScope reader = data.portfolio().signIn(partner, role);
            assertThatThrownBy(() -> queue.change(reader, middle, WorkChange.pin(true), 0))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> queue.changeAll(reader, WorkFilter.ALL, WorkChange.pin(true)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> notes.add(reader, middle, "Hello")).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anotherPartnerSeesAndChangesNothing() {
        queue.change(scope, high, WorkChange.to(WorkState.DONE), 0);
        notes.add(scope, high, "Ours");
        PartnerScope other = data.portfolio().signIn(data.portfolio().partner("Other", TODAY), Role.PARTNER_ADMIN);

        assertThat(queue.count(other, WorkFilter.ALL)).isZero();
        assertThat(queue.find(other, high)).isEmpty();
        assertThat(queue.finished(other)).isEmpty();
        assertThat(queue.loads(other, WorkFilter.ALL)).isEmpty();
        assertThat(notes.notes(other, high)).isEmpty();
        assertThat(notes.ticks(other, high)).isEmpty();
        for (RecommendationId id : List.of(high, RecommendationId.random())) {
            assertThatThrownBy(() -> queue.change(other, id, WorkChange.pin(true), null))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> notes.add(other, id, "Theirs")).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> notes.tick(other, id, 0, true)).isInstanceOf(NotFoundException.class);
        }
        assertThat(queue.takeBack(other, List.of(new WorkQueue.Before(high, Work.UNTOUCHED, 1))))
                .isZero();
    }

    private List<RecommendationId> ids(WorkFilter filter) {
        return queue.page(scope, filter, List.of(), 0, 100).stream()
                .map(WorkItem::id)
                .toList();
    }

    private List<RecommendationId> chosen(String name, String value) {
        WorkFilter filter =
                WorkFilterParameters.parse(Map.of(name, Set.of(value))).filter();
        List<RecommendationId> ids = ids(filter);
        assertThat(queue.count(scope, filter)).isEqualTo(ids.size());
        return ids;
    }

    private List<String> audited(CustomerId customer) {
        return transactions.read(
                partner,
                () -> jdbc.queryForList(
                        "select action from audit_entry where partner_id = ? and subject = ?",
                        String.class,
                        partner.partnerId(),
                        customer.toString()));
    }
}
