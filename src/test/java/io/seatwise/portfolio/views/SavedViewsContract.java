package io.seatwise.portfolio.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.seatwise.SignedInTester;
import io.seatwise.TestClock;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.Scopes;
import io.seatwise.base.NotFoundException;
import io.seatwise.portfolio.PortfolioData;
import io.seatwise.portfolio.views.SavedView.Shown;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** Who sees, changes and opens saved views, the same on each database. */
abstract class SavedViewsContract {

    private static final String PAGE = "customers";
    private static final Shown NORTH = new Shown("region=North", List.of("usagePercent", "flags", "sold"));

    @Autowired
    SavedViews views;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Scopes scopes;

    private PortfolioData data;
    private PartnerScope partner;

    @BeforeEach
    void createPartner() {
        data = new PortfolioData(transactions, jdbc, scopes);
        partner = data.partner("Contoso", TestClock.TODAY);
    }

    private PartnerScope signIn(Role role) {
        return new SignedInTester(transactions, jdbc, scopes).signIn(partner.partnerId(), partner.partnerName(), role);
    }

    @Test
    void viewHoldsFilterAndColumnsInTheirOrder() {
        PartnerScope ann = signIn(Role.VIEWER);
        views.save(ann, PAGE, " North ", NORTH);

        SavedView view = views.of(ann, PAGE).getFirst();

        assertThat(view.name()).isEqualTo("North");
        assertThat(view.shown()).isEqualTo(NORTH);
        assertThat(view.author().name()).isEqualTo("Somebody");
        assertThat(view.shared()).isFalse();
    }

    @Test
    void viewIsItsAuthorsAloneUntilItIsShared() {
        PartnerScope ann = signIn(Role.VIEWER);
        SavedView view = views.save(ann, PAGE, "North", NORTH);
        PartnerScope bob = signIn(Role.PARTNER_ADMIN);

        assertThat(views.of(bob, PAGE)).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> views.rename(bob, view, "Bob's"));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> views.setDefault(bob, view));
        views.delete(bob, view);
        assertThat(views.of(ann, PAGE)).hasSize(1);

        views.share(ann, view, true);
        assertThat(views.of(bob, PAGE)).singleElement().satisfies(shared -> {
            assertThat(shared.shared()).isTrue();
            assertThat(shared.shown()).isEqualTo(NORTH);
            assertThat(shared.author().personId()).isEqualTo(ann.personId());
        });
        views.share(ann, view, false);
        assertThat(views.of(bob, PAGE)).isEmpty();
    }

    @Test
    void sharedViewStaysWithinItsPartner() {
        SavedView view = shared(signIn(Role.VIEWER), "North");
        PartnerScope fabrikam = data.partner("Fabrikam", TestClock.TODAY);
        PartnerScope stranger = data.signIn(fabrikam, Role.PARTNER_ADMIN);

        assertThat(views.of(stranger, PAGE)).isEmpty();
        assertThat(views.find(stranger, PAGE, view.id())).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> views.replace(stranger, view, NORTH));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> views.share(stranger, view, false));
    }

    @Test
    void colleagueOpensSharedViewAndCannotChangeIt() {
        SavedView view = shared(signIn(Role.PARTNER_ADMIN), "North");
        PartnerScope bob = signIn(Role.ACCOUNT_MANAGER);

        assertThat(views.find(bob, PAGE, view.id())).isPresent();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> views.rename(bob, view, "Mine"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> views.replace(bob, view, NORTH));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> views.share(bob, view, false));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> views.delete(bob, view));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> views.restore(bob, view));
    }

    @Test
    void administratorChangesAndDeletesSharedViewsOfOthers() {
        PartnerScope ann = signIn(Role.VIEWER);
        SavedView view = shared(ann, "North");
        PartnerScope admin = signIn(Role.PARTNER_ADMIN);

        views.rename(admin, view, "The north");
        views.replace(admin, view, Shown.of("region=North&flag=LOW_ADOPTION"));
        assertThat(views.of(ann, PAGE)).singleElement().satisfies(changed -> {
            assertThat(changed.name()).isEqualTo("The north");
            assertThat(changed.shown().query()).endsWith("LOW_ADOPTION");
            assertThat(changed.isOf(ann)).isTrue();
        });

        SavedView changed = views.of(admin, PAGE).getFirst();
        views.delete(admin, changed);
        assertThat(views.of(ann, PAGE)).isEmpty();
        views.restore(admin, changed);
        assertThat(views.of(ann, PAGE)).containsExactly(changed);
        assertThat(audited())
                .containsExactlyInAnyOrder(
                        "view.shared", "view.changed", "view.changed", "view.deleted", "view.shared");
    }

    @Test
    void defaultIsEachPersonsOwnAndMayBeSharedByAnother() {
        PartnerScope ann = signIn(Role.VIEWER);
        SavedView view = shared(ann, "North");
        PartnerScope bob = signIn(Role.TRAINING);

        views.setDefault(bob, view);
        assertThat(views.defaultOf(bob, PAGE)).map(SavedView::id).contains(view.id());
        assertThat(views.defaultOf(bob, "renewals")).isEmpty();
        assertThat(views.defaultOf(ann, PAGE)).isEmpty();

        views.share(ann, view, false);
        assertThat(views.defaultOf(bob, PAGE)).as("no longer visible").isEmpty();
        views.share(ann, view, true);
        assertThat(views.defaultOf(bob, PAGE)).isPresent();
        views.clearDefault(bob, PAGE);
        assertThat(views.defaultOf(bob, PAGE)).isEmpty();
    }

    @Test
    void savingAgainReplacesTheContentsAndKeepsTheSharing() {
        PartnerScope ann = signIn(Role.VIEWER);
        SavedView view = shared(ann, "North");

        views.save(ann, PAGE, "NORTH", Shown.of("region=North&sort=sold,desc"));

        assertThat(views.of(ann, PAGE)).singleElement().satisfies(saved -> {
            assertThat(saved.id()).isEqualTo(view.id());
            assertThat(saved.shared()).isTrue();
            assertThat(saved.shown().query()).endsWith("sold,desc");
        });
    }

    @Test
    void tooMuchIsRefused() {
        PartnerScope ann = signIn(Role.VIEWER);

        assertThatIllegalArgumentException().isThrownBy(() -> views.save(ann, PAGE, " ", NORTH));
        assertThatIllegalArgumentException().isThrownBy(() -> views.save(ann, PAGE, "n".repeat(101), NORTH));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> views.save(ann, PAGE, "North", Shown.of("q=" + "x".repeat(4000))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> views.save(ann, PAGE, "North", new Shown("q=x", List.of("k".repeat(2001)))));
    }

    private SavedView shared(PartnerScope author, String name) {
        SavedView view = views.save(author, PAGE, name, NORTH);
        views.share(author, view, true);
        return views.find(author, PAGE, view.id()).orElseThrow();
    }

    private List<String> audited() {
        return transactions.read(
                partner,
                () -> jdbc.queryForList(
                        "select action from audit_entry where partner_id = ? and action like 'view.%'",
                        String.class, partner.partnerId()));
    }
}
