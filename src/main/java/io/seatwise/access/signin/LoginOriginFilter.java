package io.seatwise.access.signin;

import io.seatwise.base.http.RefusedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps another site from signing its visitor in under an account of its choice. Vaadin exempts the sign-in form from
 * the CSRF token (security finding F5), so its {@code Sec-Fetch-Site} or {@code Origin} must be the portal's own. The origin is
 * compared with the public address if one is set, because the sender chooses the host of a request. Rejects credentials in
 * the query string, which proxies and browsers keep.
 */
public class LoginOriginFilter extends OncePerRequestFilter {

    static final String LOGIN = "/login";

    /** The framework's matcher looks at the decoded path, as the filter that signs in does. */
    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, LOGIN);

    private static final Set<String> CREDENTIALS = Set.of(
            UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_USERNAME_KEY,
            UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_PASSWORD_KEY);

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private final @Nullable String publicOrigin;

    /** @param publicAddress where people reach the portal; null where it is not set */
    public LoginOriginFilter(@Nullable String publicAddress) {
        this.publicOrigin = publicAddress == null ? null : origin(URI.create(publicAddress));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SIGN_IN.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (hasCredentialsInAddress(request)) {
            RefusedRequest.write(
                    response, HttpStatus.BAD_REQUEST, "Send the credentials in the form, not in the address.");
        } else if (isOwnPage(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean hasCredentialsInAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return false;
        }
        try {
            return Stream.of(query.split("[&;]"))
                    .map(each -> URLDecoder.decode(each.split("=", 2)[0], StandardCharsets.UTF_8))
                    .anyMatch(name -> CREDENTIALS.contains(name.strip()));
        } catch (IllegalArgumentException broken) {
            return true;
        }
    }

    private boolean isOwnPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (publicOrigin != null && !isOnThisMachine(request)) {
            return publicOrigin.equalsIgnoreCase(origin);
        }
        return isOrigin(origin, request.getHeader(HttpHeaders.HOST)) || isOrigin(origin, authority(request));
    }

    /** Whether the request comes from the server itself, under its local name. */
    private static boolean isOnThisMachine(HttpServletRequest request) {
        String host = request.getServerName().replaceAll("[\\[\\]]", "");
        return THIS_MACHINE.contains(host) && THIS_MACHINE.contains(request.getRemoteAddr());
    }

    private static String origin(URI address) {
        String authority = String.valueOf(address.getAuthority()).replaceFirst(usual(address.getScheme()) + "$", "");
        return address.getScheme() + "://" + authority;
    }

    private static String usual(@Nullable String scheme) {
        return "https".equalsIgnoreCase(scheme) ? ":443" : ":80";
    }

    /** Host and port as the browser knows them: of the request itself, or as a trusted proxy told. */
    private static String authority(HttpServletRequest request) {
        int usual = request.isSecure() ? 443 : 80;
        return request.getServerPort() == usual
                ? request.getServerName()
                : request.getServerName() + ":" + request.getServerPort();
    }

    private static boolean isOrigin(@Nullable String origin, @Nullable String host) {
        if (origin == null || host == null) {
            return false;
        }
        try {
            return host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException exception) {
            return false;
        }
    }
}
