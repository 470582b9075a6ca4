package io.seatwise.access.signin;

import io.seatwise.access.Actor;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.Person;
import io.seatwise.access.sessions.PersonSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * The one place that grants a role to a session, and it does so after the last factor only.
 *
 * <p>Vaadin lets a person who gave a first factor navigate inside the application, whatever the HTTP filters say
 * (security finding F1). So there is no authentication at all between two factors: {@link PendingSignIn} keeps what is
 * known in the HTTP session, and the visitor stays anonymous to every filter, view, service and call.
 */
@Component
public class SignInSteps {

    private final Provisioning provisioning;
    private final PersonSessions sessions;
    private final SignInAnswers answers;
    private final AuditLog audit;
    private final Clock clock;

    SignInSteps(
            Provisioning provisioning, PersonSessions sessions, SignInAnswers answers, AuditLog audit, Clock clock) {
        this.provisioning = provisioning;
        this.sessions = sessions;
        this.answers = answers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs a person in whose factors are all proven, in a session with a new id, and returns the path to go to.
     *
     * @param proof the factors, for the audit
     */
    public String signIn(HttpServletRequest request, HttpServletResponse response, Person person, String proof) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        Authentication authentication = complete(person);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(authentication));
        audit.record(
                person.key().partnerId(),
                Actor.person(person.key().personId(), person.email()),
                "sign-in.succeeded",
                person.email(),
                proof);
        return answers.signedIn(request, response, authentication);
    }

    /** All factors that this installation asks for are proven: the session gets the person's role. */
    public Authentication complete(Person person) {
        Instant now = clock.instant();
        SignedInPerson principal = new SignedInPerson(
                person.key().partnerId(),
                provisioning.partnerName(person.key().partnerId()).orElseThrow(),
                person.key().personId(),
                person.email(),
                person.name(),
                person.role(),
                person.maySeeMoney(),
                person.accessVersion(),
                new SignedInPerson.Session(sessions.begin(person), now, now));
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }
}
