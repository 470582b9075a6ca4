package io.seatwise.access.signin;

import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.sessions.PersonSessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Notes a sign-out and has the browser forget what it kept of this site. */
@Component
public class SignOut implements LogoutHandler {

    private final AuditLog audit;
    private final PersonSessions sessions;

    SignOut(AuditLog audit, PersonSessions sessions) {
        this.audit = audit;
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (!response.isCommitted()) {
            response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        }
        if (authentication != null && authentication.getPrincipal() instanceof SignedInPerson person) {
            sessions.signedOut(person);
            audit.record(person.partnerId(), person.email(), "sign-out", person.email(), "");
        }
    }
}
