package io.seatwise.access;

import static io.seatwise.access.OrganisationRig.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import io.seatwise.TestClock;
import io.seatwise.access.audit.AuditEntry;
import io.seatwise.access.audit.AuditFilter;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.organisation.OrganisationAnswers;
import io.seatwise.access.organisation.OrganisationException;
import io.seatwise.access.organisation.OrganisationProblem;
import io.seatwise.access.organisation.OrganisationSignIn;
import io.seatwise.access.organisation.OrganisationTrial;
import io.seatwise.access.organisation.Organisations;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.people.PersonState;
import io.seatwise.access.secondfactor.FactorReset;
import io.seatwise.access.secondfactor.SecondFactors;
import io.seatwise.access.throttle.TooManyAttemptsException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** People sign in with the provider of their partner; whatever does not fit is refused, with the reason. */
@Tag("slow")
abstract class OrganisationSignInContract {

    @Autowired
    Organisations organisations;

    @Autowired
    OrganisationSignIn signIn;

    @Autowired
    OrganisationTrial organisationTrial;

    @Autowired
    OrganisationAnswers organisationAnswers;

    @Autowired
    Links links;

    @Autowired
    SecondFactors factors;

    @Autowired
    FactorReset factorReset;

    @Autowired
    People people;

    @Autowired
    AuditLog audit;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    TestClock clock;

    private final SecureRandom networks = new SecureRandom();
    private final String domain = UUID.randomUUID() + ".example";
    private AccessFixture partner;
    private String ada;
    private OrganisationRig rig;

