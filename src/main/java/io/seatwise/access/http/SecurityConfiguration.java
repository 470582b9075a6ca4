package io.seatwise.access.http;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import io.seatwise.access.Links;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Roles;
import io.seatwise.access.audit.RefusalAudit;
import io.seatwise.access.organisation.OrganisationAnswerFilter;
import io.seatwise.access.organisation.OrganisationAnswers;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.signin.LoginOriginFilter;
import io.seatwise.access.signin.PasswordSignIn;
import io.seatwise.access.signin.PersonAccess;
import io.seatwise.access.signin.SessionGuard;
import io.seatwise.access.signin.SignInAnswers;
import io.seatwise.access.signin.SignOut;
import io.seatwise.access.tokens.ApiTokenRepository;
import io.seatwise.access.tokens.BearerTokenFilter;
import io.seatwise.access.tokens.TokenPeople;
import io.seatwise.access.ui.LoginView;
import io.seatwise.base.api.Problems;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may ask what: four chains, for the health check, for the REST API by token, for calendars by secret link, and for
 * everything on screen.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
@EnableScheduling
class SecurityConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain actuator(HttpSecurity http, MetricsToken metrics) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET,
                                "/actuator/health",
                                "/actuator/health/liveness",
                                "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                        .access(metrics)
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)))
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(
            HttpSecurity http,
            ApiTokenRepository tokens,
            TokenPeople people,
            PartnerTransactions transactions,
            Provisioning provisioning,
            Problems problems,
            Clock clock)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/api/v1/openapi.json")
                        .permitAll()
                        .requestMatchers("/api/v1/partners", "/api/v1/partners/**")
                        .hasRole(Roles.OPERATOR)
                        // No file and no body is read before its sender may send one
                        .requestMatchers(writing("/api/v1/imports/**", "/api/v1/import-mappings/**"))
                        .hasRole(Roles.PARTNER_ADMIN)
                        .requestMatchers(writing("/api/v1/campaigns/**", "/api/v1/recommendations/**"))
                        .hasAnyRole(Roles.PARTNER_ADMIN, Roles.TRAINING)
                        .anyRequest()
                        .hasAnyRole(Roles.PARTNER_ADMIN, Roles.ACCOUNT_MANAGER, Roles.TRAINING, Roles.VIEWER))
                .addFilterBefore(
                        new BearerTokenFilter(tokens, people, transactions, provisioning, problems, clock),
                        UsernamePasswordAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, exception) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            problems.write(
                                    response, HttpStatus.UNAUTHORIZED, "Send a token: 'Authorization: Bearer swt_…'.");
                        })
                        .accessDeniedHandler((request, response, exception) -> problems.write(
                                response, HttpStatus.FORBIDDEN, "The role of this token does not allow this call.")))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    /** What changes something at these addresses. */
    private static RequestMatcher[] writing(String... paths) {
        PathPatternRequestMatcher.Builder matchers = PathPatternRequestMatcher.withDefaults();
        return Stream.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)
                .flatMap(method -> Stream.of(paths).map(path -> matchers.matcher(method, path)))
                .toArray(RequestMatcher[]::new);
    }

    /** A calendar program cannot sign in: the secret in the address says for whom it reads, and nothing can be changed. */
    @Bean
    @Order(3)
    SecurityFilterChain calendars(HttpSecurity http) throws Exception {
        return http.securityMatcher("/calendar/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/calendar/*/renewals.ics")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/calendar/*/renewals.ics")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain screens(
            HttpSecurity http,
            PersonAccess access,
            Clock clock,
            SignInAnswers answers,
            OrganisationAnswers organisations,
            SignOut signOut,
            Links links)
            throws Exception {
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, answers);
        return http.headers(SecurityConfiguration::headers)
                .addFilterAfter(new SessionGuard(access, clock), SecurityContextHolderFilter.class)
                .addFilterBefore(
                        new LoginOriginFilter(links.arePublic() ? links.to("") : null),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(
                        new OrganisationAnswerFilter(organisations), UsernamePasswordAuthenticationFilter.class)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class, "/login?signedOut")
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated)
                                .addLogoutHandler(signOut))
                .with(new SignInFailures(answers), Customizer.withDefaults())
                .build();
    }

    /** The only way to sign a person in; without this bean Spring Boot would invent a user of its own. */
    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwords) {
        return new ProviderManager(passwords);
    }

    /** Makes refusals known to {@link RefusalAudit}. */
    @Bean
    AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher publisher) {
        return new SpringAuthorizationEventPublisher(publisher);
    }

    /**
     * Written before the answer is made, because Vaadin forwards requests to its own servlet and Tomcat 11 then never
     * calls the filter back (security finding F2).
     */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentSecurityPolicy.PLAIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .addObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }

    /**
     * Adds our answer to a failure after Vaadin has set up the form. Touching the form before would make Spring Security
     * serve a sign-in page of its own in place of ours.
     */
    private static final class SignInFailures extends AbstractHttpConfigurer<SignInFailures, HttpSecurity> {

        private final SignInAnswers answers;

        SignInFailures(SignInAnswers answers) {
            this.answers = answers;
        }

        @Override
        public void init(HttpSecurity http) {
            http.formLogin(form -> form.failureHandler(answers::onFailure));
        }
    }
}
