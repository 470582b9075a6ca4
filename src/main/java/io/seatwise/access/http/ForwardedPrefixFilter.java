package io.seatwise.access.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.ForwardedHeaderFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps redirects below the path prefix that a trusted proxy strips ({@code X-Forwarded-Prefix}). The original response
 * is passed on, so that redirects stay relative to the host.
 */
class ForwardedPrefixFilter extends OncePerRequestFilter {

    private final ForwardedHeaderFilter framework = new ForwardedHeaderFilter();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(ProxyValve.PREFIX) == null;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        framework.doFilter(
                new PrefixAlone(request), response, (prefixed, unused) -> chain.doFilter(prefixed, response));
    }

    /** {@link ProxyValve} has used the other headers up; the framework would read the leftmost address of them. */
    private static final class PrefixAlone extends HttpServletRequestWrapper {

        PrefixAlone(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isHidden(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = Collections.list(super.getHeaderNames());
            return Collections.enumeration(
                    names.stream().filter(name -> !isHidden(name)).toList());
        }

        private static boolean isHidden(String name) {
            return name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-")
                    && !name.equalsIgnoreCase(ProxyValve.PREFIX);
        }
    }
}
