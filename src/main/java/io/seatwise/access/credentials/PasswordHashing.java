package io.seatwise.access.credentials;

import io.seatwise.access.RefusedException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id behind a prefix that names the method, so that it can be strengthened later and old hashes are renewed at
 * the next sign-in. Each hash takes 19 MiB, hence the bound on how many run at once.
 */
@Component
public class PasswordHashing {

    private static final String METHOD = "argon2";
    private static final int KIBIBYTES = 19_456;

    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final Semaphore slots;
    private final String nobodysHash;

    @Autowired
    PasswordHashing(PasswordPolicy policy, @Value("${seatwise.password-hashes:4}") int atOnce) {
        this(policy, atOnce, KIBIBYTES);
    }

    /** Hashes with less memory than is safe; no setting leads here. */
    PasswordHashing(PasswordPolicy policy, int atOnce, int kibibytes) {
        this.policy = policy;
        this.encoder = new DelegatingPasswordEncoder(
                METHOD, Map.of(METHOD, new Argon2PasswordEncoder(16, 32, 1, kibibytes, 2)));
        this.slots = new Semaphore(atOnce, true);
        this.nobodysHash = hash(Secrets.link());
    }

    /**
     * Hashes a password that a person has chosen.
     *
     * @param context words that belong to the person: e-mail, name, partner's name
     * @throws RefusedException when the password is not acceptable
     */
    public String hashChosen(String password, String... context) {
        policy.check(password, context).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return hash(password);
    }

    public String hash(String password) {
        return bounded(() -> {
            String hash = encoder.encode(password);
            if (hash == null) {
                throw new IllegalStateException("No hash was made");
            }
            return hash;
        });
    }

    /** Takes as long for a person who does not exist ({@code hash} null) as for one who does. */
    public boolean matches(String password, @Nullable String hash) {
        String given = password.length() > PasswordPolicy.LONGEST ? "" : password;
        boolean equal = bounded(() -> encoder.matches(given, hash == null ? nobodysHash : hash));
        return equal && hash != null;
    }

    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T bounded(Supplier<T> work) {
        slots.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }
}
