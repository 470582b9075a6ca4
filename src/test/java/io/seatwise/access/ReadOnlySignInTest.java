package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.passkeys.PasskeyChallenge;
import io.seatwise.access.passkeys.Passkeys;
import io.seatwise.access.passkeys.RelyingParty;
import io.seatwise.access.passkeys.TestAuthenticator;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.secondfactor.SecondFactors;
import io.seatwise.access.secondfactor.SecondStep;
import io.seatwise.access.secondfactor.TotpCodes;
import io.seatwise.access.sessions.PersonSessions;
import io.seatwise.access.signin.PendingSignIn;
import io.seatwise.access.signin.PersonAccess;
import io.seatwise.access.signin.SignInSteps;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.base.storage.StorageCondition;
import io.seatwise.base.storage.StorageState;
import io.seatwise.base.storage.StorageUnavailableException;
import java.time.Duration;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** On a nearly full disk people get in and put others out; what a person can do without for now waits. */
@SeatwiseTest
@TestPropertySource(
        properties = {
            "seatwise.disk.min-free=900000GB",
            "seatwise.data-dir=target/read-only-sign-in/data",
            "seatwise.second-factor=required"
        })
@DirtiesContext
@Tag("slow")
class ReadOnlySignInTest {

    @Autowired
    SecondFactors factors;

    @Autowired
    SecondStep step;

    @Autowired
    Passkeys passkeys;

    @Autowired
    RelyingParty party;

    @Autowired
    PersonSessions sessions;

    @Autowired
    PersonAccess access;

    @Autowired
    SignInSteps steps;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    StorageState storage;

    @Autowired
    TestClock clock;

    private final String secret = TotpCodes.newSecret();
    private AccessFixture partner;
    private String ada;
    private PersonKey key;

    @BeforeEach
    void readOnly() {
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        ada = partner.add("ada", Role.VIEWER);
        key = partner.person(ada).key();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        waitForTheMonitor();
    }

    @AfterEach
    void nobody() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void personWithoutASecondFactorSetsItUpAtSignInAndIsIn() {
        MockHttpServletRequest request = afterPassword();

        assertThat(step.setUp(request, secret, code())).hasSize(10);

        assertThat(step.finish(request, new MockHttpServletResponse())).isEqualTo("/");
    }

    @Test
    void personProvesTheSecondFactorAndIsIn() {
        factors.setUp(key, secret, code());
        clock.advance(Duration.ofMinutes(1));
        MockHttpServletRequest request = afterPassword();

        step.prove(request, code());

        assertThat(step.finish(request, new MockHttpServletResponse())).isEqualTo("/");
    }

    @Test
    void signedInPersonChangesNoAppForAnother() {
        factors.setUp(key, secret, code());
        SignedInPerson me = signIn();
        String another = TotpCodes.newSecret();

        refused(() -> factors.setUp(me, another, TotpCodes.codeAt(another, clock.instant())));

        clock.advance(Duration.ofMinutes(1));
        factors.prove(key, code());
    }

    @Test
    void furtherPasskeyWaits() {
        SignedInPerson me = signIn();
        refused(() -> passkeys.askForNew(me));
        PasskeyChallenge<PublicKeyCredentialCreationOptions> begun = whileThereIsRoom(me);
        String answer = new TestAuthenticator(party.origin()).make(begun);
        waitForTheMonitor();

        refused(() -> passkeys.add(me, begun, "Laptop", answer));

        assertThat(passkeys.list(me)).isEmpty();
    }

    @Test
    void sessionsAreEndedAllTheSame() {
        SignedInPerson lost = signIn();
        SignedInPerson alsoLost = signIn();
        SignedInPerson me = signIn();

        sessions.end(me, Objects.requireNonNull(lost.sessionId()));
        assertThat(access.holds(lost)).isFalse();

        sessions.endOthers(me);
        assertThat(access.holds(alsoLost)).isFalse();
        assertThat(access.holds(me)).isTrue();
    }

    private static void refused(ThrowingCallable change) {
        assertThatExceptionOfType(StorageUnavailableException.class)
                .isThrownBy(change)
                .withMessageContaining("disk is nearly full");
    }

    private void waitForTheMonitor() {
        Awaitility.await().until(() -> storage.condition() == StorageCondition.LOW_DISK);
    }

    /** The monitor may find the disk full again before the challenge is made. */
    private PasskeyChallenge<PublicKeyCredentialCreationOptions> whileThereIsRoom(SignedInPerson me) {
        return Awaitility.await()
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(StorageUnavailableException.class)
                .until(
                        () -> {
                            storage.set(StorageCondition.WRITABLE);
                            return passkeys.askForNew(me);
                        },
                        Objects::nonNull);
    }

    private String code() {
        return TotpCodes.codeAt(secret, clock.instant());
    }

    private MockHttpServletRequest afterPassword() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession()
                .setAttribute(
                        PendingSignIn.ATTRIBUTE,
                        new PendingSignIn(
                                key.partnerId(),
                                key.personId(),
                                partner.person(ada).accessVersion(),
                                "Password",
                                clock.instant()));
        return request;
    }

    private SignedInPerson signIn() {
        SignedInPerson me = (SignedInPerson) steps.complete(partner.person(ada)).getPrincipal();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities()));
        return me;
    }
}
