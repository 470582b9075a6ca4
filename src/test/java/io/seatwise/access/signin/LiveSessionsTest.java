package io.seatwise.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import io.seatwise.TestClock;
import io.seatwise.UiTest;
import io.seatwise.access.AccessFixture;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.People;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.sessions.PersonSessions;
import io.seatwise.ids.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** An open page that asks nothing is found by the job that runs every two seconds. */
class LiveSessionsTest extends UiTest {

    @Autowired
    LiveSessions live;

    @Autowired
    SignInSteps steps;

    @Autowired
    PersonSessions sessions;

    @Autowired
    People people;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    PersonAccess access;

    @Autowired
    TestClock clock;

    private AccessFixture partner;
    private String max;
    private Authentication signedIn;
    private SignedInPerson person;
    private VaadinSession page;

    @BeforeEach
    void openPage() {
        partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        max = partner.add("max", Role.TRAINING);
        signedIn = steps.complete(partner.person(max));
        person = (SignedInPerson) signedIn.getPrincipal();
        page = VaadinSession.getCurrent();
        live.watch(page);
        assertThat(over()).doesNotContain(page);
    }

    /** The page belongs to the person, whoever the test acts as. */
    private List<VaadinSession> over() {
        page.getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(signedIn));
        return live.over();
    }

    @Test
    void pageOfADisabledPersonEnds() {
        people.disable(partner.actAs(partner.add("ada", Role.PARTNER_ADMIN)), person.personId());

        assertThat(over()).contains(page);
    }

    @Test
    void pageOfALostRoleEnds() {
        people.changeRole(partner.actAs(partner.add("ada", Role.PARTNER_ADMIN)), person.personId(), Role.VIEWER);

        assertThat(over()).contains(page);
    }

    @Test
    void pageOfASessionThatWasEndedElsewhereEnds() {
        Authentication elsewhere = steps.complete(partner.person(max));
        SecurityContextHolder.getContext().setAuthentication(elsewhere);
        SessionId session = person.sessionId();
        assertThat(session).isNotNull();

        sessions.end((SignedInPerson) elsewhere.getPrincipal(), session);

        assertThat(over()).contains(page);
    }

    @Test
    void requestThatEndsTheSessionLeadsItsOtherTabsToSignIn() throws Exception {
        people.disable(partner.actAs(partner.add("ada", Role.PARTNER_ADMIN)), person.personId());
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        MockHttpServletRequest request = new MockHttpServletRequest();
        AtomicBoolean ended = new AtomicBoolean();
        MockHttpSession session = new MockHttpSession() {
            @Override
            public void invalidate() {
                ended.set(true);
            }
        };
        session.setAttribute("tabs", page);
        request.setSession(session);

        new SessionGuard(access, clock).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .anyMatch(call -> call.getInvocation().getParameters().contains("login?ended"));
        assertThat(ended).isTrue();
    }

    @Test
    void pageEndsAfterTwelveHours() {
        clock.advance(Duration.ofHours(12));

        assertThat(over()).contains(page);
    }
}
