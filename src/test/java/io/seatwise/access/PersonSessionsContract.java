package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.TestClock;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.people.Profiles;
import io.seatwise.access.sessions.PersonSession;
import io.seatwise.access.sessions.PersonSessions;
import io.seatwise.access.signin.PersonAccess;
import io.seatwise.access.signin.SignInSteps;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

abstract class PersonSessionsContract {

    @Autowired
    PersonSessions sessions;

    @Autowired
    SignInSteps steps;

    @Autowired
    PersonAccess access;

    @Autowired
    People people;

    @Autowired
    Profiles profiles;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    TestClock clock;

    private AccessFixture partner;
    private String ada;

    @BeforeEach
    void person() {
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        ada = partner.add("ada", Role.PARTNER_ADMIN);
    }

    @Test
    void personSeesOwnSessionsNewestFirstAndWhichOneAsks() {
        SignedInPerson first = signIn(ada);
        clock.advance(Duration.ofMinutes(5));
        SignedInPerson second = signIn(ada);
        signIn(partner.add("max", Role.VIEWER));

        assertThat(sessions.list(first))
                .extracting(PersonSession::sessionId, PersonSession::current)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(second.sessionId(), false),
                        org.assertj.core.groups.Tuple.tuple(first.sessionId(), true));
    }

    @Test
    void endedSessionIsOutAtOnceAndTheOthersGoOn() {
        SignedInPerson first = signIn(ada);
        SignedInPerson second = signIn(ada);
        assertThat(access.holds(first)).isTrue();
        assertThat(access.holds(second)).isTrue();

        act(second);
        sessions.end(second, id(first));

        assertThat(access.holds(first)).isFalse();
        assertThat(access.holds(second)).isTrue();
        assertThat(sessions.list(second)).extracting(PersonSession::sessionId).containsExactly(second.sessionId());
    }

    @Test
    void allOthersEndAndTheOneThatAsksGoesOn() {
        SignedInPerson first = signIn(ada);
        SignedInPerson second = signIn(ada);
        SignedInPerson third = signIn(ada);

        sessions.endOthers(third);

        assertThat(List.of(first, second, third)).extracting(access::holds).containsExactly(false, false, true);
    }

    @Test
    void sessionOfSomebodyElseIsNotFound() {
        SignedInPerson max = signIn(partner.add("max", Role.VIEWER));
        SignedInPerson me = signIn(ada);

        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> sessions.end(me, id(max)));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> sessions.end(me, SessionId.random()));
        assertThat(access.holds(max)).isTrue();
    }

    @Test
    void eleventhSessionEndsTheOneUsedLeastRecently() {
        SignedInPerson first = signIn(ada);
        List<SignedInPerson> later = IntStream.range(0, 10)
                .mapToObj(session -> {
                    clock.advance(Duration.ofMinutes(1));
                    return signIn(ada);
                })
                .toList();

        assertThat(access.holds(first)).isFalse();
        assertThat(later).allMatch(access::holds);
    }

    @Test
    void disabledPersonHasNoSessionLeft() {
        String max = partner.add("max", Role.VIEWER);
        SignedInPerson session = signIn(max);
        assertThat(access.holds(session)).isTrue();

        people.disable(partner.actAs(ada), partner.id(max));

        assertThat(access.holds(session)).isFalse();
    }

    @Test
    void lostRoleEndsTheSessionsThatHadIt() {
        String max = partner.add("max", Role.TRAINING);
        SignedInPerson session = signIn(max);
        assertThat(access.holds(session)).isTrue();

        people.changeRole(partner.actAs(ada), partner.id(max), Role.VIEWER);

        assertThat(access.holds(session)).isFalse();
        assertThat(sessions.list(signIn(max))).hasSize(1);
    }

    @Test
    void newPasswordLeavesTheSessionThatSetIt() {
        SignedInPerson other = signIn(ada);
        SignedInPerson me = signIn(ada);

        profiles.changePassword(me, AccessFixture.PASSWORD, "another horse battery staple");

        SignedInPerson after = (SignedInPerson)
                SecurityContextHolder.getContext().getAuthentication().getPrincipal();
        assertThat(after.sessionId()).isEqualTo(me.sessionId());
        assertThat(access.holds(after)).isTrue();
        assertThat(access.holds(other)).isFalse();
        assertThat(sessions.list(after)).extracting(PersonSession::current).containsExactly(true);
    }

    private SignedInPerson signIn(String email) {
        SignedInPerson person =
                (SignedInPerson) steps.complete(partner.person(email)).getPrincipal();
        act(person);
        return person;
    }

    private static void act(SignedInPerson person) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    private static SessionId id(SignedInPerson person) {
        SessionId id = person.sessionId();
        assertThat(id).isNotNull();
        return id;
    }
}
