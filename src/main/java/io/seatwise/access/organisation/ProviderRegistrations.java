package io.seatwise.access.organisation;

import io.seatwise.access.Links;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.PartnerId;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * Shows the providers of partners to the framework: a registration is a partner, its id the partner's. What a provider
 * says about itself and its keys are kept for ten minutes.
 */
@Component
class ProviderRegistrations implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    /** Below it come the ids of partners: one address each, so that no provider can be given the answer of another one. */
    static final String ANSWERS = "/sign-in/organisation/";

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final OrganisationRows rows;
    private final PartnerTransactions transactions;
    private final ProviderAddress addresses;
    private final RestTemplate http;
    private final Links links;
    private final Clock clock;
    private final Map<PartnerId, Known> known = new ConcurrentHashMap<>();

    ProviderRegistrations(
            OrganisationRows rows,
            PartnerTransactions transactions,
            ProviderAddress addresses,
            ProviderHttp http,
            Links links,
            Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.addresses = addresses;
        this.http = new RestTemplate(http.requests());
        this.links = links;
        this.clock = clock;
    }

    private record Known(long version, Instant at, ClientRegistration registration, JwtDecoder decoder) {}

    /** The address that the provider sends people back to. */
    String answerAddress(PartnerId partner) {
        return links.to(ANSWERS + partner);
    }

    /** @throws OrganisationException where the provider does not answer, or not as the settings say */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return transactions
                .installation(() -> rows.find(PartnerId.of(registrationId)))
                .map(organisation -> known(organisation).registration())
                .orElse(null);
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        Known provider = known.get(PartnerId.of(registration.getRegistrationId()));
        return provider != null && provider.registration() == registration ? provider.decoder() : decoder(registration);
    }

    private Known known(Organisation organisation) {
        Known kept = known.get(organisation.partnerId());
        if (kept != null
                && kept.version() == organisation.version()
                && clock.instant().isBefore(kept.at().plus(KEPT))) {
            return kept;
        }
        ClientRegistration registration = registration(organisation);
        Known fresh = new Known(organisation.version(), clock.instant(), registration, decoder(registration));
        known.put(organisation.partnerId(), fresh);
        return fresh;
    }

    private ClientRegistration registration(Organisation organisation) {
        String issuer = organisation.settings().provider().issuer();
        PartnerId partner = organisation.partnerId();
        try {
            Map<String, Object> metadata = metadata(issuer);
            if (!issuer.equals(metadata.get("issuer"))) {
                throw new IOException("The provider calls itself " + metadata.get("issuer"));
            }
            for (String endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
                addresses.check(URI.create(String.valueOf(metadata.get(endpoint))));
            }
            return ClientRegistrations.fromOidcConfiguration(metadata)
                    .registrationId(partner.toString())
                    .clientId(organisation.settings().provider().clientId())
                    .clientSecret(transactions.installation(() -> rows.secret(partner)))
                    .redirectUri(answerAddress(partner))
                    .scope("openid", "profile", "email")
                    .userInfoUri(null)
                    .clientSettings(
                            ClientSettings.builder().requireProofKey(true).build())
                    .build();
        } catch (IOException | RestClientException | IllegalArgumentException failure) {
            throw new OrganisationException(OrganisationProblem.UNAVAILABLE, reason(failure), failure);
        }
    }

    private Map<String, Object> metadata(String issuer) throws IOException {
        URI address = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
        Map<String, Object> metadata = http.exchange(
                        address, HttpMethod.GET, null, new ParameterizedTypeReference<Map<String, Object>>() {})
                .getBody();
        if (metadata == null) {
            throw new IOException("The provider says nothing about itself");
        }
        return metadata;
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(http)
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(
                        SignatureAlgorithm.RS256,
                        SignatureAlgorithm.RS512,
                        SignatureAlgorithm.PS256,
                        SignatureAlgorithm.ES256)))
                .build();
        JwtTimestampValidator times = new JwtTimestampValidator(CLOCKS_APART);
        times.setClock(clock);
        OidcIdTokenValidator token = new OidcIdTokenValidator(registration);
        token.setClock(clock);
        token.setClockSkew(CLOCKS_APART);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                times,
                token,
                new EntraTenantValidator(registration.getProviderDetails().getIssuerUri())));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    /** The innermost words, which say what is wrong with the address or the connection. */
    private static String reason(Throwable failure) {
        return Optional.ofNullable(failure.getCause())
                .map(ProviderRegistrations::reason)
                .orElseGet(() -> failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }
}
