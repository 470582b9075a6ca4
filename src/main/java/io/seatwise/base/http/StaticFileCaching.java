package io.seatwise.base.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep static files. A file of the build has its hash in its name, so it never changes; the others are kept
 * for as long as Vaadin says. The headers of pages that must not be kept ({@code Pragma}, {@code Expires}), which the
 * security filters add to every answer, are left out of these.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StaticFileCaching extends OncePerRequestFilter {

    static final String FOR_EVER = "max-age=31536000, immutable";

    private static final String HASHED = "/VAADIN/build/";
    private static final List<String> STATIC = List.of(HASHED, "/lumo/", "/icons/", "/favicon.ico");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return STATIC.stream().noneMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Kept(response, path(request).startsWith(HASHED)));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static final class Kept extends HttpServletResponseWrapper {

        private final boolean hashed;

        Kept(HttpServletResponse response, boolean hashed) {
            super(response);
            this.hashed = hashed;
        }

        @Override
        public void setHeader(String name, String value) {
            if (isKept(name)) {
                super.setHeader(name, value(name, value));
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (isKept(name)) {
                super.addHeader(name, value(name, value));
            }
        }

        @Override
        public void setDateHeader(String name, long date) {
            if (isKept(name)) {
                super.setDateHeader(name, date);
            }
        }

        private static boolean isKept(String name) {
            return !name.equalsIgnoreCase("Pragma") && !name.equalsIgnoreCase("Expires");
        }

        /** Only existing files are cached without limit: a not-found answer has no {@code max-age} of Vaadin's. */
        private String value(String name, String value) {
            return hashed && name.equalsIgnoreCase("Cache-Control") && value.startsWith("max-age=") ? FOR_EVER : value;
        }
    }
}
