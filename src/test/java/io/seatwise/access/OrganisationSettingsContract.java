package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.TestClock;
import io.seatwise.access.audit.AuditEntry;
import io.seatwise.access.audit.AuditFilter;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.organisation.LocalSignIn;
import io.seatwise.access.organisation.Organisation;
import io.seatwise.access.organisation.OrganisationAnswers;
import io.seatwise.access.organisation.OrganisationProblem;
import io.seatwise.access.organisation.OrganisationSettings;
import io.seatwise.access.organisation.OrganisationSettings.Claims;
import io.seatwise.access.organisation.OrganisationSettings.Local;
import io.seatwise.access.organisation.OrganisationSettings.Provider;
import io.seatwise.access.organisation.OrganisationSignIn;
import io.seatwise.access.organisation.OrganisationTrial;
import io.seatwise.access.organisation.Organisations;
import io.seatwise.access.organisation.TestProvider;
import io.seatwise.access.organisation.TrialResult;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.passkeys.PasskeyProofs;
import io.seatwise.access.passkeys.Passkeys;
import io.seatwise.access.passkeys.RelyingParty;
import io.seatwise.access.passkeys.TestAuthenticator;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.signin.PasswordSignIn;
import io.seatwise.ids.PersonId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** An administrator sets the organisation's sign-in up, tries it out, and says who keeps a password. */
abstract class OrganisationSettingsContract {

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationSignIn signIn;

    @Autowired
    OrganisationTrial organisationTrial;

    @Autowired
    OrganisationAnswers organisationAnswers;

    @Autowired
    PasswordSignIn passwords;

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyProofs proofs;

    @Autowired
    RelyingParty party;

    @Autowired
    AuditLog audit;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestClock clock;

    private final String domain = UUID.randomUUID() + ".example";
    private AccessFixture partner;
    private String ada;
    private OrganisationRig rig;

    @BeforeEach
    void partner() {
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        ada = partner.add("ada", Role.PARTNER_ADMIN);
        rig = new OrganisationRig(organisations, signIn, organisationTrial, organisationAnswers, clock);
    }

