package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridTester;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.seatwise.OnScreen;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.people.PersonRow;
import io.seatwise.access.signin.PersonAccess;
import io.seatwise.access.signin.SignInSteps;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.access.tokens.Tokens;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;

/** The screens on which people, tokens, passwords and the audit are looked after. */
class AccessViewsTest extends UiTest {

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
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SignInSteps steps;

    @Autowired
    PersonAccess access;

    private AccessFixture partner;
    private String admin;
    private PartnerScope scope;

    @BeforeEach
    void administrator() {
        partner = new AccessFixture("Contoso Cloud", provisioning, repository, transactions);
        admin = partner.add("ada", Role.PARTNER_ADMIN);
        scope = partner.actAs(admin);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void settingsListWhatThePersonMayOpen() {
        UI.getCurrent().navigate("settings");
        assertThat(links()).contains("settings/people", "settings/tokens", "settings/profile");

        partner.actAs(partner.add("vera", Role.VIEWER));
        UI.getCurrent().navigate("settings/profile");
        UI.getCurrent().navigate("settings");
        assertThat(links()).contains("settings/profile").doesNotContain("settings/people", "settings/tokens");
    }

    @Test
    void operatorBeginsWithThePartners() {
        signInAsOperator();

        UI.getCurrent().navigate("");

        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("operator/partners");
    }

    @Test
    void emptyPartnerMarksEachFieldThatIsMissing() {
        signInAsOperator();
        UI.getCurrent().navigate("operator/partners");
        click("New partner");
        click("Create");

        TextField name = labelled(TextField.class, "Company");
        EmailField email = find(EmailField.class).single();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Enter a name (up to 200 characters).");
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).isEqualTo("Enter a valid e-mail address.");

        test(name).setValue("Fabrikam");
        test(email).setValue("nobody");
        click("Create");
        assertThat(name.isInvalid()).isFalse();
        assertThat(email.isInvalid()).isTrue();
    }

