package io.seatwise.base.storage;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a file with AES-256-GCM in pieces of one megabyte, so that no file is too large for the memory. The number of
 * a piece and whether it is the last are authenticated: pieces cannot be changed, exchanged, left out or cut off.
 */
public final class SealedStream {

    private static final byte[] MAGIC = "SEATWISE-BACKUP-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int ROUNDS = 210_000;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE = 12;
    private static final int PIECE = 1 << 20;

    private SealedStream() {}

    /** Whether the file is encrypted, whatever its name. */
    public static boolean isSealed(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    /** Whether the file is encrypted with this key, by its first piece. */
    public static boolean isSealedWith(Path file, String password) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                return false;
            }
            SecretKey key = key(password, in.readNBytes(SALT));
            try {
                return piece(in, key, 0, in.readBoolean()).length > 0;
            } catch (IOException anotherKeyOrChanged) {
                return false;
            }
        }
    }

    public static void encrypt(InputStream plain, OutputStream sealed, String password) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        DataOutputStream out = new DataOutputStream(sealed);
        out.write(MAGIC);
        out.write(salt);
        SecretKey key = key(password, salt);
        byte[] piece = plain.readNBytes(PIECE);
        for (int number = 0; ; number++) {
            byte[] next = plain.readNBytes(PIECE);
            byte[] encrypted = crypt(Cipher.ENCRYPT_MODE, key, number, next.length == 0, piece);
            out.writeBoolean(next.length == 0);
            out.writeInt(encrypted.length);
            out.write(encrypted);
            if (next.length == 0) {
                out.flush();
                return;
            }
            piece = next;
        }
    }

    /** @throws IOException where the key is another one, or the file was changed or cut off */
    public static void decrypt(InputStream sealed, OutputStream plain, String password) throws IOException {
        DataInputStream in = new DataInputStream(sealed);
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new IOException("This is no encrypted backup of Seatwise.");
        }
        SecretKey key = key(password, in.readNBytes(SALT));
        try {
            for (int number = 0; ; number++) {
                boolean last = in.readBoolean();
                plain.write(piece(in, key, number, last));
                if (last) {
                    return;
                }
            }
        } catch (EOFException exception) {
            throw new IOException("The backup was cut off.", exception);
        }
    }

    private static byte[] piece(DataInputStream in, SecretKey key, int number, boolean last) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > PIECE + TAG_BITS) {
            throw new IOException("The backup was changed.");
        }
        return crypt(Cipher.DECRYPT_MODE, key, number, last, in.readNBytes(length));
    }

    private static byte[] crypt(int mode, SecretKey key, int number, boolean last, byte[] piece) throws IOException {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(NONCE)
                    .putInt(NONCE - Integer.BYTES, number)
                    .array();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(new byte[] {(byte) (last ? 1 : 0)});
            return cipher.doFinal(piece);
        } catch (GeneralSecurityException exception) {
            throw new IOException("The key is another one, or the backup was changed.", exception);
        }
    }

    /** Fresh for each file by its salt, so that counting nonces are never used twice with one key. */
    private static SecretKey key(String password, byte[] salt) throws IOException {
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, KEY_BITS))
                    .getEncoded();
            return new SecretKeySpec(derived, "AES");
        } catch (GeneralSecurityException exception) {
            throw new IOException("This Java cannot derive the key.", exception);
        }
    }
}
