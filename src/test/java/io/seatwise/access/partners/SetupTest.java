package io.seatwise.access.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.AccessFixture;
import io.seatwise.access.Links;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.people.InstallationPeople;
import io.seatwise.access.people.Person;
import io.seatwise.access.signin.SignInSteps;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.access.throttle.KnownDevices;
import io.seatwise.access.tokens.ApiTokenRepository;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** The first administrator uses the link of the log once and is signed in by it. */
@SeatwiseTest
class SetupTest {

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    InstallationPeople people;

    @Autowired
    ApiTokenRepository tokens;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Links links;

    @Autowired
    SignInSteps steps;

    @Autowired
    KnownDevices devices;

    private final String email = UUID.randomUUID() + "@contoso.example";
    private Setup setup;

    @BeforeEach
    void emptyInstallation() {
        Provisioning empty = new Provisioning(transactions, people, tokens, audit, jdbc, clock) {
            @Override
            public boolean hasPartners() {
                return false;
            }
        };
        setup = new Setup(empty, links);
    }

    @Test
    void administratorIsSignedInInANewSessionOnAKnownDevice() {
        MockHttpServletRequest browser = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();
        String before = browser.getSession().getId();
        Person ada = setup.complete(setup.open(), "Contoso", "", "Ada", email, AccessFixture.PASSWORD);

        assertThat(steps.passwordSet(browser, response, ada, "Set-up link")).isEqualTo("/");

        assertThat(browser.getSession().getId()).isNotEqualTo(before);
        assertThat(signedIn(browser)).satisfies(person -> {
            assertThat(person.email()).isEqualTo(email);
            assertThat(person.role()).isEqualTo(Role.PARTNER_ADMIN);
            assertThat(person.sessionId()).isNotNull();
        });
        assertThat(devices.isKnown(email, response.getCookie("seatwise-device").getValue()))
                .isTrue();
    }

    @Test
    void linkWorksOnceAndStaysWhenAnEntryIsRefused() {
        String secret = setup.open();
        refused(Refusal.PASSWORD_TOO_SHORT, secret, "short");
        refused(Refusal.LINK_INVALID, "another", AccessFixture.PASSWORD);
        setup.complete(secret, "Contoso", null, "Ada", email, AccessFixture.PASSWORD);
        refused(Refusal.LINK_INVALID, secret, AccessFixture.PASSWORD);
    }

    @Test
    void pageOfSomebodyWhoIsSignedInAlreadyStaysTheirs() {
        MockHttpServletRequest browser = new MockHttpServletRequest();
        Person ada = setup.complete(setup.open(), "Contoso", null, "Ada", email, AccessFixture.PASSWORD);
        steps.passwordSet(browser, new MockHttpServletResponse(), ada, "Set-up link");
        Person bea = setup.complete(setup.open(), "Fabrikam", null, "Bea", "bea-" + email, AccessFixture.PASSWORD);

        assertThat(steps.passwordSet(browser, new MockHttpServletResponse(), bea, "Set-up link"))
                .isEqualTo("/login");
        assertThat(signedIn(browser).email()).isEqualTo(email);
    }

    private void refused(Refusal refusal, String secret, String password) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> setup.complete(secret, "Contoso", null, "Ada", email, password))
                .extracting(RefusedException::refusal)
                .isEqualTo(refusal);
    }

    private static SignedInPerson signedIn(MockHttpServletRequest browser) {
        return (SignedInPerson) ((SecurityContext) browser.getSession()
                        .getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .getAuthentication()
                .getPrincipal();
    }
}
