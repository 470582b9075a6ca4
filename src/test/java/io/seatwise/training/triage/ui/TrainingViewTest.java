package io.seatwise.training.triage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.seatwise.OnScreen;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.ids.CustomerId;
import io.seatwise.ids.RecommendationId;
import io.seatwise.training.triage.TriageData;
import io.seatwise.training.triage.WorkQueue;
import io.seatwise.training.triage.WorkState;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class TrainingViewTest extends UiTest {

    @Autowired
    WorkQueue queue;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private TriageData data;
    private PartnerScope partner;
    private PartnerScope scope;
    private CustomerId fabrikam;
    private RecommendationId high;
    private RecommendationId low;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        data = new TriageData(transactions, jdbc, scopes);
        partner = data.portfolio().partner("Contoso", TestClock.TODAY);
        fabrikam = data.customer(partner, "Fabrikam", null);
        high = data.recommendation(partner, fabrikam, "low-adoption", 81.5, TestClock.TODAY);
        low = data.recommendation(
                partner, data.customer(partner, "Northwind", null), "low-adoption", 20, TestClock.TODAY);
        scope = data.portfolio().signIn(partner, Role.TRAINING);
        super.initVaadinEnvironment();
    }

    @Test
    void thePageOpensOnTheWeekAndThenOnTheViewLookedAtLast() {
        open("");
        assertThat(shownView()).isEqualTo("This week");

        open("view=table");
        leave();
        open("");
        assertThat(shownView()).isEqualTo("Table");

        open("view=week");
        leave();
        open("");
        assertThat(shownView()).isEqualTo("This week");
    }

    @Test
    void filterWithoutViewShowsAllThatMatchesAndIsNoChoice() {
        open("q=north");
        assertThat(shownView()).isEqualTo("Board");

        leave();
        open("");
        assertThat(shownView()).isEqualTo("This week");
    }

    private static void leave() {
        UI.getCurrent().navigate("privacy");
    }

    private String shownView() {
        return find(Anchor.class).all().stream()
                .filter(link -> link.getElement().hasAttribute("aria-current"))
                .map(Anchor::getText)
                .filter(text -> List.of("This week", "Board", "Table").contains(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBoardRanksByPriority() {
        open("view=board");

        assertThat(find(H1.class).single().getText()).isEqualTo("Training");
        assertThat(cards()).extracting(WorkCard::id).containsExactly(high, low);
        assertThat(find(BoardColumn.class).all()).hasSize(5);
    }

    @Test
    void theAddressSaysFilterAndView() {
        open("q=north");
        assertThat(cards()).extracting(WorkCard::id).containsExactly(low);

        open("view=table&state=NEW");
        assertThat(test(find(WorkTable.class).single()).size()).isEqualTo(2);
    }

    @Test
    void tickedRowsAloneAreMovedAndTheMoveIsUndone() {
        open("view=table");
        tick(low);
        assertThat(OnScreen.text()).contains("1 recommendation selected");

        OnScreen.click("Move…");
        @SuppressWarnings("unchecked")
        Select<WorkState> state = OnScreen.all(Select.class).stream()
                .filter(select -> "State".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
        state.setValue(WorkState.WAITING);
        OnScreen.click("Apply to 1");

        assertThat(queue.find(scope, low).orElseThrow().state()).isEqualTo(WorkState.WAITING);
        assertThat(queue.find(scope, high).orElseThrow().state()).isEqualTo(WorkState.NEW);
        OnScreen.click("Undo");
        assertThat(queue.find(scope, low).orElseThrow().state()).isEqualTo(WorkState.NEW);
    }

    @Test
    void anotherFilterClearsTheTicksAnOpenCardKeepsThem() {
        open("view=table");
        tick(low);

        open("view=table&card=" + high);
        assertThat(find(WorkTable.class).single().getSelectedItems()).hasSize(1);
        open("view=table&q=north");
        assertThat(find(WorkTable.class).single().getSelectedItems()).isEmpty();
    }

    @Test
    void aViewerHasNoBoxesInTheTable() {
        data.portfolio().signIn(partner, Role.VIEWER);
        open("view=table");

        assertThat(find(WorkTable.class).single().getSelectionMode()).isEqualTo(Grid.SelectionMode.NONE);
    }

    @Test
    void aFilterThatCannotBeIsSaidAndEverythingShown() {
        open("state=LATER");

        assertThat(cards()).hasSize(2);
        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void theCardOpensByItsAddressAndKeepsWhatWasTypedWhenSomebodyIsFaster() {
        open("card=" + high);
        WorkForm form = find(WorkForm.class).single();
        Select<WorkState> state = select(form);
        test(state).selectItem("Waiting");
        changeBeforeTheNewsArrives(high);

        Button save = find(Button.class, form).withText("Save").single();
        test(save).click();
        assertThat(queue.find(scope, high).orElseThrow().state()).isEqualTo(WorkState.PLANNED);
        assertThat(state.getValue()).isEqualTo(WorkState.WAITING);
        assertThat(find(Paragraph.class, form).single().getText())
                .contains("changed this card in the meantime", "Planned");

        test(save).click();
        assertThat(queue.find(scope, high).orElseThrow().state()).isEqualTo(WorkState.WAITING);
    }

    @Test
    void readerSeesTheBoardAndMovesNothing() {
        data.portfolio().signIn(partner, Role.VIEWER);
        open("view=board");

        assertThat(cards()).hasSize(2).noneMatch(WorkCard::isMovable);
        assertThat(cards().getFirst().getElement().hasAttribute("draggable")).isFalse();
    }

    @Test
    void theCustomersTabShowsItsRecommendations() {
        UI.getCurrent().navigate("customers/" + fabrikam, QueryParameters.fromString("tab=training"));

        assertThat(find(FactorTable.class).all()).hasSize(1);
    }

    @Test
    void factorAboutAnAmountSaysThatItIsAStepToReadersWithoutTheRight() {
        transactions.run(
                scope,
                () -> jdbc.update(
                        "update recommendation set factors = ? where partner_id = ? and tenant_id = ?",
                        "[{\"code\":\"ANNUAL_VALUE_AT_RISK\",\"value\":84.1,\"weight\":1.0,\"known\":true}]",
                        scope.partnerId(),
                        fabrikam));
        data.portfolio().signIn(partner, Role.PARTNER_ADMIN);
        assertThat(factors()).contains("84.1").doesNotContain("step");

        data.portfolio().signIn(partner, Role.VIEWER);
        assertThat(factors()).contains("75.0 (nearest step of 25)").doesNotContain("84.1");
    }

    private String factors() {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("customers/" + fabrikam, QueryParameters.fromString("tab=training"));
        return find(FactorTable.class).single().getElement().getTextRecursively();
    }

    @Test
    void changesOfAnotherProcessAreShown() {
        open("view=board");
        changeBeforeTheNewsArrives(high);
        assertThat(cardsOf(WorkState.PLANNED)).isEmpty();

        transactions.run(
                scope,
                () -> jdbc.update(
                        "insert into work_news (partner_id, process_id, changes, told_at) values (?, ?, 1, current_timestamp)",
                        scope.partnerId(),
                        UUID.randomUUID()));

        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInSameThread().untilAsserted(() -> {
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(cardsOf(WorkState.PLANNED)).containsExactly(high);
        });
    }

    private List<RecommendationId> cardsOf(WorkState state) {
        return find(BoardColumn.class).all().stream()
                .filter(column -> column.state() == state)
                .flatMap(column -> find(WorkCard.class, column).all().stream())
                .map(WorkCard::id)
                .toList();
    }

    /** As another node does, whose news does not reach this screen before the click. */
    private void changeBeforeTheNewsArrives(RecommendationId recommendation) {
        transactions.run(scope, () -> {
            jdbc.update("""
                    insert into recommendation_work (partner_id, recommendation_id, state, version, changed_at, changed_by)
                    values (?, ?, 'PLANNED', 1, current_timestamp, 'tara@contoso.example')
                    """, scope.partnerId(), recommendation);
        });
    }

    @SuppressWarnings("unchecked")
    private Select<WorkState> select(WorkForm form) {
        return (Select<WorkState>) find(Select.class, form).single();
    }

    private void tick(RecommendationId id) {
        find(WorkTable.class)
                .single()
                .asMultiSelect()
                .select(queue.find(scope, id).orElseThrow());
    }

    private List<WorkCard> cards() {
        return find(WorkCard.class).all();
    }

    private void open(String query) {
        UI.getCurrent().navigate(TrainingState.PATH, QueryParameters.fromString(query));
    }
}
