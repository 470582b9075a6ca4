package io.seatwise.access.tokens;

import io.seatwise.access.Audit;
import io.seatwise.access.PartnerScope;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.RecentFactor;
import io.seatwise.access.Refusal;
import io.seatwise.access.RefusedException;
import io.seatwise.access.Role;
import io.seatwise.access.Roles;
import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.Emails;
import io.seatwise.base.NotFoundException;
import io.seatwise.ids.TokenId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The partner's tokens for programs. A token acts for the partner with one role, and stops at once when revoked. */
@Service
public class Tokens {

    private final ApiTokenRepository tokens;
    private final TokenPeople bound;
    private final Provisioning provisioning;
    private final PartnerTransactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    Tokens(
            ApiTokenRepository tokens,
            TokenPeople bound,
            Provisioning provisioning,
            PartnerTransactions transactions,
            AuditLog audit,
            Clock clock) {
        this.tokens = tokens;
        this.bound = bound;
        this.provisioning = provisioning;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first, revoked and expired ones included. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public List<TokenRow> list(PartnerScope scope) {
        return transactions.read(
                scope,
                () -> tokens.findAllOfPartner(scope.partnerId()).stream()
                        .map(this::row)
                        .toList());
    }

    /**
     * Makes a token and returns its secret, which nobody can read again.
     *
     * @param accountManager for {@link Role#ACCOUNT_MANAGER}: the e-mail whose customers it sees; else ignored
     * @param expiresAt null for no end
     * @throws RefusedException when name, role, account manager or end are not acceptable
     */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    @RecentFactor
    public String create(
            PartnerScope scope, String name, Role role, @Nullable String accountManager, @Nullable Instant expiresAt) {
        if (role == Role.OPERATOR) {
            throw new RefusedException(Refusal.ROLE_NOT_ALLOWED);
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw new RefusedException(Refusal.EXPIRY_PAST);
        }
        String seesCustomersOf = role == Role.ACCOUNT_MANAGER ? known(scope, accountManager) : null;
        String secret = Secrets.token();
        provisioning.saveToken(
                scope.partnerId(),
                name,
                role,
                secret,
                seesCustomersOf,
                new TokenMaker(scope.actor(), scope.who().personId(), false),
                expiresAt == null ? null : expiresAt.atOffset(ZoneOffset.UTC));
        return secret;
    }

    /** Refuses every further call with this token. */
    @PreAuthorize(Roles.CAN_ADMINISTER)
    public void revoke(PartnerScope scope, TokenId tokenId) {
        transactions.run(scope, () -> {
            ApiToken token = tokens.findById(new TokenKey(scope.partnerId(), tokenId))
                    .orElseThrow(() -> new NotFoundException("token " + tokenId));
            if (!token.isRevoked()) {
                tokens.save(token.revoked(clock.instant().atOffset(ZoneOffset.UTC)));
                audit.record(scope, "token.revoked", token.name(), Audit.about(tokenId, ""));
            }
        });
    }

    private String known(PartnerScope scope, @Nullable String accountManager) {
        String email = accountManager == null ? "" : Emails.normal(accountManager);
        if (!transactions.<Boolean>read(scope, () -> bound.isAccountManager(scope.partnerId(), email))) {
            throw new RefusedException(Refusal.ACCOUNT_MANAGER_UNKNOWN);
        }
        return email;
    }

    private TokenRow row(ApiToken token) {
        return new TokenRow(
                token.key().tokenId(),
                token.name(),
                new TokenRow.Rights(token.role(), token.accountManager()),
                token.secret().hint(),
                new TokenRow.Maker(token.grant().createdBy(), token.grant().byOperator()),
                new TokenRow.Life(
                        token.life().createdAt().toInstant(),
                        instant(token.life().expiresAt()),
                        instant(token.life().lastUsedAt()),
                        instant(token.life().revokedAt()),
                        TokenRights.of(token, bound.maker(token), bound.accountManager(token))
                                .isEmpty()));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
