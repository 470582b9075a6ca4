package io.seatwise.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The list of libraries comes from a bill of materials in CycloneDX's form. */
class LicencesCommandTest {

    private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
    private final LicencesCommand command = new LicencesCommand(new PrintStream(answer, true, StandardCharsets.UTF_8));

    @Test
    void librariesAreListedWithVersionAndLicence() {
        int exit = command.run(bill("""
                {"components": [
                  {"group": "org.b", "name": "two", "version": "2", "licenses": [{"license": {"name": "Own terms"}},
                    {"license": {"id": "MIT"}}]},
                  {"group": "org.a", "name": "one", "version": "1.0", "licenses": [{"expression": "MIT OR BSD-3-Clause"}]},
                  {"group": "org.c", "name": "three", "version": "3", "licenses": []}]}
                """));

        assertThat(exit).isZero();
        assertThat(answer.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "org.a:one 1.0: MIT OR BSD-3-Clause", "org.b:two 2: Own terms, MIT", "org.c:three 3: unknown");
    }

    @Test
    void buildWithoutABillSaysHowToGetOne() {
        assertThat(command.run(null)).isEqualTo(1);
        assertThat(answer.toString(StandardCharsets.UTF_8)).contains("./seatwise package");
    }

    @Test
    void commandIsNamedByItsFirstWord() {
        assertThat(LicencesCommand.isNamedBy("licences")).isTrue();
        assertThat(LicencesCommand.isNamedBy("--licences")).isFalse();
        assertThat(LicencesCommand.isNamedBy()).isFalse();
    }

    private static ByteArrayInputStream bill(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
