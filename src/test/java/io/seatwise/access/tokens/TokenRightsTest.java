package io.seatwise.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.TestClock;
import io.seatwise.access.Role;
import io.seatwise.access.people.Person;
import io.seatwise.access.people.PersonState;
import io.seatwise.ids.PartnerId;
import io.seatwise.ids.TokenId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TokenRightsTest {

    private static final OffsetDateTime NOW = TestClock.NOON.atOffset(ZoneOffset.UTC);
    private static final PartnerId PARTNER = PartnerId.random();

    @ParameterizedTest
    @CsvSource({
        "PARTNER_ADMIN, PARTNER_ADMIN, PARTNER_ADMIN, ",
        "PARTNER_ADMIN, TRAINING, TRAINING, ",
        "PARTNER_ADMIN, VIEWER, VIEWER, ",
        "TRAINING, PARTNER_ADMIN, TRAINING, ",
        "TRAINING, TRAINING, TRAINING, ",
        "TRAINING, VIEWER, VIEWER, ",
        "VIEWER, PARTNER_ADMIN, VIEWER, ",
        "VIEWER, TRAINING, VIEWER, ",
        "VIEWER, VIEWER, VIEWER, ",
        "PARTNER_ADMIN, ACCOUNT_MANAGER, ACCOUNT_MANAGER, ada@contoso.example"
    })
    void tokenDoesNoMoreThanItsMaker(Role token, Role maker, Role expected, @Nullable String assignedTo) {
        Person ada = person("ada@contoso.example", maker, PersonState.ACTIVE);

        assertThat(TokenRights.of(token(token, null, ada), ada, null)).contains(new TokenRights(expected, assignedTo));
    }

    @ParameterizedTest
    @EnumSource(names = {"TRAINING", "VIEWER"})
    void tokenOfAReaderWhoBecomesAnAccountManagerEndsAndNeverSeesMoney(Role token) {
        Person ada = person("ada@contoso.example", Role.ACCOUNT_MANAGER, PersonState.ACTIVE);

        assertThat(TokenRights.of(token(token, null, ada), ada, null)).isEmpty();
    }

    @Test
    void tokenOfAnAccountManagerNeverSeesMoreCustomers() {
        Person max = person("max@contoso.example", Role.ACCOUNT_MANAGER, PersonState.ACTIVE);
        Person admin = person("ada@contoso.example", Role.PARTNER_ADMIN, PersonState.ACTIVE);
        Person other = person("ada@contoso.example", Role.ACCOUNT_MANAGER, PersonState.ACTIVE);
        Person viewer = person("ada@contoso.example", Role.VIEWER, PersonState.ACTIVE);

        assertThat(of("max@contoso.example", admin, max))
                .contains(new TokenRights(Role.ACCOUNT_MANAGER, "max@contoso.example"));
        assertThat(of("max@contoso.example", max, max))
                .contains(new TokenRights(Role.ACCOUNT_MANAGER, "max@contoso.example"));
        assertThat(of("max@contoso.example", other, max)).isEmpty();
        assertThat(of("max@contoso.example", viewer, max)).isEmpty();
    }

    @Test
    void tokenEndsWithItsMakerAndWithItsAccountManager() {
        Person ada = person("ada@contoso.example", Role.PARTNER_ADMIN, PersonState.DISABLED);
        Person max = person("max@contoso.example", Role.ACCOUNT_MANAGER, PersonState.DISABLED);

        assertThat(TokenRights.of(token(Role.VIEWER, null, ada), ada, null)).isEmpty();
        assertThat(TokenRights.of(token(Role.VIEWER, null, ada), null, null))
                .as("no such person any more")
                .isEmpty();
        assertThat(TokenRights.of(token(Role.ACCOUNT_MANAGER, "max@contoso.example", null), null, max))
                .as("of the bootstrap file")
                .isEmpty();
        assertThat(TokenRights.of(token(Role.ACCOUNT_MANAGER, "max@contoso.example", null), null, null))
                .as("an address without a person")
                .isPresent();
    }

    private static Optional<TokenRights> of(String accountManager, Person maker, Person max) {
        return TokenRights.of(token(Role.ACCOUNT_MANAGER, accountManager, maker), maker, max);
    }

    private static ApiToken token(Role role, @Nullable String accountManager, @Nullable Person maker) {
        return new ApiToken(
                new TokenKey(PARTNER, TokenId.random()),
                "nightly",
                new ApiToken.Secret("hash", "hint"),
                new ApiToken.Grant(
                        role,
                        accountManager,
                        "somebody",
                        maker == null ? null : maker.key().personId(),
                        false),
                ApiToken.Life.from(NOW, null),
                null);
    }

    private static Person person(String email, Role role, PersonState state) {
        return Person.invited(PARTNER, email, "Somebody", role, NOW).withState(state);
    }
}
