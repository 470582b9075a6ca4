package io.seatwise.access.signin;

import io.seatwise.access.Actor;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.organisation.LocalSignIns;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.Person;
import io.seatwise.access.secondfactor.SecondFactors;
import io.seatwise.access.sessions.PersonSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
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
    private final SecondFactors factors;
    private final LocalSignIns locals;
    private final AuditLog audit;

    SignInSteps(
            Provisioning provisioning,
            PersonSessions sessions,
            SignInAnswers answers,
            SecondFactors factors,
            LocalSignIns locals,
            AuditLog audit) {
        this.provisioning = provisioning;
        this.sessions = sessions;
        this.answers = answers;
        this.factors = factors;
        this.locals = locals;
        this.audit = audit;
    }

    /**
     * Signs a person in whose factors are all proven, in a session with a new id, and returns the path to go to.
     *
     * @param proof the factors, for the audit
     */
    public String signIn(HttpServletRequest request, HttpServletResponse response, Person person, String proof) {
        return signIn(request, response, person, proof, false);
    }

    /**
     * Goes on after a person has set a password with a link that only they were given: signs the person in, or asks for
     * the second factor, to be set up where there is none. Returns the path to go to. It is the sign-in page for a person
     * who may not use a password, and where somebody is signed in already, whose pages may be open in this session.
     *
     * @param link the kind of link, for the audit
     */
    public String passwordSet(HttpServletRequest request, HttpServletResponse response, Person person, String link) {
        if (isSomebodySignedIn(request) || !locals.arePermitted(person)) {
            return LoginOriginFilter.LOGIN;
        }
        return factors.isNeeded(person.key())
                ? answers.askSecondFactor(request, person.key(), person.accessVersion(), link)
                : signIn(request, response, person, link);
    }

    /**
     * Goes on after a person's organisation has confirmed them: signs the person in where it proved two factors, or where
     * none is asked for, and else asks for the person's own second factor. Returns the path to go to.
     *
     * @param methods how the organisation authenticated the person, for the audit
     */
    public String confirmedByOrganisation(
            HttpServletRequest request,
            HttpServletResponse response,
            Person person,
            List<String> methods,
            boolean twoFactors) {
        String proof = methods.isEmpty() ? "Organisation" : "Organisation (" + String.join(", ", methods) + ")";
        return twoFactors || !factors.isNeeded(person.key())
                ? signIn(request, response, person, proof, true)
                : answers.askSecondFactor(request, person.key(), person.accessVersion(), proof);
    }

    private static boolean isSomebodySignedIn(HttpServletRequest request) {
        return request.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null;
    }

    private String signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            Person person,
            String proof,
            boolean byOrganisation) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        Authentication authentication = complete(person, byOrganisation);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(authentication));
        succeeded(person, proof);
        return answers.signedIn(request, response, authentication);
    }

    /** Signs in a person who needs no more than the password on this installation. */
    Authentication passwordProven(Person person) {
        succeeded(person, "");
        return complete(person);
    }

    /** All factors that this installation asks for are proven: the session gets the person's role. */
    public Authentication complete(Person person) {
        return complete(person, false);
    }

    private void succeeded(Person person, String proof) {
        audit.record(
                person.key().partnerId(),
                Actor.person(person.key().personId(), person.email()),
                "sign-in.succeeded",
                person.email(),
                proof);
    }

    private Authentication complete(Person person, boolean byOrganisation) {
        SignedInPerson principal = new SignedInPerson(
                new SignedInPerson.Partner(
                        person.key().partnerId(),
                        provisioning.partnerName(person.key().partnerId()).orElseThrow()),
                person.key().personId(),
                person.email(),
                person.name(),
                SignedInPerson.Access.of(person),
                sessions.begin(person, byOrganisation));
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }
}
