package io.seatwise.base.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers of an answer that no security filter has seen. */
public final class SafetyHeaders {

    private static final Map<String, String> VALUES = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store");

    private SafetyHeaders() {}

    public static void write(HttpServletResponse response) {
        VALUES.forEach(response::setHeader);
    }

    /** Adds those that are missing; a header that a security filter has set stays. */
    static void complete(HttpServletResponse response) {
        VALUES.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
    }
}
