package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.TestClock;
import io.seatwise.access.audit.AuditEntry;
import io.seatwise.access.audit.AuditFilter;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.passkeys.Passkey;
import io.seatwise.access.passkeys.PasskeyChallenge;
import io.seatwise.access.passkeys.PasskeyId;
import io.seatwise.access.passkeys.PasskeyProofs;
import io.seatwise.access.passkeys.Passkeys;
import io.seatwise.access.passkeys.RelyingParty;
import io.seatwise.access.passkeys.TestAuthenticator;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.secondfactor.FactorReset;
import io.seatwise.access.secondfactor.SecondFactors;
import io.seatwise.access.secondfactor.SecondStep;
import io.seatwise.access.secondfactor.SecondStep.Question;
import io.seatwise.access.secondfactor.TotpCodes;
import io.seatwise.access.signin.PendingSignIn;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.base.NotFoundException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

abstract class PasskeysContract {

    @Autowired
    Passkeys passkeys;

    @Autowired
    PasskeyProofs proofs;

    @Autowired
    RelyingParty party;

    @Autowired
    SecondStep step;

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
    private AccessFixture partner;
    private String ada;
    private TestAuthenticator device;

    @BeforeEach
    void person() {
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        ada = partner.add("ada", Role.PARTNER_ADMIN);
        device = new TestAuthenticator(party.origin());
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("fd00:%x:%x::1".formatted(networks.nextInt(0x10000), networks.nextInt(0x10000)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void nobody() {
        RequestContextHolder.resetRequestAttributes();
        SecurityContextHolder.clearContext();
    }

    @Test
    void personAddsNamesAndRemovesAPasskey() {
        add(ada, device, " Laptop ");
        Passkey added = list(ada).getFirst();
        assertThat(added.name()).isEqualTo("Laptop");
        assertThat(added.createdAt()).isEqualTo(clock.instant());
        assertThat(added.lastUsedAt()).isNull();

        clock.advance(Duration.ofMinutes(1));
        signIn(device.prove(ask()));
        passkeys.rename(me(ada), added.passkeyId(), "Old laptop");
        assertThat(list(ada)).singleElement().satisfies(used -> {
            assertThat(used.name()).isEqualTo("Old laptop");
            assertThat(used.lastUsedAt()).isEqualTo(clock.instant());
        });

        passkeys.remove(me(ada), added.passkeyId());
        assertThat(list(ada)).isEmpty();
        assertThat(actions("passkey")).containsExactlyInAnyOrder("passkey.added", "passkey.renamed", "passkey.removed");
        refused(Refusal.PASSKEY_WRONG, () -> signIn(device.prove(ask())));
    }

    @Test
    void passkeySignsInWithRoleInANewSession() {
        add(ada, device, "Laptop");
        MockHttpServletRequest request = new MockHttpServletRequest();
        String before = request.getSession().getId();
        PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge = proofs.askAnybody();

        String path = proofs.signIn(request, new MockHttpServletResponse(), challenge, device.prove(challenge));

        assertThat(path).isEqualTo("/");
        assertThat(request.getSession().getId()).isNotEqualTo(before);
        SecurityContext context = (SecurityContext)
                request.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        assertThat(context.getAuthentication().getPrincipal()).isInstanceOfSatisfying(SignedInPerson.class, person -> {
            assertThat(person.email()).isEqualTo(ada);
            assertThat(person.role()).isEqualTo(Role.PARTNER_ADMIN);
            assertThat(person.sessionId()).isNotNull();
        });
        assertThat(entries("sign-in.succeeded")).extracting(AuditEntry::detail).containsExactly("Passkey");
    }

    @Test
    void disabledPersonDoesNotSignIn() {
        String max = partner.add("max", Role.VIEWER);
        add(max, device, "Phone");
        people.disable(partner.actAs(ada), partner.id(max));

        refused(Refusal.PASSKEY_WRONG, () -> signIn(device.prove(ask())));

        assertThat(entries("sign-in.failed")).extracting(AuditEntry::detail).containsExactly("State DISABLED");
        assertThat(entries("sign-in.succeeded")).isEmpty();
    }

    @Test
    void answersThatAreNotOfThisPersonNowAndHereAreRefused() {
        add(ada, device, "Laptop");
        PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge = ask();

        refused("another challenge", () -> signIn(challenge, device.prove(ask())));
        refused("a second answer", () -> signIn(challenge, device.prove(challenge)));
        PasskeyChallenge<PublicKeyCredentialRequestOptions> late = ask();
        clock.advance(Duration.ofMinutes(5));
        refused("a late answer", () -> signIn(late, device.prove(late)));
        refused("no passkey of ours", () -> signIn(new TestAuthenticator(party.origin()).prove(ask())));
        clock.advance(Duration.ofMinutes(10));
        refused(
                "a forged page",
                () -> signIn(device.at("https://seatwise.example.evil").prove(ask())));
        device.at(party.origin());
        refused("nobody verified", () -> signIn(device.withoutVerification().prove(ask())));
        assertThat(entries("sign-in.succeeded")).isEmpty();
    }

    @Test
    void copiedAuthenticatorAndForgedSignatureAreRefused() {
        add(ada, device, "Laptop");
        signIn(device.countingFrom(40).prove(ask()));

        refused(
                "a counter that stands still",
                () -> signIn(device.countingFrom(40).prove(ask())));
        PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge = ask();
        String answer = device.prove(challenge);
        int at = answer.indexOf("\"signature\":\"") + 30;
        char other = answer.charAt(at) == 'A' ? 'B' : 'A';
        refused(
                "a forged signature",
                () -> signIn(challenge, answer.substring(0, at) + other + answer.substring(at + 1)));
        signIn(device.prove(ask()));
    }

    @Test
    void answersThatAreNoAnswersAreRefused() {
        for (String nonsense : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"id\":\"\",\"rawId\":\"\"}",
                device.prove(ask()).replace("\"type\":\"public-key\"", "\"type\":7"),
                "{\"id\":\"a\",\"rawId\":\"%%\",\"type\":\"public-key\",\"response\":{\"authenticatorData\":\"!\","
                        + "\"clientDataJSON\":\"!\",\"signature\":\"!\"}}",
                "x".repeat(100_000))) {
            refused(nonsense.substring(0, Math.min(20, nonsense.length())), () -> signIn(nonsense));
            partner.actAs(ada);
            refused("new", () -> passkeys.add(me(ada), passkeys.askForNew(me(ada)), "Laptop", nonsense));
            clock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void newPasskeyNeedsAVerifiedPersonAndThisOrigin() {
        partner.actAs(ada);
        refused(Refusal.PASSKEY_WRONG, () -> add(ada, device.withoutVerification(), "Laptop"));
        refused(
                Refusal.PASSKEY_WRONG,
                () -> add(ada, new TestAuthenticator("https://seatwise.example.evil"), "Laptop"));
        refused(Refusal.NAME_MISSING, () -> add(ada, new TestAuthenticator(party.origin()), "  "));
        assertThat(list(ada)).isEmpty();
    }

    @Test
    void passkeyIsAddedOnceAndAtMostTwenty() {
        add(ada, device, "Laptop");
        String max = partner.add("max", Role.VIEWER);
        refused(Refusal.PASSKEY_WRONG, () -> add(max, device, "Stolen"));
        for (int i = 1; i < Passkeys.AT_MOST; i++) {
            add(ada, new TestAuthenticator(party.origin()), "Key " + i);
        }
        refused(Refusal.PASSKEYS_TOO_MANY, () -> add(ada, new TestAuthenticator(party.origin()), "One more"));
    }

    @Test
    void passkeyOfAnotherIsNotThere() {
        add(ada, device, "Laptop");
        PasskeyId hers = list(ada).getFirst().passkeyId();
        AccessFixture stranger = new AccessFixture("Fabrikam", provisioning, repository, transactions);
        for (String other : List.of(partner.add("max", Role.PARTNER_ADMIN), stranger.add("eve", Role.PARTNER_ADMIN))) {
            AccessFixture theirs = other.startsWith("eve") ? stranger : partner;
            theirs.actAs(other);
            SignedInPerson me = theirs.principal(other);
            assertThat(passkeys.list(me)).isEmpty();
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> passkeys.rename(me, hers, "Mine"));
            assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> passkeys.remove(me, hers));
        }
        assertThat(list(ada)).extracting(Passkey::name).containsExactly("Laptop");
    }

    @Test
    void fiveRefusedAnswersMakeTheNextOneWait() {
        add(ada, device, "Laptop");
        device.withoutVerification();
        for (int i = 0; i < 5; i++) {
            refused(Refusal.PASSKEY_WRONG, () -> signIn(device.prove(ask())));
        }
        refused(Refusal.TOO_MANY_ATTEMPTS, () -> signIn(device.prove(ask())));
    }

    @Test
    void passkeyIsTheSecondFactorAfterAPasswordAndAnotherPersonsIsNot() {
        add(ada, device, "Laptop");
        String max = partner.add("max", Role.VIEWER);
        TestAuthenticator his = new TestAuthenticator(party.origin());
        add(max, his, "Phone");
        MockHttpServletRequest request = afterPassword(ada);
        assertThat(step.question(request)).hasValue(new Question(ada, false, true));

        PasskeyChallenge<PublicKeyCredentialRequestOptions> first = step.askForPasskey(request);
        refused(Refusal.PASSKEY_WRONG, () -> step.prove(request, first, his.prove(first)));
        refused(Refusal.LINK_INVALID, () -> step.finish(request, new MockHttpServletResponse()));
        String secret = TotpCodes.newSecret();
        refused(
                Refusal.CHANGED_MEANWHILE,
                () -> step.setUp(request, secret, TotpCodes.codeAt(secret, clock.instant())));

        PasskeyChallenge<PublicKeyCredentialRequestOptions> second = step.askForPasskey(request);
        step.prove(request, second, device.prove(second));
        assertThat(step.finish(request, new MockHttpServletResponse())).isEqualTo("/");
        assertThat(entries("sign-in.succeeded")).extracting(AuditEntry::detail).containsExactly("Password and passkey");
    }

    @Test
    void administratorsResetTakesPasskeysAwayToo() {
        String max = partner.add("max", Role.VIEWER);
        add(max, device, "Phone");

        factorReset.reset(partner.actAs(ada), partner.id(max));

        assertThat(list(max)).isEmpty();
        refused(Refusal.PASSKEY_WRONG, () -> signIn(device.prove(ask())));
    }

    private void add(String email, TestAuthenticator authenticator, String name) {
        partner.actAs(email);
        var challenge = passkeys.askForNew(me(email));
        passkeys.add(me(email), challenge, name, authenticator.make(challenge));
    }

    private List<Passkey> list(String email) {
        partner.actAs(email);
        return passkeys.list(me(email));
    }

    private SignedInPerson me(String email) {
        return partner.principal(email);
    }

    private PasskeyChallenge<PublicKeyCredentialRequestOptions> last;

    private PasskeyChallenge<PublicKeyCredentialRequestOptions> ask() {
        last = proofs.askAnybody();
        return last;
    }

    /** Answers the challenge that was asked last. */
    private void signIn(String answer) {
        signIn(last == null ? ask() : last, answer);
    }

    private void signIn(PasskeyChallenge<PublicKeyCredentialRequestOptions> challenge, String answer) {
        proofs.signIn(new MockHttpServletRequest(), new MockHttpServletResponse(), challenge, answer);
    }

    private MockHttpServletRequest afterPassword(String email) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.getSession()
                .setAttribute(
                        PendingSignIn.ATTRIBUTE,
                        new PendingSignIn(
                                partner.person(email).key().partnerId(),
                                partner.id(email),
                                partner.person(email).accessVersion(),
                                "Password",
                                clock.instant()));
        return request;
    }

    private List<AuditEntry> entries(String action) {
        return audit.page(partner.actAs(ada), new AuditFilter(null, null, null, action, null), 0, 50);
    }

    private List<String> actions(String group) {
        return entries(group).stream().map(AuditEntry::action).toList();
    }

    private static void refused(String what, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class)
                .as(what)
                .isThrownBy(call)
                .extracting(RefusedException::refusal)
                .isEqualTo(Refusal.PASSKEY_WRONG);
    }

    private static void refused(Refusal refusal, ThrowingCallable call) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(call)
                .extracting(RefusedException::refusal)
                .isEqualTo(refusal);
    }
}
