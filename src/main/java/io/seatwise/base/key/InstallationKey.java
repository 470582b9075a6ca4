package io.seatwise.base.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Derives a key for each purpose from the installation's key, which is given by {@code SEATWISE_KEY} or made at the first
 * start and kept in the data folder, outside the database and its backups.
 */
@Component
public class InstallationKey {

    static final String FILE = "secret.key";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;
    private static final int SHORTEST = 32;

    private final byte[] master;

    InstallationKey(@Value("${seatwise.key:}") String given, @Value("${seatwise.data-dir}") Path folder) {
        this.master = given.isBlank() ? kept(folder) : digest(given);
    }

    /** A key for this purpose alone; the same at each start. */
    public byte[] derive(String purpose) {
        return mac(master, purpose);
    }

    /** Recognises the key without telling it. */
    public String fingerprint() {
        return HexFormat.of().formatHex(derive("fingerprint")).substring(0, BYTES);
    }

    /** The authentication code of a text under a derived key. */
    public static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, exception);
        }
    }

    private static byte[] digest(String given) {
        if (given.length() < SHORTEST) {
            throw new IllegalArgumentException("SEATWISE_KEY is shorter than " + SHORTEST + " characters");
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(given.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException("This Java has no SHA-256", exception);
        }
    }

    private static byte[] kept(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                make(folder, file);
            }
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IllegalStateException("The key in " + file + " is damaged; put the file back from a backup");
            }
            return key;
        } catch (IOException exception) {
            throw new UncheckedIOException("The key in " + file + " cannot be kept", exception);
        }
    }

    /** Written whole under another name first, so that a half-written key is never read. */
    private static void make(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path written = Files.createTempFile(folder, "secret", ".new");
        if (written.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(written, HexFormat.of().formatHex(key) + "\n");
        try {
            Files.createLink(file, written);
        } catch (FileAlreadyExistsException | AtomicMoveNotSupportedException made) {
            // Another process of the same folder was faster; its key is the one
        } catch (UnsupportedOperationException noLinks) {
            Files.move(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
