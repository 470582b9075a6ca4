package io.seatwise.access.organisation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/** Requires tokens of Entra ID to be of the tenant that the issuer names ({@code tid}). */
final class EntraTenantValidator implements OAuth2TokenValidator<Jwt> {

    private static final Pattern ISSUER = Pattern.compile(
            "https://(?:login\\.microsoftonline\\.(?:com|us)|login\\.partner\\.microsoftonline\\.cn|sts\\.windows\\.net)/([^/]+)/.*");

    private final @Nullable String tenant;

    EntraTenantValidator(@Nullable String issuer) {
        Matcher entra = ISSUER.matcher(issuer == null ? "" : issuer);
        this.tenant = entra.matches() ? entra.group(1) : null;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return tenant == null || tenant.equals(token.getClaimAsString("tid"))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_id_token", "The token is of another tenant", null));
    }
}
