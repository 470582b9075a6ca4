package io.seatwise.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The texts: English and German in step, every text that the code names is there, none is left over. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9_-]+)*\\.?)\"");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    /** Literals that look like a text's key and are none. */
    private static final Set<String> AUDIT_ACTIONS = Set.of("access.refused");

    private static final Set<String> FILE_ENDINGS = Set.of("csv", "xlsx", "json", "css", "ts", "svg", "png", "zip");

    private final Map<String, Properties> english = new TreeMap<>();
    private final Map<String, Properties> german = new TreeMap<>();
    private final Set<String> keys = new TreeSet<>();
    private final Set<String> literals = new TreeSet<>();

    @BeforeEach
    void readAll() throws IOException {
        for (Path file : files(BUNDLES, ".properties")) {
            String name = file.getFileName().toString().replace(".properties", "");
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            }
            if (name.endsWith("_de")) {
                german.put(name.replace("_de", ""), texts);
            } else {
                english.put(name, texts);
                keys.addAll(texts.stringPropertyNames());
            }
        }
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            Matcher matcher = LITERAL.matcher(Files.readString(file));
            while (matcher.find()) {
                literals.add(matcher.group(1));
            }
        }
    }

    @Test
    void englishAndGermanHaveTheSameKeys() {
        assertThat(english).isNotEmpty();
        assertThat(german.keySet()).isEqualTo(english.keySet());
        english.forEach((module, texts) -> assertThat(german.get(module).stringPropertyNames())
                .as("i18n/%s_de.properties", module)
                .containsExactlyInAnyOrderElementsOf(texts.stringPropertyNames()));
    }

    @Test
    void noTextIsEmpty() {
        Stream.concat(english.values().stream(), german.values().stream())
                .forEach(texts -> assertThat(texts)
                        .allSatisfy((key, text) ->
                                assertThat((String) text).as("%s", key).isNotBlank()));
    }

    @Test
    void englishAndGermanTakeTheSameParameters() {
        english.forEach((module, texts) -> {
            for (String key : texts.stringPropertyNames()) {
                assertThat(places(german.get(module).getProperty(key)))
                        .as("parameters of %s in German", key)
                        .isEqualTo(places(texts.getProperty(key)));
            }
        });
    }

    @Test
    void keysBeginWithTheirModule() {
        english.forEach((module, texts) -> assertThat(texts.stringPropertyNames())
                .as("i18n/%s.properties", module)
                .allMatch(key -> key.startsWith(module.replace('-', '.') + ".")));
    }

    @Test
    void everyTextThatTheCodeNamesIsThere() {
        Set<String> missing = literals.stream()
                .filter(literal -> english.containsKey(literal.split("\\.")[0]) && literal.contains("."))
                .filter(literal -> !FILE_ENDINGS.contains(literal.substring(literal.lastIndexOf('.') + 1)))
                .filter(literal -> !keys.contains(literal) && !AUDIT_ACTIONS.contains(literal))
                .filter(literal -> keys.stream().noneMatch(key -> key.startsWith(literal)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(missing).isEmpty();
    }

    @Test
    void noTextIsLeftOver() {
        List<String> leftOver = keys.stream()
                .filter(key -> !literals.contains(key))
                .filter(key -> literals.stream()
                        .noneMatch(literal -> literal.contains(".")
                                && key.startsWith(literal.endsWith(".") ? literal : literal + ".")))
                .toList();

        assertThat(leftOver).isEmpty();
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