    @BeforeEach
    void partnerWithProvider() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("fd00:%x:%x::2".formatted(networks.nextInt(0x10000), networks.nextInt(0x10000)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        ada = partner.add("ada", Role.PARTNER_ADMIN);
        rig = new OrganisationRig(organisations, signIn, organisationTrial, organisationAnswers, clock);
        rig.turnOn(partner, ada, rig.settings(domain, true, OrganisationRig.everybody()));
    }

    @AfterEach
    void nobody() {
        rig.close();
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void newPersonSignsInWithTheRoleOfTheGroupsInANewSession() {
        MockHttpServletRequest browser = new MockHttpServletRequest();
        browser.setServerName("forged.example");
        String before = browser.getSession().getId();
        rig.says("s1", "Grace@" + domain, "g-readers", "g-training", "g-other");

        String address = rig.begin(browser, " grace@" + domain);

        assertThat(rig.comeBack(browser, rig.provider.answer(address))).isEqualTo("/");
        assertThat(rig.provider.asked())
                .containsEntry("login_hint", "grace@" + domain)
                .containsEntry("redirect_uri", links.to("/sign-in/organisation/" + partner.partner))
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid profile email")
                .containsKeys("nonce", "state")
                .doesNotContainKeys("prompt", "max_age");
        assertThat(browser.getSession().getId()).isNotEqualTo(before);
        assertThat(person(browser)).satisfies(grace -> {
            assertThat(grace.partnerId()).isEqualTo(partner.partner);
            assertThat(grace.email()).isEqualTo("grace@" + domain);
            assertThat(grace.name()).isEqualTo("Ada Lovelace");
            assertThat(grace.role()).as("the role that may most").isEqualTo(Role.TRAINING);
            assertThat(grace.byOrganisation()).isTrue();
            assertThat(grace.sessionId()).isNotNull();
        });
        assertThat(details("sign-in.succeeded")).containsExactly("Organisation (pwd, mfa)");
        assertThat(details("person.created")).contains("Role TRAINING, by the groups of the provider");
    }

    @Test
    void roleFollowsTheGroupsAtEachSignIn() {
        rig.says("s1", "grace@" + domain, "g-admins");
        rig.signIn("grace@" + domain);
        MockHttpServletRequest second = new MockHttpServletRequest();
        rig.says("s1", "grace@" + domain, "g-readers");

        rig.signIn(second, "grace@" + domain);

        assertThat(person(second).role()).isEqualTo(Role.VIEWER);
        assertThat(partner.person("grace@" + domain).role()).isEqualTo(Role.VIEWER);
        assertThat(details("person.role-changed")).containsExactly("Role VIEWER, by the groups of the provider");
        assertThat(partner.person("grace@" + domain).accessVersion())
                .as("sessions of the old role have ended")
                .isEqualTo(person(second).accessVersion());
    }

    @Test
    void tokenThatIsNotForThisSignInIsRefused() {
        Date past = Date.from(clock.instant().minus(Duration.ofMinutes(2)));
        Map<String, UnaryOperator<JWTClaimsSet.Builder>> wrong = Map.of(
                "nonce", token -> token.claim("nonce", "another"),
                "no nonce", token -> token.claim("nonce", null),
                "audience", token -> token.audience("somebody else"),
                "two audiences", token -> token.audience(List.of("a", "seatwise at contoso")),
                "issuer", token -> token.issuer("https://evil.example"),
                "expired",
                        token -> token.issueTime(Date.from(clock.instant().minusSeconds(600)))
                                .expirationTime(past),
                "not yet",
                        token -> token.notBeforeTime(Date.from(clock.instant().plusSeconds(120))),
                "no subject", token -> token.subject(null));
        wrong.forEach((what, change) -> {
            MockHttpServletRequest browser = new MockHttpServletRequest();
            rig.says("s1", "grace@" + domain, "g-readers").but(change);
            assertThat(rig.signIn(browser, what.replace(' ', '-') + "@" + domain))
                    .as(what)
                    .isEqualTo("/login?organisation=REJECTED");
            assertThat(person(browser)).as(what).isNull();
        });
        rig.says("s1", "grace@" + domain, "g-readers").signedByAnother();
        assertThat(rig.signIn("key@" + domain)).isEqualTo("/login?organisation=REJECTED");
        assertThat(details("sign-in.failed"))
                .hasSize(9)
                .allMatch(detail -> detail.startsWith("Organisation: invalid_"));
        assertThat(details("sign-in.succeeded")).isEmpty();
    }

    @Test
    void answerThatWasNotAskedForHereAndNowIsRefused() {
        String expired = "/login?organisation=EXPIRED";
        String grace = "grace@" + domain;
        rig.says("s1", grace, "g-readers");
        MockHttpServletRequest browser = new MockHttpServletRequest();
        URI answer = rig.provider.answer(rig.begin(browser, grace));

        assertThat(rig.comeBack(new MockHttpServletRequest(), answer))
                .as("another browser")
                .isEqualTo(expired);
        assertThat(rig.comeBack(browser, URI.create(answer.toString().replace("state=", "state=x"))))
                .as("another state")
                .isEqualTo(expired);
        assertThat(rig.comeBack(
                        browser,
                        URI.create(answer.toString()
                                .replace(
                                        partner.partner.toString(),
                                        UUID.randomUUID().toString()))))
                .as("another partner")
                .isEqualTo(expired);
        MockHttpServletRequest late = new MockHttpServletRequest();
        URI lateAnswer = rig.provider.answer(rig.begin(late, grace));
        clock.advance(Duration.ofMinutes(15));
        assertThat(rig.comeBack(late, lateAnswer)).as("late").isEqualTo(expired);
        MockHttpServletRequest twice = new MockHttpServletRequest();
        URI once = rig.provider.answer(rig.begin(twice, grace));
        assertThat(rig.comeBack(twice, once)).isEqualTo("/");
        assertThat(rig.comeBack(twice, once)).as("a second time").isEqualTo(expired);
        MockHttpServletRequest refused = new MockHttpServletRequest();
        String asked = rig.begin(refused, grace);
        URI denied =
                URI.create(rig.provider.answer(asked).toString().replaceFirst("code=[^&]+", "error=access_denied"));
        assertThat(rig.comeBack(refused, denied)).isEqualTo("/login?organisation=REJECTED");
        assertThat(details("sign-in.failed")).contains("Organisation: access_denied");
    }

    @Test
    void personWithoutAMappedGroupOrAnAcceptedAddressIsRefused() {
        String grace = "grace@" + domain;
        rig.says("s1", grace, "g-other");
        refused(OrganisationProblem.GROUP, grace);
        rig.provider.says("s1", grace, Map.of("amr", OrganisationRig.MFA));
        refused(OrganisationProblem.GROUP, grace);
        rig.provider.says("s1", grace, Map.of("_claim_names", Map.of("groups", "src1")));
        refused(OrganisationProblem.GROUPS_TOO_MANY, grace);
        rig.says("s1", "grace@elsewhere.example", "g-admins");
        refused(OrganisationProblem.EMAIL, grace);
        rig.says("s1", "no address", "g-admins");
        refused(OrganisationProblem.EMAIL, grace);
        rig.provider.says("s1", grace, Map.of("groups", List.of("g-admins"), "email_verified", false));
        refused(OrganisationProblem.EMAIL, "other-" + grace);
        assertThat(transactions.installation(() -> repository.findByEmailInInstallation(grace)))
                .isEmpty();
    }

    @Test
    void disabledPersonAndPersonOfAnotherPartnerStayOut() {
        String grace = "grace@" + domain;
        rig.says("s1", grace, "g-readers");
        rig.signIn(grace);
        people.disable(partner.actAs(ada), partner.id(grace));
        refused(OrganisationProblem.NOT_PERMITTED, grace);
        assertThat(partner.person(grace).state()).isEqualTo(PersonState.DISABLED);

        AccessFixture other = new AccessFixture("Fabrikam", provisioning, repository, transactions);
        provisioning.addPerson(other.partner, "max@" + domain, "Max", Role.PARTNER_ADMIN, AccessFixture.PASSWORD);
        assertThat(answer("max@" + domain))
                .as("sent to a provider that is not the own partner's")
                .isFalse();
        rig.says("s2", "max@" + domain, "g-admins");
        refused(OrganisationProblem.NOT_PERMITTED, "visitor@" + domain);
        assertThat(partner.person("max@" + domain).key().partnerId()).isEqualTo(other.partner);
        PartnerScope scope = other.actAs("max@" + domain);
        assertThat(audit.page(scope, new AuditFilter(null, null, null, "sign-in", null), 0, 50))
                .as("the other partner's audit")
                .isEmpty();
    }

    @Test
    void addressThatWasGivenToSomebodyElseOpensNothing() {
        String grace = "grace@" + domain;
        rig.says("s1", grace, "g-readers");
        rig.signIn(grace);
        rig.says("s2", grace, "g-admins");
        refused(OrganisationProblem.NOT_PERMITTED, grace);

        rig.says("s1", "grace.hopper@" + domain, "g-readers");
        MockHttpServletRequest browser = new MockHttpServletRequest();
        assertThat(rig.signIn(browser, "grace.hopper@" + domain)).isEqualTo("/");
        assertThat(person(browser).email()).as("the same person, renamed").isEqualTo(grace);

        factorReset.reset(partner.actAs(ada), partner.id(grace));
        SecurityContextHolder.clearContext();
        rig.says("s2", grace, "g-readers");
        assertThat(rig.signIn(grace)).isEqualTo("/");
    }

    @Test
    void invitedPersonBecomesActiveAndUnknownOneIsRefusedWherePeopleAreNotAdded() {
        organisations.save(partner.actAs(ada), rig.settings(domain, false, OrganisationRig.everybody()), null);
        String grace = "grace@" + domain;
        people.invite(partner.actAs(ada), grace, "Grace", Role.VIEWER);
        SecurityContextHolder.clearContext();
        rig.says("s1", grace, "g-readers");
        assertThat(rig.signIn(grace)).isEqualTo("/");
        assertThat(partner.person(grace).state()).isEqualTo(PersonState.ACTIVE);
        rig.says("s2", "max@" + domain, "g-readers");
        refused(OrganisationProblem.NOT_PERMITTED, "max@" + domain);
    }

    @Test
    void pagesOfSomebodyElseInThisBrowserEnd() {
        String grace = "grace@" + domain;
        rig.says("s1", grace, "g-readers");
        MockHttpServletRequest browser = new MockHttpServletRequest();
        MockHttpSession shared = (MockHttpSession) browser.getSession();
        URI answer = rig.provider.answer(rig.begin(browser, grace));
        partner.actAs(ada);

        assertThat(rig.comeBack(browser, answer)).isEqualTo("/");

        assertThat(shared.isInvalid()).isTrue();
        assertThat(person(browser).email()).isEqualTo(grace);
    }

    @Test
    void lastAdministratorIsNotDemotedByGroups() {
        String grace = "grace@" + domain;
        rig.says("s1", grace, "g-admins");
        rig.signIn(grace);
        people.disable(partner.actAs(grace), partner.id(ada));
        SecurityContextHolder.clearContext();
        rig.says("s1", grace, "g-readers");
        refused(OrganisationProblem.NOT_PERMITTED, grace);
        assertThat(partner.person(grace).role()).isEqualTo(Role.PARTNER_ADMIN);
    }

    @Test
    void providerThatIsDownIsSaid() {
        String grace = "grace@" + domain;
        rig.says("s1", grace, "g-readers").withoutTokens();
        refused(OrganisationProblem.UNAVAILABLE, grace);
        rig.close();
        clock.advance(Duration.ofMinutes(10));
        assertThatExceptionOfType(OrganisationException.class)
                .isThrownBy(() -> rig.begin(new MockHttpServletRequest(), grace))
                .extracting(OrganisationException::problem)
                .isEqualTo(OrganisationProblem.UNAVAILABLE);
    }

    @Test
    void unknownOrganisationIsAnsweredLikeOneThatSignsInByPassword() {
        assertThat(answer("grace@unknown.example")).isFalse();
        assertThat(answer(ada)).as("a person of a partner with another domain").isFalse();
        assertThat(answer("nobody@" + domain))
                .as("who exists makes no difference")
                .isTrue();
        organisations.turnOff(partner.actAs(ada));
        assertThat(answer("grace@" + domain)).isFalse();
        for (int attempt = 1; attempt < 5; attempt++) {
            answer("grace@" + domain);
        }
        assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(() -> answer("grace@" + domain));
    }

    @Test
    void domainOfSeveralPartnersLeadsAPersonToTheOwnOneAndAStrangerNowhere() {
        AccessFixture other = new AccessFixture("Fabrikam", provisioning, repository, transactions);
        String bea = other.add("bea", Role.PARTNER_ADMIN);
        try (OrganisationRig second =
                new OrganisationRig(organisations, signIn, organisationTrial, organisationAnswers, clock)) {
            second.turnOn(other, bea, second.settings(domain, true, OrganisationRig.everybody()));
            people.invite(other.actAs(bea), "max@" + domain, "Max", Role.VIEWER);

            assertThat(rig.begin(new MockHttpServletRequest(), "max@" + domain)).startsWith(second.provider.issuer());
            assertThat(answer("stranger@" + domain)).isFalse();
        }
    }

    private boolean answer(String email) {
        return signIn.begin(new MockHttpServletRequest(), rig.response, email).isPresent();
    }

    private void refused(OrganisationProblem problem, String email) {
        MockHttpServletRequest browser = new MockHttpServletRequest();
        assertThat(rig.signIn(browser, email)).isEqualTo("/login?organisation=" + problem);
        assertThat(person(browser)).isNull();
        clock.advance(Duration.ofMinutes(1));
    }

    private List<String> details(String action) {
        PartnerScope scope = partner.actAs(ada);
        List<String> details = audit.page(scope, new AuditFilter(null, null, null, action, null), 0, 50).stream()
                .map(AuditEntry::detail)
                .toList();
        SecurityContextHolder.clearContext();
        return details;
    }
}
