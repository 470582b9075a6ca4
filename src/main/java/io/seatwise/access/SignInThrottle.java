package io.seatwise.access;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after a few failures each further one doubles the wait, from 1 second to 15 minutes, for the
 * account and for the client's network. It never locks for good, and it knows accounts by what was typed, so that an
 * unknown person is answered like a known one. Kept in the database, so that a restart forgives nothing.
 */
@Component
class SignInThrottle {

    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** Failures that cost nothing: a person mistypes. */
    static final int FREE_FOR_ACCOUNT = 3;

    /** A network may be an office with many people. */
    static final int FREE_FOR_NETWORK = 30;

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final PartnerTransactions transactions;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, PartnerTransactions transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How long this account or network has to wait; empty when it may try now. */
    Optional<Duration> waiting(String email, String address) {
        OffsetDateTime now = now();
        return transactions.installation(() -> jdbc.sql("""
                        select max(blocked_until)
                        from sign_in_throttle
                        where throttle_key in (:keys)
                        """)
                .param("keys", List.of(accountKey(email), networkKey(address)))
                .query(OffsetDateTime.class)
                .optional()
                .filter(until -> until.isAfter(now))
                .map(until -> Duration.between(now, until)));
    }

    void failed(String email, String address) {
        transactions.installation(() -> {
            count(accountKey(email), FREE_FOR_ACCOUNT);
            count(networkKey(address), FREE_FOR_NETWORK);
            return true;
        });
    }

    /** Forgets the account's failures; the network's stay, or one own account would pay for guessing at others. */
    void succeeded(String email) {
        transactions.installation(() -> jdbc.sql("delete from sign_in_throttle where throttle_key = :key")
                .param("key", accountKey(email))
                .update());
    }

    private void count(String key, int free) {
        OffsetDateTime now = now();
        Optional<Failures> before = jdbc.sql("""
                        select failures, last_failed_at
                        from sign_in_throttle
                        where throttle_key = :key
                        for update
                        """)
                .param("key", key)
                .query((row, number) ->
                        new Failures(row.getInt("failures"), row.getObject("last_failed_at", OffsetDateTime.class)))
                .optional();
        int failures = before.filter(then -> then.last().isAfter(now.minus(FORGOTTEN_AFTER)))
                        .map(Failures::count)
                        .orElse(0)
                + 1;
        String statement = before.isPresent() ? """
                update sign_in_throttle
                set failures = :failures,
                    last_failed_at = :now,
                    blocked_until = :until
                where throttle_key = :key
                """ : """
                insert into sign_in_throttle (throttle_key, failures, last_failed_at, blocked_until)
                values (:key, :failures, :now, :until)
                """;
        jdbc.sql(statement)
                .param("key", key)
                .param("failures", failures)
                .param("now", now)
                .param("until", now.plus(delay(failures, free)))
                .update();
    }

    static Duration delay(int failures, int free) {
        int counted = failures - free;
        if (counted <= 0) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(counted - 1, 20));
        return delay.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : delay;
    }

    /** A fingerprint, so that whatever was typed into the field is not kept. */
    private static String accountKey(String email) {
        return "account:" + Secrets.fingerprint(email);
    }

    private static String networkKey(String address) {
        return "network:" + ClientNetwork.of(address);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private record Failures(int count, OffsetDateTime last) {}
}
