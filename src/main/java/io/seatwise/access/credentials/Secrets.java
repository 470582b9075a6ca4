package io.seatwise.access.credentials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Random secrets of 256 bits and their fingerprints. A plain SHA-256 is enough for them, unlike for passwords: there is
 * nothing to guess.
 */
public final class Secrets {

    public static final String TOKEN_PREFIX = "swt_";

    /** Prefix included: what a bootstrap file must give at least. */
    public static final int SHORTEST_TOKEN = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    public static String token() {
        return TOKEN_PREFIX + link();
    }

    public static String link() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public static String fingerprint(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException exception) {
            throw new IllegalStateException("Every Java has SHA-256", exception);
        }
    }

    /** The last four characters, which tell two tokens apart and give nothing away. */
    public static String hint(String secret) {
        return secret.substring(secret.length() - 4);
    }
}
