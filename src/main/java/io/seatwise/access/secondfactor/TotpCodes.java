package io.seatwise.access.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** Time-based one-time codes of an authenticator app (RFC 6238: SHA-1, 6 digits, 30 seconds). */
public final class TotpCodes {

    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();
    private static final int STEP_SECONDS = 30;
    private static final int SECRET_BYTES = 20;

    /** Clocks of phones may be one step off either way. */
    private static final int STEPS_OFF = 1;

    private static final SecureRandom RANDOM = new SecureRandom();

    private TotpCodes() {}

    /** A new secret, as apps take it. */
    public static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new Base32().encodeToString(bytes).replace("=", "");
    }

    /** The time step that this code belongs to, if it is right at this moment. */
    static OptionalLong stepOf(String secret, String code, Instant now) {
        String digits = code.replaceAll("\\s", "");
        for (int off = -STEPS_OFF; off <= STEPS_OFF; off++) {
            Instant moment = now.plusSeconds((long) off * STEP_SECONDS);
            if (digits.equals(codeAt(secret, moment))) {
                return OptionalLong.of(moment.getEpochSecond() / STEP_SECONDS);
            }
        }
        return OptionalLong.empty();
    }

    public static String codeAt(String secret, Instant moment) {
        try {
            int code = GENERATOR.generateOneTimePassword(
                    new SecretKeySpec(new Base32().decode(secret), GENERATOR.getAlgorithm()), moment);
            return String.format("%06d", code);
        } catch (InvalidKeyException exception) {
            throw new IllegalStateException("A stored secret is no key", exception);
        }
    }

    /** The address that a QR code carries to the app. */
    static String uri(String secret, String email) {
        return "otpauth://totp/Seatwise:" + URLEncoder.encode(email, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Seatwise";
    }
}
