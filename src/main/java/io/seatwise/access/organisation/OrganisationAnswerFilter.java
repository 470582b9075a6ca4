package io.seatwise.access.organisation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Receives people whom their provider sends back. */
public class OrganisationAnswerFilter extends OncePerRequestFilter {

    private static final RequestMatcher ANSWERS = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.GET, ProviderRegistrations.ANSWERS + "{partner}");

    private final OrganisationAnswers answers;
    private final RedirectStrategy redirects = new DefaultRedirectStrategy();

    public OrganisationAnswerFilter(OrganisationAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ANSWERS.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String partner = ANSWERS.matcher(request).getVariables().get("partner");
        redirects.sendRedirect(request, response, answers.comeBack(request, response, String.valueOf(partner)));
    }
}
