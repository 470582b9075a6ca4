package io.seatwise.access;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Where a sign-in leads: to the page that was asked for, else to the portfolio, or for an operator to the partners. A
 * failure leads back to the form, with how long to wait where that is asked of everybody.
 */
@Component
class SignInAnswers extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private static final String OPERATOR_HOME = "/operator/partners";

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedIn signedIn && signedIn.role() == Role.OPERATOR) {
            getRedirectStrategy().sendRedirect(request, response, OPERATOR_HOME);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }

    void onFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String query = exception instanceof TooManyAttemptsException tooMany
                ? "?wait=" + Math.max(1, tooMany.waiting().plusMillis(999).toSeconds())
                : "?error";
        getRedirectStrategy().sendRedirect(request, response, LoginOriginFilter.LOGIN + query);
    }
}
