package io.seatwise.base.http;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers of an answer that no security filter has seen. */
final class SafetyHeaders {

    private static final Map<String, String> VALUES = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store");

    private SafetyHeaders() {}

    static void write(HttpServletResponse response) {
        VALUES.forEach(response::setHeader);
    }
}
