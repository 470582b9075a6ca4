package io.seatwise.access.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Permits reading metrics with the token of the settings; denies everybody where no token is set. */
@Component
class MetricsToken implements AuthorizationManager<RequestAuthorizationContext> {

    private static final int SHORTEST = 16;

    private final byte[] expected;

    /** @throws IllegalArgumentException for a token that can be guessed */
    MetricsToken(@Value("${seatwise.metrics-token:}") String token) {
        String given = token.strip();
        if (!given.isEmpty() && given.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "SEATWISE_METRICS_TOKEN needs at least %d characters".formatted(SHORTEST));
        }
        this.expected = given.isEmpty() ? new byte[0] : bytes("Bearer " + given);
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        String sent = context.getRequest().getHeader(HttpHeaders.AUTHORIZATION);
        return new AuthorizationDecision(
                expected.length > 0 && sent != null && MessageDigest.isEqual(expected, bytes(sent)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
