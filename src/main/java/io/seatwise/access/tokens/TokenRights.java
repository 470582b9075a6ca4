package io.seatwise.access.tokens;

import io.seatwise.access.Role;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a token may do at this moment: never more than the person who made it, and nothing once that person, or the
 * account manager whose customers it sees, is disabled.
 *
 * @param assignedTo whose customers alone are visible; null for all
 */
record TokenRights(Role role, @Nullable String assignedTo) {

    /**
     * Narrows a token's role to its maker's.
     *
     * @param maker null for a token that the installation made
     * @param accountManager the person whose customers the token sees; null when no such person is known
     * @return empty when the token has ended
     */
    static Optional<TokenRights> of(ApiToken token, @Nullable Person maker, @Nullable Person accountManager) {
        TokenRights own = new TokenRights(token.role(), token.accountManager());
        if (accountManager != null && accountManager.state() == PersonState.DISABLED) {
            return Optional.empty();
        }
        if (token.personId() == null) {
            return Optional.of(own);
        }
        if (maker == null || maker.state() != PersonState.ACTIVE) {
            return Optional.empty();
        }
        return switch (maker.role()) {
            case PARTNER_ADMIN -> Optional.of(own);
            case ACCOUNT_MANAGER -> own.forAccountManager(maker.email());
            case TRAINING, VIEWER -> own.forReader(maker.role());
            case OPERATOR -> Optional.empty();
        };
    }

    /**
     * An account manager sees own customers only. A token of a reader ends: it saw all customers without their money, and
     * no role sees own customers without it.
     */
    private Optional<TokenRights> forAccountManager(String email) {
        return switch (role) {
            case PARTNER_ADMIN -> Optional.of(new TokenRights(Role.ACCOUNT_MANAGER, email));
            case ACCOUNT_MANAGER -> email.equals(assignedTo) ? Optional.of(this) : Optional.empty();
            case TRAINING, VIEWER, OPERATOR -> Optional.empty();
        };
    }

    /** These roles see all customers; a token that could tag some of them does not become one that sees more. */
    private Optional<TokenRights> forReader(Role maker) {
        return switch (role) {
            case PARTNER_ADMIN -> Optional.of(new TokenRights(maker, null));
            case TRAINING -> Optional.of(new TokenRights(maker == Role.TRAINING ? role : Role.VIEWER, null));
            case VIEWER -> Optional.of(this);
            case ACCOUNT_MANAGER, OPERATOR -> Optional.empty();
        };
    }
}
