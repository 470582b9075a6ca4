package io.seatwise.access.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

/** Entra ID signs the tokens of all tenants with the same keys. */
class EntraTenantValidatorTest {

    private static final String TENANT = "11111111-2222-3333-4444-555555555555";

    @Test
    void tokenOfEntraIdMustBeOfTheTenantOfTheIssuer() {
        for (String issuer : new String[] {
            "https://login.microsoftonline.com/" + TENANT + "/v2.0", "https://sts.windows.net/" + TENANT + "/"
        }) {
            assertThat(passes(issuer, Map.of("tid", TENANT))).as(issuer).isTrue();
            assertThat(passes(issuer, Map.of("tid", "another"))).as(issuer).isFalse();
            assertThat(passes(issuer, Map.of("sub", "x"))).as(issuer).isFalse();
        }
    }

    @Test
    void otherProvidersHaveNoTenants() {
        assertThat(passes("https://sso.contoso.example/" + TENANT + "/", Map.of("sub", "x")))
                .isTrue();
        assertThat(passes(null, Map.of("sub", "x"))).isTrue();
    }

    private static boolean passes(String issuer, Map<String, Object> claims) {
        Jwt token = Jwt.withTokenValue("x")
                .header("alg", "RS256")
                .claims(all -> all.putAll(claims))
                .build();
        return !new EntraTenantValidator(issuer).validate(token).hasErrors();
    }
}
