package io.seatwise.access.tokens;

import io.seatwise.access.Actor;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.Person;
import io.seatwise.base.api.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a REST caller by its bearer token. Unknown, expired and revoked tokens get the same answer. */
public class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final ApiTokenRepository tokens;
    private final TokenPeople people;
    private final PartnerTransactions transactions;
    private final Provisioning provisioning;
    private final Problems problems;
    private final Clock clock;

    public BearerTokenFilter(
            ApiTokenRepository tokens,
            TokenPeople people,
            PartnerTransactions transactions,
            Provisioning provisioning,
            Problems problems,
            Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.transactions = transactions;
        this.provisioning = provisioning;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = secret(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (secret == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<SignedInToken> caller = caller(secret);
        if (caller.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "This token is unknown, expired or revoked, or has ended with its person.");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                caller.get(),
                null,
                List.of(new SimpleGrantedAuthority(caller.get().role().authority()))));
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<SignedInToken> caller(String secret) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return transactions.installation(() -> tokens.findBySecretInInstallation(Secrets.fingerprint(secret))
                .filter(token -> token.isUsable(now))
                .flatMap(token -> signedIn(token, now)));
    }

    private Optional<SignedInToken> signedIn(ApiToken token, OffsetDateTime now) {
        Person maker = people.maker(token);
        Person accountManager = people.accountManager(token);
        return TokenRights.of(token, maker, accountManager).map(rights -> {
            noteUse(token, now);
            return new SignedInToken(
                    token.key().partnerId(),
                    provisioning.partnerName(token.key().partnerId()).orElseThrow(),
                    Actor.token(
                            token.key().tokenId(),
                            token.name(),
                            token.personId(),
                            maker == null ? null : maker.email()),
                    rights.role(),
                    rights.role().seesMoney() && maySeeMoney(maker) && maySeeMoney(accountManager),
                    rights.assignedTo());
        });
    }

    private static boolean maySeeMoney(@Nullable Person person) {
        return person == null || person.maySeeMoney();
    }

    private void noteUse(ApiToken token, OffsetDateTime now) {
        OffsetDateTime last = token.life().lastUsedAt();
        if (last == null || last.isBefore(now.minus(USE_NOTED_EVERY))) {
            tokens.markUsed(token.key().partnerId(), token.key().tokenId(), now);
        }
    }

    private static @Nullable String secret(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
