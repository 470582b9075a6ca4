package io.seatwise.access.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.TestClock;
import io.seatwise.access.AccessFixture;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.http.ClientAddress;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.people.PersonState;
import io.seatwise.access.signin.PasswordSignIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

abstract class SignInThrottleContract {

    @Autowired
    SignInThrottle throttle;

    @Autowired
    KnownDevices devices;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    JdbcClient jdbc;

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
    void fiveAttemptsAreFreeAndThenOneAMinute() {
        assertThat(IntStream.range(0, 5).mapToObj(i -> reserve(email, address))).containsOnly(Optional.empty());

        assertThat(reserve(email, address)).contains(Duration.ofMinutes(1));
        clock.advance(Duration.ofSeconds(59));
        assertThat(reserve(email, address)).contains(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(reserve(email, address)).isEmpty();
        assertThat(reserve(email, address)).contains(Duration.ofMinutes(1));
    }

    @Test
    void attemptsAreForgottenOneByOne() {
        IntStream.range(0, 5).forEach(i -> reserve(email, address));
        clock.advance(Duration.ofMinutes(3));

        assertThat(IntStream.range(0, 4).mapToObj(i -> reserve(email, address).isEmpty()))
                .containsExactly(true, true, true, false);
    }

    @Test
    void strangersWrongPasswordsLeaveTheOwnerOnAnotherNetworkAlone() {
        AccessFixture partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        email = partner.add("ada", Role.PARTNER_ADMIN);
        IntStream.range(0, 300).forEach(i -> reserve(email, "stranger " + address));

        assertThat(reserve(email, "stranger " + address)).isPresent();
        assertThat(attempt(AccessFixture.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void guessesAtManyNamesDoNotStopColleaguesBehindTheSameAddress() {
        IntStream.range(0, 36).forEach(i -> reserve(UUID.randomUUID() + "@example.org", address));

        assertThat(reserve(email, address)).isEmpty();
    }

    @Test
    void networkThatTriesHundredAccountsWaitsFiveSeconds() {
        IntStream.range(0, 100).forEach(i -> reserve(UUID.randomUUID() + "@example.org", address));

        assertThat(reserve(email, address)).contains(Duration.ofSeconds(5));
        assertThat(reserve(email, "elsewhere " + address)).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        assertThat(reserve(email, address)).isEmpty();
    }

    @Test
    void deviceThatHasSignedInIsNotStoppedByStrangersOnItsNetwork() {
        AccessFixture partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        email = partner.add("ada", Role.VIEWER);
        String device = Secrets.link();
        devices.remember(partner.person(email).key(), device);
        IntStream.range(0, 200).forEach(i -> reserve(email, address));
        IntStream.range(0, 200).forEach(i -> reserve(UUID.randomUUID() + "@example.org", address));

        assertThat(reserve(email, address)).isPresent();
        assertThat(throttle.reserve(new SignInAttempt(email, address, device))).isEmpty();
        assertThat(throttle.reserve(new SignInAttempt(email, address, Secrets.link())))
                .as("an unknown device")
                .isPresent();
        assertThat(throttle.reserve(new SignInAttempt("other-" + email, address, device)))
                .as("another account")
                .isPresent();
    }

    @Test
    void knownDeviceHasItsOwnLimit() {
        AccessFixture partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        email = partner.add("ada", Role.VIEWER);
        String device = Secrets.link();
        devices.remember(partner.person(email).key(), device);
        SignInAttempt attempt = new SignInAttempt(email, address, device);

        assertThat(IntStream.range(0, 10).mapToObj(i -> throttle.reserve(attempt)))
                .containsOnly(Optional.empty());
        assertThat(throttle.reserve(attempt)).contains(Duration.ofMinutes(1));
    }

    @Test
    void twentyDevicesAreRememberedAndTheOldestForgotten() {
        AccessFixture partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        email = partner.add("ada", Role.VIEWER);
        List<String> secrets = Stream.generate(Secrets::link).limit(21).toList();
        for (String secret : secrets) {
            devices.remember(partner.person(email).key(), secret);
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(secrets.stream()
                        .map(secret -> devices.isKnown(email, secret))
                        .toList())
                .startsWith(false, true)
                .filteredOn(known -> known)
                .hasSize(20);
        clock.advance(KnownDevices.KEPT);
        devices.purge();
        assertThat(devices.isKnown(email, secrets.get(20))).isFalse();
    }

    @Test
    void successForgivesTheAccountAndTheNetwork() {
        IntStream.range(0, 4).forEach(i -> reserve(email, address));
        SignInAttempt right = new SignInAttempt(email, address, null);
        assertThat(throttle.reserve(right)).isEmpty();
        throttle.succeeded(right);

        assertThat(IntStream.range(0, 6).mapToObj(i -> reserve(email, address).isEmpty()))
                .containsExactly(true, true, true, true, true, false);
        IntStream.range(0, 300).forEach(i -> {
            SignInAttempt colleague = new SignInAttempt(i + email, "office " + address, null);
            assertThat(throttle.reserve(colleague)).isEmpty();
            throttle.succeeded(colleague);
        });
    }

    @Test
    void parallelGuessesAreCountedBeforeTheyAreChecked() throws Exception {
        List<Callable<Boolean>> guesses = IntStream.range(0, 200)
                .<Callable<Boolean>>mapToObj(i -> () -> reserve(email, address).isEmpty())
                .toList();
        long permitted = 0;
        try (var threads = Executors.newFixedThreadPool(200)) {
            for (Future<Boolean> guess : threads.invokeAll(guesses)) {
                permitted += guess.get() ? 1 : 0;
            }
        }

        assertThat(permitted).isEqualTo(5);
    }

    @Test
    void oldRowsArePurged() {
        reserve(email, address);
        clock.advance(Duration.ofMinutes(2));
        assertThat(forgotten()).isPositive();

        throttle.purge();
        assertThat(forgotten()).isZero();
    }

    @Test
    void networkIsAnIpv4AddressOrTheFirstHalfOfAnIpv6One() {
        assertThat(ClientNetwork.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(ClientNetwork.of("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2::/64");
        assertThat(ClientNetwork.of("2001:0db8:0001:0002::9")).isEqualTo("2001:db8:1:2::/64");
        assertThat(ClientNetwork.of("::1")).isEqualTo("0:0:0:0::/64");
        assertThat(ClientNetwork.of("::")).isEqualTo("0:0:0:0::/64");
        for (String unreadable : new String[] {":::", "::::", ":", "1:", "1:2:3:", "1:2:3:4:5:6:7:8:9", "%", ":%"}) {
            assertThat(ClientNetwork.of(unreadable)).as(unreadable).isIn("unreadable", unreadable);
        }
        assertThat(ClientNetwork.of(":::")).isEqualTo("unreadable");
        assertThat(ClientNetwork.of("fe80::1%eth0")).isEqualTo("fe80:0:0:0::/64");
    }

    @Test
    void rightPasswordDuringTheWaitIsNotEvenLookedAt() {
        AccessFixture partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        email = partner.add("ada", Role.PARTNER_ADMIN);
        address = ClientAddress.orUnknown();
        IntStream.range(0, 5).forEach(i -> reserve(email, address));

        assertThatExceptionOfType(TooManyAttemptsException.class).isThrownBy(() -> attempt(AccessFixture.PASSWORD));
        clock.advance(Duration.ofMinutes(1));
        assertThat(attempt(AccessFixture.PASSWORD).isAuthenticated()).isTrue();
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

    private long forgotten() {
        return jdbc.sql("select count(*) from sign_in_attempt where free_at < :now")
                .param("now", clock.millis())
                .query(Long.class)
                .single();
    }

    private Authentication attempt(String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(email, password));
    }

    private Optional<Duration> reserve(String account, String from) {
        return throttle.reserve(new SignInAttempt(account, from, null));
    }
}
