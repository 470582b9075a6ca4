package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.audit.AuditEntry;
import io.seatwise.access.audit.AuditFilter;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.audit.AuditOrder;
import io.seatwise.access.partners.Partners;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.Emails;
import io.seatwise.access.people.InvitationLink;
import io.seatwise.access.people.InvitationLinks;
import io.seatwise.access.people.Invitations;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.people.PersonRow;
import io.seatwise.access.people.PersonState;
import io.seatwise.access.signin.PersonAccess;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.access.tokens.TokenRow;
import io.seatwise.access.tokens.Tokens;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.TokenId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@SeatwiseTest
class PeopleAndTokensTest {

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    People people;

    @Autowired
    Tokens tokens;

    @Autowired
    Partners partners;

    @Autowired
    Invitations invitations;

    @Autowired
    PersonAccess access;

    @Autowired
    AuditLog audit;

    @Autowired
    TestClock clock;

    private AccessFixture a;
    private AccessFixture b;
    private String admin;

    @BeforeEach
    void partners() {
        a = new AccessFixture("Contoso Cloud", provisioning, repository, transactions);
        b = new AccessFixture("Fabrikam", provisioning, repository, transactions);
        admin = a.add("ada", Role.PARTNER_ADMIN);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anInvitedPersonSetsAPasswordOnceAndIsActive() {
        PartnerScope scope = a.actAs(admin);
        String email = "New." + UUID.randomUUID() + "@Example.org";
        InvitationLink link = people.invite(scope, email, "New Person", Role.VIEWER);
        String secret = link.url().substring(link.url().lastIndexOf('/') + 1);

        assertThat(invitations.find(secret).orElseThrow().name()).isEqualTo("New Person");
        assertThatThrownBy(() -> invitations.accept(secret, "too short"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.PASSWORD_TOO_SHORT));
        invitations.accept(secret, AccessFixture.PASSWORD);

        assertThat(a.person(Emails.normal(email)).state()).isEqualTo(PersonState.ACTIVE);
        assertThat(invitations.find(secret)).isEmpty();
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> invitations.accept(secret, AccessFixture.PASSWORD));
    }

    @Test
    void anInvitationEndsAfterSevenDaysAndWhenANewOneIsMade() {
        PartnerScope scope = a.actAs(admin);
        InvitationLink first = people.invite(scope, UUID.randomUUID() + "@example.org", "New Person", Role.VIEWER);
        InvitationLink second = people.newLink(scope, a.id(first.email()));

        assertThat(invitations.find(secret(first))).isEmpty();
        assertThat(invitations.find(secret(second))).isPresent();
        clock.advance(InvitationLinks.VALID);
        assertThat(invitations.find(secret(second))).isEmpty();
    }

