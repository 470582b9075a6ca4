package io.seatwise.access.organisation;

import io.seatwise.access.PartnerTransactions;
import io.seatwise.ids.PartnerId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.HttpStatusCodeException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The exchange with a provider by Spring Security: authorization code with PKCE, state and nonce; the checks of the ID
 * token are the library's.
 */
@Component
class OrganisationCeremony {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationCeremony.class);

    private static final String FLOW = "seatwise.flow";
    private static final int LONGEST = 10_000;

    private final ProviderRegistrations registrations;
    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final HttpSessionOAuth2AuthorizationRequestRepository begun =
            new HttpSessionOAuth2AuthorizationRequestRepository();
    private final OidcAuthorizationCodeAuthenticationProvider provider;
    private final Clock clock;
    private final OrganisationRows rows;
    private final PartnerTransactions transactions;

    OrganisationCeremony(
            ProviderRegistrations registrations,
            OrganisationRows rows,
            PartnerTransactions transactions,
            ProviderHttp http,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.registrations = registrations;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.clock = clock;
        RestClientAuthorizationCodeTokenResponseClient tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(http.requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        // What the ID token says is enough: nothing else is asked of the provider
        this.provider = new OidcAuthorizationCodeAuthenticationProvider(
                tokens, request -> new DefaultOidcUser(List.of(), request.getIdToken()));
        provider.setJwtDecoderFactory(registrations);
    }

    /** A visit to a provider that somebody has come back from. */
    record Begun(PartnerId partner, Flow flow, OAuth2AuthorizationRequest request) {}

    /** The provider's confirmation, and the settings of the organisation at that moment. */
    record Confirmed(Organisation organisation, Confirmation confirmation) {}

    /**
     * Keeps the request in the HTTP session and returns the provider's address to go to.
     *
     * @throws OrganisationException where the provider does not answer
     */
    String begin(HttpServletRequest request, HttpServletResponse response, PartnerId partner, Flow flow) {
        OAuth2AuthorizationRequest plain = requests.resolve(request, partner.toString());
        if (plain == null) {
            throw new OrganisationException(OrganisationProblem.UNAVAILABLE, "The provider is not set up");
        }
        Map<String, Object> more = new HashMap<>();
        if (flow.email() != null) {
            more.put("login_hint", flow.email());
        }
        if (flow.purpose() == Flow.Purpose.STEP_UP) {
            more.put("prompt", "login");
            more.put("max_age", "0");
        }
        OAuth2AuthorizationRequest whole = OAuth2AuthorizationRequest.from(plain)
                .additionalParameters(parameters -> parameters.putAll(more))
                .attributes(attributes -> attributes.put(FLOW, flow))
                .build();
        begun.saveAuthorizationRequest(whole, request, response);
        return whole.getAuthorizationRequestUri();
    }

    /** Empty where this browser has not begun, or not lately, or with another provider. */
    Optional<Begun> comeBack(HttpServletRequest request, HttpServletResponse response, String partner) {
        OAuth2AuthorizationRequest kept = begun.removeAuthorizationRequest(request, response);
        return kept != null
                        && partner.equals(kept.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))
                        && kept.getAttribute(FLOW) instanceof Flow flow
                        && flow.isValid(clock.instant())
                ? Optional.of(new Begun(PartnerId.of(partner), flow, kept))
                : Optional.empty();
    }

    /**
     * Exchanges the code for an ID token and checks it. The settings must be on, except for a trial.
     *
     * @throws OrganisationException where they are not, the provider refuses or does not answer, or the token does not pass
     */
    Confirmed confirm(HttpServletRequest request, Begun begun) {
        boolean trial = begun.flow().purpose() == Flow.Purpose.TRIAL;
        Organisation organisation = transactions
                .installation(() -> rows.find(begun.partner()))
                .filter(found -> trial || found.enabled())
                .orElseThrow(() -> new OrganisationException(
                        OrganisationProblem.NOT_PERMITTED, trial ? "Removed" : "Switched off"));
        return new Confirmed(
                organisation,
                Confirmation.of(token(request, begun), organisation.settings().claims()));
    }

    private OidcIdToken token(HttpServletRequest request, Begun begun) {
        try {
            ClientRegistration registration =
                    registrations.findByRegistrationId(begun.partner().toString());
            OAuth2AuthorizationExchange exchange =
                    new OAuth2AuthorizationExchange(begun.request(), answer(request, begun.request()));
            return registration != null
                            && provider.authenticate(new OAuth2LoginAuthenticationToken(registration, exchange))
                                    instanceof OAuth2LoginAuthenticationToken confirmed
                            && confirmed.getPrincipal() instanceof OidcUser user
                    ? user.getIdToken()
                    : noToken();
        } catch (AuthenticationException | OAuth2AuthorizationException | RestClientException failure) {
            LOG.info("A provider's answer was not accepted: {}", detail(failure));
            LOG.debug("Why the provider's answer was not accepted", failure);
            throw new OrganisationException(
                    isConnection(failure) ? OrganisationProblem.UNAVAILABLE : OrganisationProblem.REJECTED,
                    detail(failure),
                    failure);
        }
    }

    private static OidcIdToken noToken() {
        throw new OrganisationException(OrganisationProblem.REJECTED, "There is no ID token");
    }

    private static OAuth2AuthorizationResponse answer(HttpServletRequest request, OAuth2AuthorizationRequest asked) {
        String code = parameter(request, OAuth2ParameterNames.CODE);
        String error = parameter(request, OAuth2ParameterNames.ERROR);
        return (code != null
                        ? OAuth2AuthorizationResponse.success(code)
                        : OAuth2AuthorizationResponse.error(error == null ? "invalid_response" : error))
                .redirectUri(Objects.requireNonNull(asked.getRedirectUri()))
                .state(String.valueOf(parameter(request, OAuth2ParameterNames.STATE)))
                .build();
    }

    private static @Nullable String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isEmpty() || value.length() > LONGEST ? null : value;
    }

    /** Codes of errors alone: descriptions are the provider's words, of any length. */
    private static String detail(RuntimeException failure) {
        Optional<HttpStatusCodeException> answered = cause(failure, HttpStatusCodeException.class);
        if (answered.isPresent()) {
            return "The provider answered with status "
                    + answered.get().getStatusCode().value();
        }
        OAuth2Error error = failure instanceof OAuth2AuthenticationException authentication
                ? authentication.getError()
                : failure instanceof OAuth2AuthorizationException authorization ? authorization.getError() : null;
        return error == null ? failure.getClass().getSimpleName() : error.getErrorCode();
    }

    private static boolean isConnection(Throwable failure) {
        return cause(failure, IOException.class).isPresent()
                || cause(failure, HttpServerErrorException.class).isPresent();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
