package io.seatwise.access.credentials;

import io.seatwise.access.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long, and not what somebody would try first. No rule about kinds of characters and no
 * expiry: both make passwords worse (OWASP ASVS 5, 6.2).
 */
@Component
public class PasswordPolicy {

    public static final int SHORTEST = 12;

    /** Bounds the work of one hash. */
    public static final int LONGEST = 128;

    private static final int FEWEST_DIFFERENT = 5;
    private static final int SHORTEST_WORD = 4;
    private static final int FEWEST_OWN_CHARACTERS = 8;
    private static final List<String> PRODUCT_WORDS = List.of("seatwise", "microsoft", "office365", "partnercenter");
    private static final List<String> RUNS = List.of(
            "abcdefghijklmnopqrstuvwxyz",
            "01234567890123456789",
            "qwertyuiopasdfghjklzxcvbnm",
            "qwertzuiopasdfghjklyxcvbnm",
            "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol");

    private final Set<String> common;

    PasswordPolicy() {
        this.common = readCommon();
    }

    /**
     * What is wrong with this password, if anything.
     *
     * @param context words that belong to the person: e-mail, name, partner's name
     */
    public Optional<Refusal> check(String password, String... context) {
        long length = password.codePoints().count();
        if (length < SHORTEST) {
            return Optional.of(Refusal.PASSWORD_TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Refusal.PASSWORD_TOO_LONG);
        }
        String plain = password.toLowerCase(Locale.ROOT).strip();
        if (common.contains(plain) || common.contains(withoutPadding(plain))) {
            return Optional.of(Refusal.PASSWORD_COMMON);
        }
        if (plain.codePoints().distinct().count() < FEWEST_DIFFERENT || isRun(plain)) {
            return Optional.of(Refusal.PASSWORD_REPETITIVE);
        }
        return isPersonal(plain, context) ? Optional.of(Refusal.PASSWORD_PERSONAL) : Optional.empty();
    }

    private static String withoutPadding(String plain) {
        return plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    private static boolean isRun(String plain) {
        return RUNS.stream()
                .anyMatch(run -> run.contains(plain)
                        || new StringBuilder(run).reverse().indexOf(plain) >= 0
                        || plain.startsWith(run.substring(0, SHORTEST)));
    }

    private static boolean isPersonal(String plain, String... context) {
        String rest = plain;
        for (String word : (Iterable<String>) words(context)::iterator) {
            rest = rest.replace(word, "");
        }
        return !rest.equals(plain) && rest.length() < FEWEST_OWN_CHARACTERS;
    }

    private static Stream<String> words(String... context) {
        return Stream.concat(
                        PRODUCT_WORDS.stream(),
                        Arrays.stream(context)
                                .flatMap(text -> Arrays.stream(
                                        text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed());
    }

    private static Set<String> readCommon() {
        ClassPathResource list = new ClassPathResource("access/common-passwords.txt");
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException exception) {
            throw new UncheckedIOException("The list of common passwords is missing", exception);
        }
    }
}
