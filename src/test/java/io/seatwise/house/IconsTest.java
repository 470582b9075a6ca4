package io.seatwise.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundle keeps the icons that the sources name (vite.config.ts), so a name must be written out and exist. */
class IconsTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern NAME = Pattern.compile("\"vaadin:([a-z0-9-]+)\"");

    /** Ways to an icon that no search for names finds. */
    private static final Pattern COMPUTED = Pattern.compile("VaadinIcon\\.(valueOf|values)|\"vaadin:\"");

    @Test
    void iconsNamedAsTextExist() {
        Set<String> known = Arrays.stream(VaadinIcon.values())
                .map(icon -> icon.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());

        Set<String> named = found(NAME, 1);

        assertThat(named).contains("users", "cog");
        assertThat(known).containsAll(named);
    }

    @Test
    void noIconNameIsComputed() {
        assertThat(found(COMPUTED, 0)).isEmpty();
    }

    private static Set<String> found(Pattern pattern, int group) {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> matches(file, pattern))
                    .map(match -> match.group(group))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Stream<MatchResult> matches(Path file, Pattern pattern) {
        try {
            return pattern.matcher(Files.readString(file)).results().toList().stream();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
