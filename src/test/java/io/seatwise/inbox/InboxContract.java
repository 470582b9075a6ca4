package io.seatwise.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.adoption.product.ProductActivity;
import io.seatwise.derived.DerivedDrain;
import io.seatwise.ids.RecommendationId;
import io.seatwise.imports.ImportRun;
import io.seatwise.imports.ImportService;
import io.seatwise.imports.ImportState;
import io.seatwise.training.triage.TriageData;
import io.seatwise.training.triage.WorkChange;
import io.seatwise.training.triage.WorkQueue;
import io.seatwise.training.triage.WorkState;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;

/** What waits for whom, what is read and what is hidden, on both databases. */
abstract class InboxContract {

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    Inbox inbox;

    @Autowired
    WorkQueue queue;

    @Autowired
    ImportService imports;

    @Autowired
    DerivedDrain drain;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private TriageData data;
    private PartnerScope partner;
    private RecommendationId card;

    @BeforeEach
    void fill() {
        data = new TriageData(transactions, jdbc, scopes);
        partner = data.portfolio().partner("Contoso", TODAY);
        card = data.recommendation(partner, data.customer(partner, "Fabrikam", null), "low-adoption", 81.5, TODAY);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void dueCardWaitsForItsPersonAlone() {
        PartnerScope trainer = data.portfolio().signIn(partner, Role.TRAINING);
        due(trainer, TODAY.plusDays(1));
        assertThat(entries(trainer)).as("due tomorrow").isEmpty();
        due(trainer, TODAY);

        assertThat(entries(trainer)).singleElement().satisfies(entry -> {
            assertThat(entry.read()).isFalse();
            assertThat(entry.item().kind()).isEqualTo(InboxKind.CARD_DUE);
            assertThat(entry.item().day()).isEqualTo(TODAY);
            assertThat(entry.item().text()).startsWith("Fabrikam: ");
            assertThat(entry.item().address()).isEqualTo("training?card=" + card);
        });
        assertThat(entries(data.portfolio().signIn(partner, Role.TRAINING)))
                .as("a colleague's")
                .isEmpty();
    }

    @Test
    void readItemStaysReadUntilItIsAnotherMatter() {
        PartnerScope trainer = data.portfolio().signIn(partner, Role.TRAINING);
        due(trainer, TODAY);
        List<InboxItem> items = entries(trainer).stream().map(Inbox.Entry::item).toList();

        inbox.markRead(trainer, items);
        inbox.markRead(trainer, items);
        assertThat(entries(trainer)).singleElement().matches(Inbox.Entry::read);

        due(trainer, TODAY.minusDays(1));
        assertThat(entries(trainer)).singleElement().matches(entry -> !entry.read());

        queue.change(trainer, card, WorkChange.to(WorkState.DONE), null);
        assertThat(entries(trainer)).as("dealt with").isEmpty();
    }

    @Test
    void unreadItemsComeFirstThenThoseNearestToToday() {
        PartnerScope trainer = data.portfolio().signIn(partner, Role.TRAINING);
        for (int days : new int[] {9, 1, 4, 2}) {
            card = data.recommendation(
                    partner, data.customer(partner, "Customer " + days, null), "low-adoption", 50, TODAY);
            due(trainer, TODAY.minusDays(days));
        }
        inbox.markRead(
                trainer,
                entries(trainer).stream()
                        .map(Inbox.Entry::item)
                        .filter(item -> item.text().startsWith("Customer 1:"))
                        .toList());

        assertThat(entries(trainer))
                .extracting(entry -> entry.item().day())
                .containsExactly(TODAY.minusDays(2), TODAY.minusDays(4), TODAY.minusDays(9), TODAY.minusDays(1));
    }

    @Test
    void hiddenKindIsNotShown() {
        PartnerScope trainer = data.portfolio().signIn(partner, Role.TRAINING);
        due(trainer, TODAY);

        inbox.hide(trainer, InboxKind.CARD_DUE, true);
        inbox.hide(trainer, InboxKind.CARD_DUE, true);
        assertThat(inbox.hidden(trainer)).containsExactly(InboxKind.CARD_DUE);
        assertThat(entries(trainer)).isEmpty();

        inbox.hide(trainer, InboxKind.CARD_DUE, false);
        assertThat(entries(trainer)).hasSize(1);
    }

    @Test
    void failedImportWaitsForAdministratorsOnly() {
        PartnerScope admin = data.portfolio().signIn(partner, Role.PARTNER_ADMIN);
        ImportRun run =
                new ProductActivity(imports, drain).bring(admin, "customerTenantId,customerName\nno-id,Fabrikam\n");
        assertThat(run.state()).isEqualTo(ImportState.REJECTED);

        assertThat(entries(admin))
                .extracting(entry -> entry.item().kind(), entry -> entry.item().address())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(InboxKind.IMPORT_FAILED, "imports?run=" + run.id()));
        PartnerScope viewer = data.portfolio().signIn(partner, Role.VIEWER);
        assertThat(inbox.kinds(viewer)).containsExactly(InboxKind.CARD_DUE);
        assertThat(entries(viewer)).isEmpty();
        PartnerScope other =
                data.portfolio().signIn(data.portfolio().partner("Fabrikam Cloud", TODAY), Role.PARTNER_ADMIN);
        assertThat(entries(other)).isEmpty();
    }

    private void due(PartnerScope trainer, LocalDate day) {
        queue.change(
                trainer,
                card,
                WorkChange.to(WorkState.PLANNED).withAssignee(trainer.actor()).withDue(day),
                null);
    }

    private List<Inbox.Entry> entries(PartnerScope scope) {
        return inbox.entries(scope, Locale.ENGLISH);
    }
}
