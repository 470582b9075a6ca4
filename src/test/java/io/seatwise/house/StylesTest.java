package io.seatwise.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that the bundle has each stylesheet. Vaadin's build follows names of classes from the pages, their frame and
 * the start class; the styles of a class that only a bean leads to are there while developing and missing in the product.
 */
class StylesTest {

    private static final Pattern IMPORT = Pattern.compile("(?<=@CssImport\\(\"\\./)[\\w-]+\\.css(?=\"\\))");
    private static final Pattern START = Pattern.compile("@Route\\(|implements AppShellConfigurator|extends AppLayout");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w+\\b");
    private static final String JAVA = ".java";

    @Test
    void stylesAreImportedWhereTheBuildFindsThem() {
        Map<String, String> sources = files(Path.of("src/main/java"), JAVA).stream()
                .collect(Collectors.toMap(StylesTest::className, StylesTest::read, String::concat));

        Set<String> imported = reached(sources).stream()
                .flatMap(name -> found(IMPORT, sources.getOrDefault(name, "")))
                .collect(Collectors.toSet());

        assertThat(imported)
                .contains("seatwise.css")
                .containsAll(files(Path.of("frontend"), ".css").stream()
                        .filter(file -> !file.toString().contains("generated"))
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    private static Collection<String> reached(Map<String, String> sources) {
        Deque<String> waiting = new ArrayDeque<>();
        sources.forEach((name, text) -> {
            if (START.matcher(text).find()) {
                waiting.add(name);
            }
        });
        Set<String> reached = new HashSet<>(waiting);
        while (!waiting.isEmpty()) {
            found(NAME, sources.getOrDefault(waiting.remove(), ""))
                    .filter(sources::containsKey)
                    .filter(reached::add)
                    .forEach(waiting::add);
        }
        return reached;
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(result -> result.group());
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static String className(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - JAVA.length());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
