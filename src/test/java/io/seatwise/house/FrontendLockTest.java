package io.seatwise.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code package.json} and {@code package-lock.json} name the same packages in the same versions. Otherwise the build of
 * the jar fails in a fresh clone; {@code ./seatwise frontend} writes both.
 */
class FrontendLockTest {

    private static final String ADVICE = "Run ./seatwise frontend, or restore both files when a test run changed them";

    private final JsonNode declared = JsonMapper.shared().readTree(Path.of("package.json"));
    private final JsonNode locked =
            JsonMapper.shared().readTree(Path.of("package-lock.json")).get("packages");

    @ParameterizedTest
    @ValueSource(strings = {"dependencies", "devDependencies"})
    void lockNamesTheDeclaredPackages(String kind) {
        assertThat(texts(locked.get("").get(kind))).as(ADVICE).isNotEmpty().isEqualTo(texts(declared.get(kind)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dependencies", "devDependencies"})
    void lockHoldsTheDeclaredVersions(String kind) {
        Map<String, String> wanted = texts(declared.get(kind));
        Map<String, String> held = new TreeMap<>();
        wanted.keySet()
                .forEach(name -> held.put(
                        name,
                        locked.path("node_modules/" + name).path("version").asString("missing")));

        assertThat(held).as(ADVICE).isEqualTo(wanted);
    }

    /** Vaadin compares what it asks for with this record of its last build, and rewrites the file when they differ. */
    @ParameterizedTest
    @ValueSource(strings = {"dependencies", "devDependencies"})
    void declaredPackagesHoldWhatVaadinAsksFor(String kind) {
        assertThat(texts(declared.get(kind)))
                .as(ADVICE)
                .containsAllEntriesOf(texts(declared.get("vaadin").get(kind)));
    }

    private static Map<String, String> texts(JsonNode packages) {
        Map<String, String> texts = new TreeMap<>();
        packages.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
        return texts;
    }
}
