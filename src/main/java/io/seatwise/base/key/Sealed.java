package io.seatwise.base.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts short texts with AES-256-GCM, each bound to where it belongs, so that it cannot be moved to another row. */
public final class Sealed {

    private static final String VERSION = "v1:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    public Sealed(InstallationKey installation, String purpose) {
        this.key = new SecretKeySpec(installation.derive(purpose), "AES");
    }

    public static boolean isSealed(String stored) {
        return stored.startsWith(VERSION);
    }

    public String seal(String plain, String place) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] encrypted = crypt(Cipher.ENCRYPT_MODE, nonce, place, plain.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE + encrypted.length);
        System.arraycopy(encrypted, 0, both, NONCE, encrypted.length);
        return VERSION + Base64.getEncoder().withoutPadding().encodeToString(both);
    }

    /** @throws IllegalStateException where the key or the place is another one, or the text was changed */
    public String open(String sealed, String place) {
        if (!isSealed(sealed)) {
            throw new IllegalStateException("The text is not sealed");
        }
        byte[] both = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
        byte[] encrypted = Arrays.copyOfRange(both, NONCE, both.length);
        return new String(
                crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE), place, encrypted), StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, String place, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException(
                    "The key of this installation is another one, or the stored text was changed", exception);
        }
    }
}