    @Test
    void anAddressIsTakenOnceInTheWholeInstallation() {
        String taken = b.add("bob", Role.VIEWER);
        PartnerScope scope = a.actAs(admin);

        assertThatThrownBy(() -> people.invite(scope, taken.toUpperCase(java.util.Locale.ROOT), "Bob", Role.VIEWER))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.EMAIL_TAKEN));
    }

    @Test
    void rightToSeeMoneyIsThePersonsOwnUntilTheRoleChanges() {
        PartnerScope scope = a.actAs(admin);
        String viewer = a.add("vera", Role.VIEWER);
        SignedInPerson before = a.principal(viewer);
        assertThat(a.actAs(viewer).seesMoney()).isFalse();

        a.actAs(admin);
        people.changeMoney(scope, a.id(viewer), true);

        assertThat(access.holds(before)).isFalse();
        assertThat(a.actAs(viewer).seesMoney()).isTrue();
        a.actAs(admin);
        people.changeRole(scope, a.id(viewer), Role.TRAINING);
        assertThat(a.actAs(viewer).seesMoney()).isFalse();
        a.actAs(admin);
        people.changeMoney(scope, a.id(admin), false);
        assertThat(a.actAs(admin).seesMoney()).isFalse();
    }

    @Test
    void viewerCannotGrantTheRightToSeeMoney() {
        String viewer = a.add("vera", Role.VIEWER);
        PartnerScope scope = a.actAs(viewer);

        assertThatExceptionOfType(org.springframework.security.access.AccessDeniedException.class)
                .isThrownBy(() -> people.changeMoney(scope, a.id(viewer), true));
    }

    @Test
    void theLastAdministratorCanNeitherBeDisabledNorDemoted() {
        PartnerScope scope = a.actAs(admin);
        String second = a.add("second", Role.PARTNER_ADMIN);
        people.disable(scope, a.id(second));

        for (Runnable step : List.<Runnable>of(
                () -> people.disable(scope, a.id(admin)), () -> people.changeRole(scope, a.id(admin), Role.VIEWER))) {
            assertThatThrownBy(step::run)
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.LAST_ADMIN));
        }
        assertThat(a.person(admin).role()).isEqualTo(Role.PARTNER_ADMIN);
        people.enable(scope, a.id(second));
        people.changeRole(scope, a.id(admin), Role.VIEWER);
        assertThat(a.person(admin).role()).isEqualTo(Role.VIEWER);
    }

    @Test
    void aChangeOfRoleOrStateEndsWhatWasGrantedBeforeAtOnce() {
        PartnerScope scope = a.actAs(admin);
        String email = a.add("max", Role.ACCOUNT_MANAGER);
        SignedInPerson before = a.principal(email);
        assertThat(access.holds(before)).isTrue();

        people.changeRole(scope, before.personId(), Role.VIEWER);
        assertThat(access.holds(before)).isFalse();
        SignedInPerson after = a.principal(email);
        assertThat(access.holds(after)).isTrue();

        people.disable(scope, before.personId());
        assertThat(access.holds(after)).isFalse();
        people.enable(scope, before.personId());
        assertThat(access.holds(after)).isFalse();
        assertThat(access.holds(a.principal(email))).isTrue();
    }

    @Test
    void onlyAdministratorsAdminister() {
        for (Role role : List.of(Role.ACCOUNT_MANAGER, Role.TRAINING, Role.VIEWER)) {
            PartnerScope scope = a.actAs(a.add("p", role));
            for (Runnable step : List.<Runnable>of(
                    () -> people.list(scope),
                    () -> people.invite(scope, "x@example.org", "X", Role.PARTNER_ADMIN),
                    () -> people.disable(scope, a.id(admin)),
                    () -> people.changeRole(scope, a.id(admin), Role.VIEWER),
                    () -> tokens.list(scope),
                    () -> tokens.create(scope, "x", Role.PARTNER_ADMIN, null, null),
                    () -> audit.page(scope, AuditFilter.ALL, 0, 10),
                    () -> partners.list(),
                    () -> partners.create("X", null, "x@example.org", false))) {
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(step::run);
            }
        }
    }

    @Test
    void anAdministratorCannotMakeAnOperator() {
        PartnerScope scope = a.actAs(admin);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> people.invite(scope, "op@example.org", "Op", Role.OPERATOR));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> people.changeRole(scope, a.id(admin), Role.OPERATOR));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> tokens.create(scope, "x", Role.OPERATOR, null, null));
    }

    @Test
    void anotherPartnersPeopleAndTokensAreAsIfTheyDidNotExist() {
        String other = b.add("bob", Role.PARTNER_ADMIN);
        PartnerScope scopeB = b.actAs(other);
        tokens.create(scopeB, "B's token", Role.VIEWER, null, null);
        TokenId tokenOfB = tokens.list(scopeB).getFirst().id();
        PartnerScope scope = a.actAs(admin);

        assertThat(people.list(scope)).extracting(PersonRow::email).containsExactly(admin);
        assertThat(tokens.list(scope)).isEmpty();
        for (Runnable step : List.<Runnable>of(
                () -> people.disable(scope, b.id(other)),
                () -> people.enable(scope, b.id(other)),
                () -> people.changeRole(scope, b.id(other), Role.VIEWER),
                () -> people.newLink(scope, b.id(other)),
                () -> tokens.revoke(scope, tokenOfB))) {
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(step::run);
        }
        assertThat(b.person(other).state()).isEqualTo(PersonState.ACTIVE);
        assertThat(audit.page(scope, AuditFilter.ALL, 0, 100))
                .extracting(AuditEntry::subject)
                .doesNotContain(other, "B's token");
    }

    @Test
    void aTokenOfAnAccountManagerNeedsOneOfThisPartner() {
        String manager = a.add("max", Role.ACCOUNT_MANAGER);
        String foreign = b.add("bea", Role.ACCOUNT_MANAGER);
        PartnerScope scope = a.actAs(admin);

        for (String wrong : new String[] {null, foreign, admin}) {
            assertThatThrownBy(() -> tokens.create(scope, "t", Role.ACCOUNT_MANAGER, wrong, null))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ACCOUNT_MANAGER_UNKNOWN));
        }
        tokens.create(scope, "t", Role.ACCOUNT_MANAGER, manager, null);
        assertThat(tokens.list(scope)).singleElement().satisfies(token -> {
            assertThat(token.rights().accountManager()).isEqualTo(manager);
            assertThat(token.isUsable(clock.instant())).isTrue();
        });
    }

    @Test
    void aTokenEndsInTheFutureAndIsUsableUntilThenOrUntilRevoked() {
        PartnerScope scope = a.actAs(admin);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> tokens.create(scope, "t", Role.VIEWER, null, clock.instant()));
        String secret =
                tokens.create(scope, "t", Role.VIEWER, null, clock.instant().plus(Duration.ofDays(90)));
        assertThat(secret).startsWith("swt_").hasSize(47);
        TokenRow row = tokens.list(scope).getFirst();
        assertThat(row.isUsable(clock.instant().plus(Duration.ofDays(89)))).isTrue();
        assertThat(row.isUsable(clock.instant().plus(Duration.ofDays(90)))).isFalse();
        tokens.revoke(scope, row.id());
        assertThat(tokens.list(scope).getFirst().isUsable(clock.instant())).isFalse();
        assertThat(audit.page(scope, new AuditFilter(null, null, null, "token", null), 0, 10))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("token.created", "token.revoked");
    }

    @Test
    void theAuditIsFilteredByTimeActorActionAndText() {
        PartnerScope scope = a.actAs(admin);
        audit.record(scope, "import.applied", "usage_2026.csv", "100 % of rows");
        clock.advance(Duration.ofHours(1));
        audit.record(scope, "export.workbook", "portfolio", "");

        assertThat(audit.page(scope, new AuditFilter(null, null, null, "import", null), 0, 10))
                .extracting(AuditEntry::subject)
                .containsExactly("usage_2026.csv");
        assertThat(audit.page(scope, new AuditFilter(null, null, null, null, "USAGE_2026"), 0, 10))
                .hasSize(1);
        assertThat(audit.page(scope, new AuditFilter(null, null, null, null, "usageX2026"), 0, 10))
                .isEmpty();
        assertThat(audit.page(scope, new AuditFilter(null, null, null, null, "100 % of"), 0, 10))
                .hasSize(1);
        assertThat(audit.page(scope, new AuditFilter(clock.instant(), null, null, null, null), 0, 10))
                .extracting(AuditEntry::action)
                .containsExactly("export.workbook");
        assertThat(audit.count(scope, new AuditFilter(null, null, "nobody", null, null)))
                .isZero();
        assertThat(audit.page(scope, AuditFilter.ALL, 0, 1)).hasSize(1);
    }

    @Test
    void auditIsSortedByTimeActorAndAction() {
        PartnerScope scope = a.actAs(admin);
        clock.advance(Duration.ofHours(1));
        AuditFilter ours = new AuditFilter(clock.instant(), null, null, "order", null);
        for (String action : List.of("order.b", "order.c", "order.a")) {
            audit.record(scope, action, "", "");
            clock.advance(Duration.ofMinutes(1));
        }

        assertThat(actions(scope, ours, AuditOrder.NEWEST)).containsExactly("order.a", "order.c", "order.b");
        assertThat(actions(scope, ours, AuditOrder.OLDEST)).containsExactly("order.b", "order.c", "order.a");
        assertThat(actions(scope, ours, AuditOrder.ACTION)).containsExactly("order.a", "order.b", "order.c");
        assertThat(actions(scope, ours, AuditOrder.ACTION_REVERSED)).containsExactly("order.c", "order.b", "order.a");
        assertThat(actions(scope, ours, AuditOrder.ACTOR)).containsExactly("order.a", "order.c", "order.b");
        assertThat(actions(scope, ours, AuditOrder.ACTOR_REVERSED)).containsExactly("order.b", "order.c", "order.a");
    }

    private List<String> actions(PartnerScope scope, AuditFilter filter, AuditOrder order) {
        return audit.page(scope, filter, order, 0, 10).stream()
                .map(AuditEntry::action)
                .toList();
    }

    @Test
    void theAuditKeepsTextsShortAndOnOneLine() {
        PartnerScope scope = a.actAs(admin);
        audit.record(scope, "test.long", "x".repeat(900), "first\nsecond");

        assertThat(audit.page(scope, new AuditFilter(null, null, null, "test.long", null), 0, 1))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.subject()).hasSize(500).endsWith("…");
                    assertThat(entry.detail()).isEqualTo("first second");
                });
    }

    private static String secret(InvitationLink link) {
        return link.url().substring(link.url().lastIndexOf('/') + 1);
    }
}
