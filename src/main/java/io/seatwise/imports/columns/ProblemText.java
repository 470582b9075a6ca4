package io.seatwise.imports.columns;

import java.util.Arrays;
import java.util.List;

/**
 * The explanation of a problem as a text's key with its values, so that it can be shown in the reader's language.
 *
 * @param key a key of the bundles in {@code i18n}
 * @param values what the text's places are filled with
 */
public record ProblemText(String key, List<String> values) {

    public static ProblemText of(String key, Object... values) {
        return new ProblemText(key, Arrays.stream(values).map(String::valueOf).toList());
    }
}
