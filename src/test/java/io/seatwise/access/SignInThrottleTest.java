package io.seatwise.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.SeatwiseTest;
import io.seatwise.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

@SeatwiseTest
class SignInThrottleTest {

    @Autowired
    SignInThrottle throttle;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    TestClock clock;

    private String email;
    private String address;

    @BeforeEach
    void somebody() {
        email = UUID.randomUUID() + "@example.org";
        address = UUID.randomUUID().toString();
    }

    @Test
    void theDelayDoublesFromOneSecondToFifteenMinutes() {
        assertThat(SignInThrottle.delay(3, 3)).isZero();
        assertThat(SignInThrottle.delay(4, 3)).isEqualTo(Duration.ofSeconds(1));
        assertThat(SignInThrottle.delay(5, 3)).isEqualTo(Duration.ofSeconds(2));
        assertThat(SignInThrottle.delay(13, 3)).isEqualTo(Duration.ofSeconds(512));
        assertThat(SignInThrottle.delay(14, 3)).isEqualTo(Duration.ofMinutes(15));
        assertThat(SignInThrottle.delay(Integer.MAX_VALUE, 3)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void aFewMistakesAreFreeAndFurtherOnesWait() {
        fail(SignInThrottle.FREE_FOR_ACCOUNT);
        assertThat(throttle.waiting(email, address)).isEmpty();

        fail(1);
        assertThat(throttle.waiting(email, address)).contains(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(throttle.waiting(email, address)).isEmpty();

        fail(1);
        assertThat(throttle.waiting(email, "elsewhere " + address)).contains(Duration.ofSeconds(2));
    }

    @Test
    void anAccountIsNeverLockedForGood() {
        fail(100);

        assertThat(throttle.waiting(email, address).orElseThrow()).isEqualTo(SignInThrottle.LONGEST_WAIT);
        clock.advance(SignInThrottle.LONGEST_WAIT);
        assertThat(throttle.waiting(email, "elsewhere " + address)).isEmpty();
    }

    @Test
    void aNetworkThatTriesManyAccountsWaitsToo() {
        for (int i = 0; i <= SignInThrottle.FREE_FOR_NETWORK; i++) {
            throttle.failed(UUID.randomUUID() + "@example.org", address);
        }

        assertThat(throttle.waiting("somebody-else@example.org", address)).contains(Duration.ofSeconds(1));
    }

    @Test
    void failuresAreForgottenAfterADayAndBySuccess() {
        fail(6);
        clock.advance(Duration.ofHours(25));
        fail(1);
        assertThat(throttle.waiting(email, address)).isEmpty();

        fail(5);
        assertThat(throttle.waiting(email, "elsewhere " + address)).isPresent();
        throttle.succeeded(email);
        assertThat(throttle.waiting(email, "elsewhere " + address)).isEmpty();
    }

    @Test
    void aNetworkIsAnIpv4AddressOrTheFirstHalfOfAnIpv6One() {
        assertThat(ClientNetwork.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(ClientNetwork.of("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2::/64");
        assertThat(ClientNetwork.of("2001:0db8:0001:0002::9")).isEqualTo("2001:db8:1:2::/64");
        assertThat(ClientNetwork.of("::1")).isEqualTo("0:0:0:0::/64");
        assertThat(ClientNetwork.of("fe80::1%eth0")).isEqualTo("fe80:0:0:0::/64");
    }

    @Test
    void theRightPasswordDuringTheWaitIsNotEvenLookedAt() {
        AccessFixture partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        email = partner.add("ada", Role.PARTNER_ADMIN);
        fail(4);

        assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(() -> attempt(AccessFixture.PASSWORD));
        clock.advance(Duration.ofSeconds(1));
        assertThat(attempt(AccessFixture.PASSWORD).getAuthorities())
                .extracting(Object::toString)
                .containsExactly("ROLE_PARTNER_ADMIN");
    }

    @Test
    void unknownInvitedAndDisabledPeopleGetTheAnswerOfAWrongPassword() {
        AccessFixture partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        String disabled = partner.add("dora", Role.VIEWER);
        transactions.installation(() -> repository.save(partner.person(disabled).withState(PersonState.DISABLED)));

        for (String who : List.of("unknown-" + email, disabled, partner.add("ada", Role.VIEWER))) {
            email = who;
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(() -> attempt(who.startsWith("dora") ? AccessFixture.PASSWORD : "some other words"))
                    .withMessage("Unknown person or wrong password");
        }
    }

    private Authentication attempt(String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed(email, address);
        }
    }
}
