package io.seatwise.access.throttle;

import io.seatwise.access.credentials.Secrets;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.WebUtils;

/** The cookie that tells a browser that has signed in before from a stranger's. */
public final class DeviceCookie {

    private static final String NAME = "seatwise-device";
    private static final String SECURE_NAME = "__Host-seatwise-device";
    private static final int LENGTH = 43;

    private DeviceCookie() {}

    /** The secret that the request at hand brought; null without one and in a job. */
    static @Nullable String current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : null;
    }

    /** Sends the cookie, with a new secret where the browser has none, and returns the secret. */
    public static String renew(HttpServletRequest request, HttpServletResponse response) {
        String known = of(request);
        String secret = known == null ? Secrets.link() : known;
        ResponseCookie cookie = ResponseCookie.from(name(request), secret)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(KnownDevices.KEPT)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return secret;
    }

    private static @Nullable String of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name(request));
        return cookie != null && cookie.getValue().length() == LENGTH ? cookie.getValue() : null;
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? SECURE_NAME : NAME;
    }
}