    @AfterEach
    void nobody() {
        rig.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void settingsAreStoredWithASealedSecretAndSwitchedOnAfterATrial() {
        PartnerScope scope = partner.actAs(ada);
        OrganisationSettings settings = rig.settings(domain, true, new Local(LocalSignIn.ADMINISTRATORS, null));
        organisations.save(scope, settings, TestProvider.SECRET);

        assertThat(stored()).isEqualTo(new Organisation(partner.partner, settings, false, null, 1));
        assertThat(transactions.installation(() -> jdbc.queryForObject(
                        "select client_secret from organisation_sign_in where partner_id = ?",
                        String.class,
                        partner.partner)))
                .startsWith("v1:")
                .doesNotContain(TestProvider.SECRET);
        refused(Refusal.ORGANISATION_UNTESTED, () -> organisations.turnOn(scope));

        rig.says("s1", "grace@" + domain, "g-readers");
        MockHttpServletRequest browser = new MockHttpServletRequest();
        assertThat(rig.tryOut(partner, ada, browser)).isEqualTo("/settings/organisation");

        assertThat(organisationTrial.result(browser).orElseThrow()).satisfies(result -> {
            assertThat(result.problem()).isNull();
            assertThat(result.role()).isEqualTo(Role.VIEWER);
            assertThat(result.claimed().email()).isEqualTo("grace@" + domain);
            assertThat(result.claimed().twoFactors()).isTrue();
        });
        assertThat(organisationTrial.result(browser)).as("shown once").isEmpty();
        assertThat(OrganisationRig.person(browser))
                .as("a trial signs nobody in")
                .isNull();
        assertThat(stored().testedAt()).isEqualTo(clock.instant());
        organisations.turnOn(partner.actAs(ada));
        assertThat(stored().enabled()).isTrue();
        assertThat(audit.page(scope, new AuditFilter(null, null, null, "settings.organisation", null), 0, 9))
                .extracting(AuditEntry::detail)
                .anyMatch(detail -> detail.contains("new client secret"))
                .contains("Tested", "Turned on")
                .noneMatch(detail -> detail.contains(TestProvider.SECRET));
    }

    @Test
    void trialSaysWhatIsMissingAndSwitchesNothingOn() {
        organisations.save(
                partner.actAs(ada), rig.settings(domain, true, OrganisationRig.everybody()), TestProvider.SECRET);
        rig.says("s1", "grace@" + domain, "g-other");
        assertThat(trial()).extracting(TrialResult::problem).isEqualTo(OrganisationProblem.GROUP);
        organisations.save(partner.actAs(ada), rig.settings(domain, true, OrganisationRig.everybody()), "wrong");
        rig.says("s1", "grace@" + domain, "g-readers");
        assertThat(trial()).satisfies(result -> {
            assertThat(result.problem()).isEqualTo(OrganisationProblem.REJECTED);
            assertThat(result.detail()).isEqualTo("The provider answered with status 401");
        });
        assertThat(stored().testedAt()).isNull();
        refused(Refusal.ORGANISATION_UNTESTED, () -> organisations.turnOn(partner.actAs(ada)));
    }

    @Test
    void changeOfTheProviderNeedsANewTrialAndAChangeOfGroupsDoesNot() {
        OrganisationSettings settings = rig.settings(domain, true, OrganisationRig.everybody());
        rig.turnOn(partner, ada, settings);
        PartnerScope scope = partner.actAs(ada);
        organisations.save(scope, with(settings.provider(), settings.claims(), Map.of("x", Role.VIEWER)), null);
        assertThat(stored().enabled()).isTrue();
        assertThat(stored().settings().groups()).isEqualTo(Map.of("x", Role.VIEWER));

        organisations.save(scope, with(settings.provider(), new Claims("upn", "groups"), OrganisationRig.GROUPS), null);
        assertThat(stored().enabled()).isFalse();
        assertThat(stored().testedAt()).isNull();

        rig.turnOn(partner, ada, settings);
        organisations.save(partner.actAs(ada), settings, "another secret");
        assertThat(stored().enabled()).isFalse();

        organisations.remove(partner.actAs(ada));
        assertThat(organisations.find(partner.actAs(ada))).isEmpty();
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        PartnerScope scope = partner.actAs(ada);
        OrganisationSettings good = rig.settings(domain, true, OrganisationRig.everybody());
        Map<String, Role> groups = OrganisationRig.GROUPS;
        for (String issuer :
                new String[] {"", "contoso", "http://10.0.0.1/", "https://192.168.1.1/x", "https://a.invalid"}) {
            refused(
                    Refusal.ORGANISATION_ADDRESS,
                    () -> organisations.save(scope, with(new Provider(issuer, "c"), good.claims(), groups), "s"));
        }
        refused(Refusal.ORGANISATION_INCOMPLETE, () -> organisations.save(scope, good, null));
        refused(Refusal.ORGANISATION_INCOMPLETE, () -> organisations.save(scope, good, " "));
        refused(
                Refusal.ORGANISATION_INCOMPLETE,
                () -> organisations.save(
                        scope, with(new Provider(rig.provider.issuer(), " "), good.claims(), groups), "s"));
        refused(
                Refusal.ORGANISATION_INCOMPLETE,
                () -> organisations.save(scope, with(good.provider(), new Claims("e mail", "groups"), groups), "s"));
        refused(
                Refusal.ORGANISATION_GROUPS,
                () -> organisations.save(scope, with(good.provider(), good.claims(), Map.of()), "s"));
        refused(
                Refusal.ORGANISATION_GROUPS,
                () -> organisations.save(scope, with(good.provider(), good.claims(), Map.of("g", Role.OPERATOR)), "s"));
        for (String wrong : new String[] {"contoso", "@contoso.com", "con toso.com", "Contoso.com"}) {
            refused(
                    Refusal.ORGANISATION_DOMAINS,
                    () -> organisations.save(scope, rig.settings(wrong, true, OrganisationRig.everybody()), "s"));
        }
        AccessFixture other = new AccessFixture("Fabrikam", provisioning, repository, transactions);
        PersonId stranger = other.id(other.add("bea", Role.PARTNER_ADMIN));
        PersonId viewer = partner.id(partner.add("max", Role.VIEWER));
        for (PersonId named : new PersonId[] {null, stranger, viewer, PersonId.random()}) {
            Local local = new Local(LocalSignIn.ONE_ADMINISTRATOR, named);
            refused(
                    Refusal.ORGANISATION_ADMINISTRATOR,
                    () -> organisations.save(scope, rig.settings(domain, true, local), "s"));
        }
        assertThat(organisations.find(scope)).isEmpty();
    }

    @Test
    void otherRolesSeeAndChangeNothing() {
        organisations.save(
                partner.actAs(ada), rig.settings(domain, true, OrganisationRig.everybody()), TestProvider.SECRET);
        PartnerScope viewer = partner.actAs(partner.add("max", Role.VIEWER));
        denied(() -> organisations.find(viewer));
        denied(() -> organisations.save(viewer, rig.settings(domain, true, OrganisationRig.everybody()), "s"));
        denied(() -> organisations.turnOn(viewer));
        denied(() -> organisations.turnOff(viewer));
        denied(() -> organisations.remove(viewer));
        AccessFixture other = new AccessFixture("Fabrikam", provisioning, repository, transactions);
        assertThat(organisations.find(other.actAs(other.add("bea", Role.PARTNER_ADMIN))))
                .as("another partner")
                .isEmpty();
    }

    @Test
    void passwordsAndPasskeysFollowTheRule() {
        String max = partner.add("max", Role.VIEWER);
        String bea = partner.add("bea", Role.PARTNER_ADMIN);
        TestAuthenticator device = new TestAuthenticator(party.origin());
        partner.actAs(max);
        var made = passkeys.askForNew(partner.principal(max));
        passkeys.add(partner.principal(max), made, "Phone", device.make(made));

        rig.turnOn(partner, ada, rig.settings(domain, true, new Local(LocalSignIn.ADMINISTRATORS, null)));
        assertThat(password(ada)).isTrue();
        assertThat(password(bea)).isTrue();
        assertThat(password(max)).isFalse();
        assertThat(passkey(device)).isFalse();

        organisations.save(
                partner.actAs(ada),
                rig.settings(domain, true, new Local(LocalSignIn.ONE_ADMINISTRATOR, partner.id(bea))),
                null);
        assertThat(password(ada)).isFalse();
        assertThat(password(bea)).isTrue();
        assertThat(password(max)).isFalse();

        organisations.turnOff(partner.actAs(ada));
        assertThat(password(ada)).isTrue();
        assertThat(password(max)).isTrue();
        assertThat(passkey(device)).isTrue();
        assertThat(audit.page(partner.actAs(ada), new AuditFilter(null, null, null, "sign-in.failed", null), 0, 9))
                .extracting(AuditEntry::detail)
                .containsOnly("Signs in with the organisation");
    }

    private boolean password(String email) {
        SecurityContextHolder.clearContext();
        try {
            passwords.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, AccessFixture.PASSWORD));
            return true;
        } catch (BadCredentialsException refused) {
            return false;
        }
    }

    private boolean passkey(TestAuthenticator device) {
        SecurityContextHolder.clearContext();
        var challenge = proofs.askAnybody();
        try {
            proofs.signIn(
                    new MockHttpServletRequest(), new MockHttpServletResponse(), challenge, device.prove(challenge));
            return true;
        } catch (RefusedException refused) {
            return false;
        }
    }

    private TrialResult trial() {
        MockHttpServletRequest browser = new MockHttpServletRequest();
        rig.tryOut(partner, ada, browser);
        return organisationTrial.result(browser).orElseThrow();
    }

    private Organisation stored() {
        return organisations.find(partner.actAs(ada)).orElseThrow();
    }

    private OrganisationSettings with(Provider provider, Claims claims, Map<String, Role> groups) {
        return new OrganisationSettings(provider, claims, Set.of(domain), groups, true, OrganisationRig.everybody());
    }

    private static void refused(Refusal refusal, ThrowingCallable step) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(step)
                .extracting(RefusedException::refusal)
                .isEqualTo(refusal);
    }

    private static void denied(ThrowingCallable step) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(step);
    }
}