    private void signInAsOperator() {
        String email = "olga-" + UUID.randomUUID() + "@example.org";
        provisioning.addOperator(email, "Olga", "correct horse battery staple");
        SignedInPerson olga =
                transactions.installation(() -> jdbc.sql("select partner_id, person_id from person where email = ?")
                        .param(email)
                        .query((row, number) -> new SignedInPerson(
                                new SignedInPerson.Partner(PartnerId.of(row, "partner_id"), "Installation"),
                                PersonId.of(row, "person_id"),
                                email,
                                "Olga",
                                new SignedInPerson.Access(Role.OPERATOR),
                                TestClock.NOON))
                        .single());
        TestSecurityContextHolder.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(olga, null, olga.getAuthorities()));
    }

    @Test
    void theAdministratorInvitesAPersonAndSeesTheLinkOnce() {
        UI.getCurrent().navigate("settings/people");
        assertThat(find(H1.class).all())
                .singleElement()
                .satisfies(title -> assertThat(title.getText()).isEqualTo("People"));
        click("Invite a person");
        String email = UUID.randomUUID() + "@example.org";
        test(find(EmailField.class).all().getFirst()).setValue(email);
        test(labelled(TextField.class, "Name")).setValue("New Person");
        click("Invite");

        TextField link = labelled(TextField.class, "Link");
        assertThat(link.getValue()).contains("/invitation/");
        assertThat(people.list(scope)).extracting(PersonRow::email).containsExactlyInAnyOrder(admin, email);
        assertThat(grid().size()).isEqualTo(2);
    }

    @Test
    void anEmptyInvitationMarksEachFieldThatIsMissing() {
        UI.getCurrent().navigate("settings/people");
        click("Invite a person");
        click("Invite");

        EmailField email = find(EmailField.class).all().getFirst();
        TextField name = labelled(TextField.class, "Name");
        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).isEqualTo("Enter a valid e-mail address.");
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Enter a name (up to 200 characters).");
        assertThat(people.list(scope)).hasSize(1);
    }

    @Test
    void aRefusedInvitationStaysOpenWithItsReason() {
        UI.getCurrent().navigate("settings/people");
        click("Invite a person");
        EmailField email = find(EmailField.class).all().getFirst();
        test(email).setValue(admin);
        test(labelled(TextField.class, "Name")).setValue("Twin");
        click("Invite");

        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).contains("already exists");
        assertThat(people.list(scope)).hasSize(1);
    }

    @Test
    void theAdministratorMakesATokenThatIsShownOnce() {
        UI.getCurrent().navigate("settings/tokens");
        click("New token");
        test(labelled(TextField.class, "Name")).setValue("nightly import");
        click("Create");

        assertThat(labelled(TextField.class, "Token").getValue()).startsWith("swt_");
        assertThat(tokens.list(scope)).singleElement().satisfies(token -> {
            assertThat(token.name()).isEqualTo("nightly import");
            assertThat(token.rights().role()).isEqualTo(Role.VIEWER);
            assertThat(token.life().expiresAt()).isEqualTo(TestClock.NOON.plus(Duration.ofDays(90)));
        });
    }

    @Test
    void aPersonChangesTheOwnPasswordOnlyWithTheCurrentOne() {
        UI.getCurrent().navigate("settings/profile");
        PasswordField current = labelled(PasswordField.class, "Current password");
        PasswordField wanted = labelled(PasswordField.class, "New password");
        test(current).setValue("not my password");
        test(wanted).setValue("four quite different words");
        click("Change password");
        assertThat(current.isInvalid()).isTrue();

        test(current).setValue(AccessFixture.PASSWORD);
        long before = partner.person(admin).accessVersion();
        click("Change password");
        assertThat(partner.person(admin).accessVersion()).isEqualTo(before + 1);
        assertThat(((SignedInPerson) SecurityContextHolder.getContext()
                                .getAuthentication()
                                .getPrincipal())
                        .accessVersion())
                .isEqualTo(before + 1);
    }

    @Test
    void theAuditShowsWhatTheAddressAsksFor() {
        people.invite(scope, UUID.randomUUID() + "@example.org", "New Person", Role.VIEWER);
        UI.getCurrent().navigate("audit", QueryParameters.of("action", "person.invited"));

        assertThat(grid().size()).isEqualTo(1);
        assertThat(grid().getCellText(0, 2)).isEqualTo("Person invited");
    }

    @Test
    void auditNamesTheCustomerAndLeadsToItsPage() {
        UUID tenant = UUID.randomUUID();
        transactions.run(
                scope,
                () -> jdbc.sql("""
                        insert into customer (partner_id, tenant_id, name, name_key, created_at, version)
                        values (:partner, :tenant, 'Fabrikam', 'fabrikam', current_timestamp, 1)
                        """)
                        .param("partner", scope.partnerId())
                        .param("tenant", tenant)
                        .update());
        audit.record(scope, "customer.archived", tenant.toString(), "");
        UI.getCurrent().navigate("audit", QueryParameters.of("action", "customer.archived"));

        assertThat(grid().getCellComponent(0, 3)).isInstanceOfSatisfying(Anchor.class, link -> {
            assertThat(link.getText()).isEqualTo("Fabrikam");
            assertThat(link.getHref()).isEqualTo("customers/" + tenant);
        });
    }

    @Test
    void sessionThatIsEndedOnThePageIsOut() {
        SignedInPerson elsewhere = signIn();
        signIn();
        UI.getCurrent().navigate("settings/sessions");
        assertThat(grid().size()).isEqualTo(2);

        click("End session");

        assertThat(grid().size()).isEqualTo(1);
        assertThat(access.holds(elsewhere)).isFalse();
    }

    private SignedInPerson signIn() {
        Authentication authentication = steps.complete(partner.person(admin));
        SecurityContextHolder.getContext().setAuthentication(authentication);
        return (SignedInPerson) authentication.getPrincipal();
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private <T extends Component & HasLabel> T labelled(Class<T> type, String label) {
        return find(type).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String caption) {
        OnScreen.click(caption);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private GridTester<?, ?> grid() {
        return test(find(Grid.class).all().getFirst());
    }
}
