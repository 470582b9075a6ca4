package io.seatwise.access.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuthenticationMethodsTest {

    @Test
    void severalFactorsCount() {
        for (List<String> amr : List.of(
                List.of("pwd", "mfa"),
                List.of("mfa"),
                List.of("ngcmfa"),
                List.of("pwd", "otp"),
                List.of("otp", "pwd"),
                List.of("pin", "hwk"),
                List.of("fpt", "swk"),
                List.of("pwd", "sms"))) {
            assertThat(AuthenticationMethods.areTwoFactors(amr)).as("%s", amr).isTrue();
        }
    }

    @Test
    void oneFactorDoesNot() {
        for (List<String> amr : List.of(
                List.<String>of(),
                List.of("pwd"),
                List.of("otp"),
                List.of("hwk"),
                List.of("pwd", "pin"),
                List.of("rsa"),
                List.of("wia"),
                List.of("fed"),
                List.of("wiaormfa"),
                List.of("MFA"),
                List.of("otp", "sms"))) {
            assertThat(AuthenticationMethods.areTwoFactors(amr)).as("%s", amr).isFalse();
        }
    }
}
