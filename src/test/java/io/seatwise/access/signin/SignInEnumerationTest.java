package io.seatwise.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.seatwise.SeatwiseTest;
import io.seatwise.access.AccessFixture;
import io.seatwise.access.PartnerTransactions;
import io.seatwise.access.Role;
import io.seatwise.access.credentials.CheapPasswordHashing;
import io.seatwise.access.credentials.PasswordHashing;
import io.seatwise.access.organisation.LocalSignIns;
import io.seatwise.access.partners.Provisioning;
import io.seatwise.access.people.InstallationPeople;
import io.seatwise.access.people.PersonRepository;
import io.seatwise.access.secondfactor.SecondFactors;
import io.seatwise.access.throttle.SignInThrottle;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Somebody who measures 500 failed sign-ins cannot tell which accounts exist. Passwords are hashed with a quarter of the
 * product's memory: all other work, where a difference would be, has four times its share of the time measured.
 */
@SeatwiseTest
@Tag("slow")
class SignInEnumerationTest {

    private static final int PAIRS = 250;
    private static final int QUARTER = 19_456 / 4;

    private final PasswordHashing hashing = CheapPasswordHashing.of(QUARTER);

    @Autowired
    SignInThrottle throttle;

    @Autowired
    SecondFactors factors;

    @Autowired
    SignInSteps steps;

    @Autowired
    InstallationPeople people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Provisioning provisioning;

    @Autowired
    PersonRepository repository;

    @Autowired
    PartnerTransactions transactions;

    @Autowired
    LocalSignIns locals;

    private PasswordSignIn signIn;

    @BeforeEach
    void signInWithThatHashing() {
        signIn = new PasswordSignIn(people, hashing, throttle, factors, steps, locals);
    }

    @Test
    void signInTimesOfKnownAndUnknownAccountsAreEqual() {
        AccessFixture partner = new AccessFixture("Contoso", provisioning, repository, transactions);
        String known = partner.add("ada", Role.VIEWER);
        transactions.installation(() -> jdbc.update(
                "update person set password_hash = ? where email = ?", hashing.hash(AccessFixture.PASSWORD), known));
        for (int warmUp = 0; warmUp < 10; warmUp++) {
            nanos(known);
            nanos(unknown());
        }
        double[] knownTimes = new double[PAIRS];
        double[] unknownTimes = new double[PAIRS];
        Random order = new Random(14);
        for (int pair = 0; pair < PAIRS; pair++) {
            if (order.nextBoolean()) {
                knownTimes[pair] = nanos(known);
                unknownTimes[pair] = nanos(unknown());
            } else {
                unknownTimes[pair] = nanos(unknown());
                knownTimes[pair] = nanos(known);
            }
        }

        double chance = chanceOfGuessingRight(knownTimes, unknownTimes);

        assertThat(chance)
                .as("of telling from one time which of two accounts exists")
                .isBetween(0.40, 0.60);
        assertThat(median(knownTimes) / median(unknownTimes)).isBetween(0.9, 1.1);
    }

    /** The area under the ROC curve: how often a known account's time is above an unknown one's; 0.5 is a coin. */
    private static double chanceOfGuessingRight(double[] known, double[] unknown) {
        double above = 0;
        for (double one : known) {
            for (double other : unknown) {
                above += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        return above / known.length / unknown.length;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String unknown() {
        return "ada-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    /** Each try comes from a network of its own, as a patient attacker's would. */
    private double nanos(String email) {
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(email, "not the password at all");
        attempt.setDetails(new WebAuthenticationDetails(UUID.randomUUID().toString(), null));
        long start = System.nanoTime();
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> signIn.authenticate(attempt))
                .withMessage("Unknown person or wrong password");
        return System.nanoTime() - start;
    }
}
