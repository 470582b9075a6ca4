package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.access.organisation.LocalSignIn;
import io.seatwise.access.organisation.OrganisationAnswerFilter;
import io.seatwise.access.organisation.OrganisationAnswers;
import io.seatwise.access.organisation.OrganisationSettings;
import io.seatwise.access.organisation.OrganisationSettings.Claims;
import io.seatwise.access.organisation.OrganisationSettings.Local;
import io.seatwise.access.organisation.OrganisationSettings.Provider;
import io.seatwise.access.organisation.OrganisationSignIn;
import io.seatwise.access.organisation.OrganisationStepUp;
import io.seatwise.access.organisation.OrganisationTrial;
import io.seatwise.access.organisation.Organisations;
import io.seatwise.access.organisation.TestProvider;
import io.seatwise.access.signin.SignedInPerson;
import io.seatwise.ids.SessionId;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.util.UriComponentsBuilder;

/** A partner whose people sign in with a provider on this machine, and the steps of a browser between the two. */
final class OrganisationRig implements AutoCloseable {

    static final Map<String, Role> GROUPS =
            Map.of("g-admins", Role.PARTNER_ADMIN, "g-training", Role.TRAINING, "g-readers", Role.VIEWER);
    static final List<String> MFA = List.of("pwd", "mfa");

    final TestProvider provider;
    final MockHttpServletResponse response = new MockHttpServletResponse();

    private final Organisations organisations;
    private final OrganisationSignIn signIn;
    private final OrganisationTrial trial;
    private final OrganisationAnswers answers;

    OrganisationRig(
            Organisations organisations,
            OrganisationSignIn signIn,
            OrganisationTrial trial,
            OrganisationAnswers answers,
            Clock clock) {
        this.organisations = organisations;
        this.signIn = signIn;
        this.trial = trial;
        this.answers = answers;
        this.provider = new TestProvider(clock);
    }

    OrganisationSettings settings(String domain, boolean creates, Local local) {
        return new OrganisationSettings(
                new Provider(provider.issuer(), TestProvider.CLIENT),
                new Claims("email", "groups"),
                Set.of(domain),
                GROUPS,
                creates,
                local);
    }

    /** Stores settings, tries them out and switches them on, as this administrator. */
    void turnOn(AccessFixture partner, String admin, OrganisationSettings settings) {
        PartnerScope scope = partner.actAs(admin);
        organisations.save(scope, settings, TestProvider.SECRET);
        says("trial", "trial@" + settings.domains().iterator().next(), "g-readers");
        assertThat(tryOut(partner, admin)).isEqualTo("/settings/organisation");
        organisations.turnOn(partner.actAs(admin));
        SecurityContextHolder.clearContext();
    }

    static Local everybody() {
        return new Local(LocalSignIn.EVERYBODY, null);
    }

    /** Tries the stored settings out and returns the path that the browser is sent to. */
    String tryOut(AccessFixture partner, String admin) {
        return tryOut(partner, admin, new MockHttpServletRequest());
    }

    String tryOut(AccessFixture partner, String admin, MockHttpServletRequest request) {
        SignedInPerson me = inSession(partner.principal(admin));
        return comeBack(request, provider.answer(trial.begin(new Scopes().of(me), me, request, response)));
    }

    /** Signs this person in, in a session with an id. */
    static SignedInPerson inSession(SignedInPerson person) {
        SignedInPerson me = person.in(
                new SignedInPerson.Session(SessionId.random(), person.signedInAt(), person.signedInAt(), false));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities()));
        return me;
    }

    TestProvider says(String subject, String email, String... groups) {
        return provider.says(subject, email, Map.of("groups", List.of(groups), "amr", MFA, "name", "Ada Lovelace"));
    }

    /** The whole way of a new browser: to the provider and back. Returns the path that it is sent to. */
    String signIn(String email) {
        return signIn(new MockHttpServletRequest(), email);
    }

    String signIn(MockHttpServletRequest browser, String email) {
        return comeBack(browser, provider.answer(begin(browser, email)));
    }

    String begin(MockHttpServletRequest browser, String email) {
        return signIn.begin(browser, response, email).orElseThrow();
    }

    /** The person of this browser proves the factors again. */
    String proveAgain(OrganisationStepUp stepUp, MockHttpServletRequest browser) {
        actAs(browser);
        return comeBack(browser, provider.answer(stepUp.begin(browser, response, "settings/tokens?x=1")));
    }

    /** Acts as the person who is signed in in this browser. */
    static PartnerScope actAs(MockHttpServletRequest browser) {
        SecurityContextHolder.setContext((SecurityContext)
                browser.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY));
        return new Scopes().current();
    }

    /** The browser of {@code begun} opens the address that the provider sent it to. */
    String comeBack(MockHttpServletRequest begun, URI address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", address.getRawPath());
        request.setSession(begun.getSession());
        UriComponentsBuilder.fromUri(address)
                .build()
                .getQueryParams()
                .forEach((name, values) ->
                        request.setParameter(name, URLDecoder.decode(values.getFirst(), StandardCharsets.UTF_8)));
        MockHttpServletResponse answer = new MockHttpServletResponse();
        try {
            new OrganisationAnswerFilter(answers).doFilter(request, answer, new MockFilterChain());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        begun.setSession(request.getSession());
        return answer.getRedirectedUrl();
    }

    /** Who is signed in in this browser; null where nobody is. */
    static SignedInPerson person(MockHttpServletRequest browser) {
        MockHttpSession session = (MockHttpSession) browser.getSession();
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                ? (SignedInPerson) context.getAuthentication().getPrincipal()
                : null;
    }

    @Override
    public void close() {
        provider.close();
    }
}
