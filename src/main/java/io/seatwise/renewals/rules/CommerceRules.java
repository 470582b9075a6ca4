package io.seatwise.renewals.rules;

import io.seatwise.renewals.rules.CommerceRule.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Microsoft's commerce rules as dated rows: a change of theirs is a row of {@code commerce-rules.json}, not code. */
public record CommerceRules(List<CommerceRule> rows) {

    private static final String FILE = "/commerce-rules.json";
    private static final TypeReference<List<CommerceRule>> ROWS = new TypeReference<>() {};

    /** The rules that the product ships. */
    public static CommerceRules shipped() {
        try (InputStream file = CommerceRules.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new CommerceRules(List.copyOf(JsonMapper.shared().readValue(file, ROWS)));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The row in force for a term that ends on this day: the newest that is valid by then. */
    public Optional<CommerceRule> on(Code code, LocalDate day) {
        return rows.stream()
                .filter(row -> row.rule() == code && !row.validFrom().isAfter(day))
                .max(Comparator.comparing(CommerceRule::validFrom));
    }

    /** @throws IllegalStateException when no row of the rule is in force on this day or before the first one */
    public CommerceRule inForce(Code code, LocalDate day) {
        return on(code, day)
                .or(() -> rows.stream()
                        .filter(row -> row.rule() == code)
                        .min(Comparator.comparing(CommerceRule::validFrom)))
                .orElseThrow(() -> new IllegalStateException("No rule " + code));
    }
}
