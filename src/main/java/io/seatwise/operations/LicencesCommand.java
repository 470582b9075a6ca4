package io.seatwise.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command {@code licences} of the packaged jar: lists the libraries in it with their versions and licences, from the
 * software bill of materials (CycloneDX) that the build puts into the jar.
 */
final class LicencesCommand {

    private static final String NAME = "licences";
    private static final String BILL = "/META-INF/sbom/application.cdx.json";

    private final PrintStream out;

    LicencesCommand(PrintStream out) {
        this.out = out;
    }

    static boolean isNamedBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(NAME);
    }

    /** @return the exit code */
    int run() {
        try (InputStream bill = LicencesCommand.class.getResourceAsStream(BILL)) {
            return run(bill);
        } catch (IOException failure) {
            out.println("Failed: " + failure.getMessage());
            return 1;
        }
    }

    /** @param bill null where the jar was built without one */
    int run(@Nullable InputStream bill) {
        if (bill == null) {
            out.println("This build has no bill of materials. Build it with ./seatwise package.");
            return 1;
        }
        lines(JsonMapper.shared().readTree(bill)).forEach(out::println);
        return 0;
    }

    /** "group:name version: licences", sorted. */
    static List<String> lines(JsonNode bill) {
        return StreamSupport.stream(bill.path("components").spliterator(), false)
                .map(library -> "%s:%s %s: %s"
                        .formatted(
                                library.path("group").asString(""),
                                library.path("name").asString(""),
                                library.path("version").asString(""),
                                licences(library)))
                .sorted()
                .toList();
    }

    private static String licences(JsonNode library) {
        String named = StreamSupport.stream(library.path("licenses").spliterator(), false)
                .map(each -> each.has("expression")
                        ? each.path("expression").asString("")
                        : each.path("license")
                                .path("id")
                                .asString(each.path("license").path("name").asString("")))
                .filter(licence -> !licence.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "unknown" : named;
    }
}
