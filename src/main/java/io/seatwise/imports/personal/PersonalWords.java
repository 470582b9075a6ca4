package io.seatwise.imports.personal;

import io.seatwise.base.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that name columns about people, from {@code data/personal-words.properties}. */
final class PersonalWords {

    private final Properties all = new Properties();

    PersonalWords() {
        try (InputStream file = Objects.requireNonNull(
                PersonalWords.class.getResourceAsStream("/data/personal-words.properties"),
                "personal-words.properties")) {
            all.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The words of this key in all languages, by their letters. */
    Set<String> of(String key) {
        return all.stringPropertyNames().stream()
                .filter(each -> each.equals(key) || each.startsWith(key + "."))
                .flatMap(this::words)
                .map(Letters::plain)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The alternatives of this key as one pattern over letters without blanks. */
    Pattern pattern(String key) {
        return Pattern.compile(all.getProperty(key));
    }

    private Stream<String> words(String key) {
        return Arrays.stream(all.getProperty(key).split("\\|"));
    }
}
