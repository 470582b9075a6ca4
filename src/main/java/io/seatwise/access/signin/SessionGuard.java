package io.seatwise.access.signin;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session on its next request when its person was disabled, got another role or password, or signed in more than
 * {@link #LONGEST_SESSION} ago. {@link LiveSessions} does the same for pages that ask nothing.
 */
public class SessionGuard extends OncePerRequestFilter {

    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final PersonAccess access;
    private final Clock clock;

    public SessionGuard(PersonAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person
                && (isTooOld(person, clock) || !access.holds(person))) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                leaveTabs(session);
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    /** Once the session is gone, nothing reaches its other tabs any more. */
    private static void leaveTabs(HttpSession session) {
        for (String name : Collections.list(session.getAttributeNames())) {
            if (session.getAttribute(name) instanceof VaadinSession tabs) {
                LiveSessions.leave(tabs);
            }
        }
    }

    static boolean isTooOld(SignedInPerson person, Clock clock) {
        return !clock.instant().isBefore(person.signedInAt().plus(LONGEST_SESSION));
    }
}
