package io.seatwise.access.throttle;

import io.seatwise.access.audit.AuditLog;
import io.seatwise.access.credentials.Secrets;
import io.seatwise.access.people.PersonKey;
import io.seatwise.ids.PartnerId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing without keeping anybody out. Attempts are counted before the password is looked at, by account and
 * network together and by network; a device that has signed in to the account before has a count of its own, which
 * strangers cannot touch. Each count drains continuously (a leaky bucket), so the longest wait is one interval. What was
 * typed counts, not who exists: unknown people are answered like known ones.
 */
@Component
public class SignInThrottle {

    /** Attempts on one account from one network: a person mistypes. */
    static final Limit ACCOUNT_ON_NETWORK = new Limit(5, Duration.ofMinutes(1));

    /** Attempts from one network on all accounts: it may be an office with many people. */
    static final Limit NETWORK = new Limit(100, Duration.ofSeconds(5));

    /** Attempts on one account from a device that has signed in to it before. */
    static final Limit DEVICE = new Limit(10, Duration.ofMinutes(1));

    /** Codes of a second factor for one person, whose password was right: from a device, or from all unknown ones. */
    static final Limit CODES = new Limit(5, Duration.ofMinutes(1));

    private final JdbcClient jdbc;
    private final KnownDevices devices;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AuditLog audit;

    SignInThrottle(
            JdbcClient jdbc,
            KnownDevices devices,
            AuditLog audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.audit = audit;
        this.jdbc = jdbc;
        this.devices = devices;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A burst of attempts, then one in each interval.
     *
     * @param burst attempts without a wait
     * @param interval the time after which one more attempt is forgotten
     */
    record Limit(int burst, Duration interval) {

        /** How far {@code free_at} may lie ahead for one more attempt to be permitted. */
        Duration ahead() {
            return interval.multipliedBy(burst - 1L);
        }
    }

    /** One count. */
    private record Count(String key, Limit limit) {}

    /** Counts this attempt. Returns how long to wait when it is one too many; it is then not counted. */
    public Optional<Duration> reserve(SignInAttempt attempt) {
        return reserve(counts(attempt));
    }

    /**
     * Counts a code of this person's second factor. Each known device has a count of its own, so that somebody who knows
     * the password does not keep the person out.
     */
    public Optional<Duration> reserveCode(PersonKey person) {
        return reserve(List.of(new Count(codeKey(person), CODES)));
    }

    /** Forgets the codes that were tried from here. */
    public void forgiveCodes(PersonKey person) {
        forgive(codeKey(person));
    }

    private String codeKey(PersonKey person) {
        String device = DeviceCookie.current();
        return devices.isKnown(person, device)
                ? "code-device:" + Secrets.fingerprint(person.personId() + "|" + device)
                : "code:" + person.personId();
    }

    private void forgive(String key) {
        jdbc.sql("delete from sign_in_attempt where attempt_key = :key")
                .param("key", key)
                .update();
    }

    private Optional<Duration> reserve(List<Count> counts) {
        return Optional.ofNullable(transaction.<@Nullable Duration>execute(status -> {
            for (Count count : counts) {
                if (!take(count)) {
                    status.setRollbackOnly();
                    return waiting(count);
                }
            }
            return null;
        }));
    }

    /** Forgets the failures of this account from here, and gives the network its attempt back. */
    public void succeeded(SignInAttempt attempt) {
        transaction.executeWithoutResult(status -> {
            for (Count count : counts(attempt)) {
                if (count.limit() == NETWORK) {
                    giveBack(count);
                } else {
                    forgive(count.key());
                }
            }
        });
    }

    /** Records a failed sign-in to a known account. */
    public void failed(PartnerId partner, String email, String detail) {
        failed(partner, email, "sign-in.failed", detail);
    }

    /** Records a failed attempt of a known person. */
    public void failed(PartnerId partner, String email, String action, String detail) {
        audit.record(partner, email, action, email, detail);
    }

    /** Writes as much as the audit entry of a failed sign-in, so that an unknown account takes the same time. */
    public void likeAudit(SignInAttempt attempt) {
        transaction.executeWithoutResult(
                status -> insert("nobody:" + Secrets.fingerprint(attempt.email() + "|" + Secrets.link())));
    }

    /** A row whose time has come counts nothing any more. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void purge() {
        jdbc.sql("delete from sign_in_attempt where free_at < :now")
                .param("now", clock.millis())
                .update();
    }

    private List<Count> counts(SignInAttempt attempt) {
        String account = attempt.email();
        String network = ClientNetwork.of(attempt.address());
        String device = attempt.device();
        if (devices.isKnown(account, device)) {
            return List.of(new Count("device:" + Secrets.fingerprint(account + "|" + device), DEVICE));
        }
        return List.of(
                new Count("account:" + Secrets.fingerprint(account + "|" + network), ACCOUNT_ON_NETWORK),
                new Count("network:" + Secrets.fingerprint(network), NETWORK));
    }

    /** One conditional update, so that parallel attempts cannot all see the count before the others. */
    private boolean take(Count count) {
        insert(count.key());
        long now = clock.millis();
        return jdbc.sql("""
                        update sign_in_attempt
                        set free_at = greatest(free_at, :now) + :interval
                        where attempt_key = :key
                            and free_at <= :latest
                        """)
                        .param("now", now)
                        .param("interval", count.limit().interval().toMillis())
                        .param("key", count.key())
                        .param("latest", now + count.limit().ahead().toMillis())
                        .update()
                == 1;
    }

    private void insert(String key) {
        jdbc.sql("""
                        insert into sign_in_attempt (attempt_key, free_at)
                        values (:key, :now)
                        on conflict do nothing
                        """).param("key", key).param("now", clock.millis()).update();
    }

    private void giveBack(Count count) {
        jdbc.sql("""
                        update sign_in_attempt
                        set free_at = free_at - :interval
                        where attempt_key = :key
                        """)
                .param("interval", count.limit().interval().toMillis())
                .param("key", count.key())
                .update();
    }

    private Duration waiting(Count count) {
        long free = jdbc.sql("select free_at from sign_in_attempt where attempt_key = :key")
                .param("key", count.key())
                .query(Long.class)
                .single();
        long wait = free - clock.millis() - count.limit().ahead().toMillis();
        return wait > 0 ? Duration.ofMillis(wait) : Duration.ofSeconds(1);
    }
}
