package io.seatwise.access.signin;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import io.seatwise.access.Role;
import io.seatwise.access.SignedIn;
import io.seatwise.access.people.PersonKey;
import io.seatwise.access.secondfactor.SecondFactorNeededException;
import io.seatwise.access.throttle.DeviceCookie;
import io.seatwise.access.throttle.KnownDevices;
import io.seatwise.access.throttle.TooManyAttemptsException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Where a sign-in leads: to the page that was asked for, else to the portfolio, or for an operator to the partners. A
 * failure leads back to the form, with how long to wait where that is asked of everybody.
 */
@Component
public class SignInAnswers extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private static final String SECOND_FACTOR = "/second-factor";

    private final KnownDevices devices;
    private final Clock clock;
    private final RequestCache requests = new HttpSessionRequestCache();

    SignInAnswers(KnownDevices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        clearAuthenticationAttributes(request);
        getRedirectStrategy().sendRedirect(request, response, signedIn(request, response, authentication));
    }

    /** Remembers the device of a person who is signed in now, and returns the path to go to. */
    public String signedIn(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedInPerson person) {
            devices.remember(
                    new PersonKey(person.partnerId(), person.personId()), DeviceCookie.renew(request, response));
        }
        return target(request, response, authentication);
    }

    /** Path and query alone: the host of the saved request is whatever the client wrote into it. */
    private String target(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        SavedRequest saved = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        if (authentication.getPrincipal() instanceof SignedIn signedIn && signedIn.role() == Role.OPERATOR) {
            return "/" + OperatorHome.PATH;
        }
        if (!(saved instanceof DefaultSavedRequest page) || page.getRequestURI() == null) {
            return "/";
        }
        String path = page.getRequestURI();
        String own = path.startsWith(request.getContextPath())
                ? path.substring(request.getContextPath().length())
                : path;
        String query = page.getQueryString() == null ? "" : "?" + page.getQueryString();
        return "/" + own.replaceFirst("^[/\\\\]+", "") + query;
    }

    /** Keeps what is proven, in a session with a new id, and returns the path of the second step. */
    String askSecondFactor(HttpServletRequest request, PersonKey person, long accessVersion, String first) {
        request.getSession()
                .setAttribute(
                        PendingSignIn.ATTRIBUTE,
                        new PendingSignIn(
                                person.partnerId(), person.personId(), accessVersion, first, clock.instant()));
        request.changeSessionId();
        return SECOND_FACTOR;
    }

    public void onFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        if (exception instanceof SecondFactorNeededException needed) {
            String path = askSecondFactor(request, needed.person(), needed.accessVersion(), "Password");
            getRedirectStrategy().sendRedirect(request, response, path);
            return;
        }
        String query = exception instanceof TooManyAttemptsException tooMany
                ? "?wait=" + Math.max(1, tooMany.waiting().plusMillis(999).toSeconds())
                : "?error";
        getRedirectStrategy().sendRedirect(request, response, LoginOriginFilter.LOGIN + query);
    }
}
