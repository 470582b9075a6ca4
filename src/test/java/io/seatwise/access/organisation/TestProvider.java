package io.seatwise.access.organisation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * An OpenID provider on this machine. It checks what a careful provider checks (client, redirect URI, PKCE, a code once)
 * and signs what a test tells it to say.
 */
public final class TestProvider implements AutoCloseable {

    public static final String CLIENT = "seatwise at contoso";
    public static final String SECRET = "s3cret/with+signs";

    private static final RSAKey KEY = key("1");
    private static final RSAKey OTHER_KEY = key("1");

    private final HttpServer server;
    private final Clock clock;
    private final Map<String, MultiValueMap<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Object> claims = new ConcurrentHashMap<>();
    private volatile MultiValueMap<String, String> asked;
    private volatile UnaryOperator<JWTClaimsSet.Builder> change = UnaryOperator.identity();
    private volatile RSAKey key = KEY;
    private volatile boolean tokensFail;

    public TestProvider(Clock clock) {
        this.clock = clock;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(KEY.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.createContext("/authorize", this::authorize);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Who signs in next, and what else is said about them. */
    public TestProvider says(String subject, String email, Map<String, Object> more) {
        claims.clear();
        claims.putAll(Map.of("sub", subject, "email", email));
        claims.putAll(more);
        change = UnaryOperator.identity();
        key = KEY;
        tokensFail = false;
        return this;
    }

    /** Changes the next tokens after they are made. */
    public TestProvider but(UnaryOperator<JWTClaimsSet.Builder> newChange) {
        this.change = newChange;
        return this;
    }

    public TestProvider signedByAnother() {
        this.key = OTHER_KEY;
        return this;
    }

    public TestProvider withoutTokens() {
        this.tokensFail = true;
        return this;
    }

    /** The parameters of the last authorization request. */
    public Map<String, String> asked() {
        return asked.toSingleValueMap();
    }

    /** Lets the person sign in and returns the address that the browser is sent to. */
    public URI answer(String authorizationRequest) {
        MultiValueMap<String, String> query =
                UriComponentsBuilder.fromUriString(authorizationRequest).build().getQueryParams();
        asked = decoded(query);
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        return UriComponentsBuilder.fromUriString(Objects.requireNonNull(asked.getFirst("redirect_uri")))
                .queryParam("code", code)
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(asked.getFirst("state"))
                .toUri();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders()
                .set("Location", answer(exchange.getRequestURI().toString()).toString());
        answer(exchange, 302, "");
    }

    private void token(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        MultiValueMap<String, String> form = decoded(UriComponentsBuilder.fromUriString("/?" + body.replace("+", "%20"))
                .build()
                .getQueryParams());
        MultiValueMap<String, String> begun = codes.remove(String.valueOf(form.getFirst("code")));
        if (tokensFail) {
            exchange.close();
        } else if (!isClient(exchange)) {
            answer(exchange, 401, "{\"error\":\"invalid_client\"}");
        } else if (begun == null
                || !Objects.equals(begun.getFirst("redirect_uri"), form.getFirst("redirect_uri"))
                || !"S256".equals(begun.getFirst("code_challenge_method"))
                || !Objects.equals(begun.getFirst("code_challenge"), hash(form.getFirst("code_verifier")))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            answer(
                    exchange,
                    200,
                    "{\"access_token\":\"none\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                            + idToken(begun) + "\"}");
        }
    }

    private static boolean isClient(HttpExchange exchange) {
        String both = encoded(CLIENT) + ":" + encoded(SECRET);
        return ("Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private String idToken(MultiValueMap<String, String> begun) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder token = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", begun.getFirst("nonce"));
        new HashMap<>(claims).forEach(token::claim);
        SignedJWT signed = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(),
                change.apply(token).build());
        try {
            signed.sign(new RSASSASigner(key));
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
        return signed.serialize();
    }

    private String metadata() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",\
                "jwks_uri":"%1$s/keys","userinfo_endpoint":"%1$s/userinfo","response_types_supported":["code"],\
                "subject_types_supported":["pairwise"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer());
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static MultiValueMap<String, String> decoded(MultiValueMap<String, String> query) {
        MultiValueMap<String, String> plain = new LinkedMultiValueMap<>();
        query.forEach((name, values) -> values.forEach(value -> plain.add(
                URLDecoder.decode(name, StandardCharsets.UTF_8),
                value == null ? null : URLDecoder.decode(value, StandardCharsets.UTF_8))));
        return plain;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
