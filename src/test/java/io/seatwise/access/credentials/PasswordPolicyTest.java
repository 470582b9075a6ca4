package io.seatwise.access.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.seatwise.access.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @CsvSource({
        "short, PASSWORD_TOO_SHORT",
        "elevenchars, PASSWORD_TOO_SHORT",
        "passwordpassword, PASSWORD_COMMON",
        "Password123456, PASSWORD_COMMON",
        "!!Welcome2026!!, PASSWORD_COMMON",
        "aaaaaaaaaaaaaaaa, PASSWORD_REPETITIVE",
        "123456789012, PASSWORD_REPETITIVE",
        "abcdefghijklmnop, PASSWORD_REPETITIVE",
        "Contoso-Cloud-2026, PASSWORD_PERSONAL",
        "adalovelace1234, PASSWORD_PERSONAL",
        "Seatwise-Seatwise, PASSWORD_PERSONAL",
    })
    void refusesWhatIsTriedFirst(String password, Refusal why) {
        assertThat(policy.check(password, "ada.lovelace@contoso.example", "Ada Lovelace", "Contoso Cloud"))
                .contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "tWelve chars",
                "größe über alles ☂",
                "contoso buys seven blue kites"
            })
    void takesAnyLongEnoughOther(String password) {
        assertThat(policy.check(password, "ada.lovelace@contoso.example", "Ada Lovelace", "Contoso Cloud"))
                .isEmpty();
    }

    @Test
    void boundsTheLength() {
        String unit = "a1b2c3d4";
        assertThat(policy.check(unit.repeat(16))).isEmpty();
        assertThat(policy.check(unit.repeat(16) + "x")).contains(Refusal.PASSWORD_TOO_LONG);
    }

    @Test
    void hashesDifferAndMatchOnlyTheirPassword() {
        PasswordHashing hashing = new PasswordHashing(policy, 2);
        String hash = hashing.hash("correct horse battery staple");

        assertThat(hash).startsWith("{argon2}$argon2id$").isNotEqualTo(hashing.hash("correct horse battery staple"));
        assertThat(hashing.matches("correct horse battery staple", hash)).isTrue();
        assertThat(hashing.matches("correct horse battery stapl", hash)).isFalse();
        assertThat(hashing.matches("correct horse battery staple", null)).isFalse();
    }
}
