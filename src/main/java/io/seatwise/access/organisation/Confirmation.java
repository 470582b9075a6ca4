package io.seatwise.access.organisation;

import io.seatwise.access.people.Emails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/**
 * What a provider says about a person, from an ID token that passed all checks.
 *
 * @param email in normal form; empty where there is none
 * @param authenticatedAt when the person last proved who they are; null where the provider does not say
 */
record Confirmation(
        String subject,
        String email,
        @Nullable String name,
        List<String> groups,
        List<String> methods,
        @Nullable Instant authenticatedAt) {

    /** @throws OrganisationException where the token does not contain the person's groups because they are too many */
    static Confirmation of(OidcIdToken token, OrganisationSettings.Claims claims) {
        if (isOverage(token, claims.groups())) {
            throw new OrganisationException(
                    OrganisationProblem.GROUPS_TOO_MANY, "The person is in more groups than a token can hold");
        }
        boolean unverified = "false".equals(String.valueOf(token.<Object>getClaim("email_verified")));
        String email = token.getClaimAsString(claims.email());
        return new Confirmation(
                Objects.requireNonNull(token.getSubject()),
                email == null || unverified ? "" : Emails.normal(email),
                token.getFullName(),
                list(token, claims.groups()),
                list(token, "amr"),
                token.getAuthenticatedAt());
    }

    boolean isTwoFactors() {
        return AuthenticationMethods.areTwoFactors(methods);
    }

    private static List<String> list(OidcIdToken token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : List.copyOf(values);
    }

    /** Entra ID then names the claim and leaves it out. */
    private static boolean isOverage(OidcIdToken token, String claim) {
        Object elsewhere = token.getClaim("_claim_names");
        return elsewhere instanceof Map<?, ?> names && names.containsKey(claim)
                || "true".equals(String.valueOf(token.<Object>getClaim("hasgroups")));
    }
}
