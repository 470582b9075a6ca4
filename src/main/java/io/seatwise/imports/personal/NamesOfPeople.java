package io.seatwise.imports.personal;

import io.seatwise.base.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows frequent names of people. Companies are named after people too, so a match proves something only where nothing
 * but a person can stand, such as after a domain.
 */
final class NamesOfPeople {

    private static final Set<String> NAMES = names();

    private NamesOfPeople() {}

    static boolean contains(String word) {
        return NAMES.contains(Letters.plain(word));
    }

    private static Set<String> names() {
        try (InputStream file = Objects.requireNonNull(
                NamesOfPeople.class.getResourceAsStream("/data/names-of-people.txt"), "names-of-people.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
