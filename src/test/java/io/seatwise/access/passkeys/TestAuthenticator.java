package io.seatwise.access.passkeys;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An authenticator with one ES256 passkey, made by hand after WebAuthn level 3, sections 6.1 and 6.5. */
public final class TestAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_CREDENTIAL = 0x40;
    private static final JsonMapper JSON = new JsonMapper();

    private final KeyPair keys;
    private final byte[] credential = new byte[32];
    private String origin;
    private boolean verifies = true;
    private int count = 1;

    public TestAuthenticator(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(credential);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            this.keys = generator.generateKeyPair();
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException(exception);
        }
    }

    /** Answers from pages of this origin from now on. */
    public TestAuthenticator at(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    /** Leaves out the check of the person by PIN, finger or face. */
    public TestAuthenticator withoutVerification() {
        verifies = false;
        return this;
    }

    /** Counts from here on. */
    public TestAuthenticator countingFrom(int next) {
        count = next;
        return this;
    }

    /** What a page sends after {@code navigator.credentials.create}. */
    public String make(PasskeyChallenge<?> challenge) {
        JsonNode options = JSON.readTree(challenge.json());
        byte[] key = concat(
                bytes(0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20),
                coordinate(((ECPublicKey) keys.getPublic()).getW().getAffineX()),
                bytes(0x22, 0x58, 0x20),
                coordinate(((ECPublicKey) keys.getPublic()).getW().getAffineY()));
        byte[] data = concat(
                head(options.at("/rp/id").asString(), PRESENT | WITH_CREDENTIAL),
                new byte[16],
                bytes(0, credential.length),
                credential,
                key);
        byte[] attestation = concat(
                bytes(0xA3, 0x63),
                ascii("fmt"),
                bytes(0x64),
                ascii("none"),
                bytes(0x67),
                ascii("attStmt"),
                bytes(0xA0, 0x68),
                ascii("authData"),
                bytes(0x58, data.length),
                data);
        byte[] client = client("webauthn.create", options);
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                "response":{"attestationObject":"%2$s","clientDataJSON":"%3$s","transports":["internal"]}}""".formatted(text(credential), text(attestation), text(client));
    }

    /** What a page sends after {@code navigator.credentials.get}. */
    public String prove(PasskeyChallenge<?> challenge) {
        JsonNode options = JSON.readTree(challenge.json());
        byte[] data = head(options.at("/rpId").asString(), PRESENT);
        byte[] client = client("webauthn.get", options);
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                "response":{"authenticatorData":"%2$s","clientDataJSON":"%3$s","signature":"%4$s"}}""".formatted(text(credential), text(data), text(client), text(sign(concat(data, sha256(client)))));
    }

    private byte[] head(String rpId, int flags) {
        return concat(
                sha256(ascii(rpId)),
                bytes(flags | (verifies ? VERIFIED : 0)),
                ByteBuffer.allocate(4).putInt(count++).array());
    }

    private byte[] client(String type, JsonNode options) {
        return ascii("{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, options.at("/challenge").asString(), origin));
    }

    private byte[] sign(byte[] what) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static byte[] coordinate(java.math.BigInteger value) {
        byte[] signed = value.toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(signed.length, 32);
        System.arraycopy(signed, signed.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value);
        } catch (GeneralSecurityException exception) {
            throw new IllegalStateException(exception);
        }
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static byte[] ascii(String value) {
        return value.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] value) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }
}
