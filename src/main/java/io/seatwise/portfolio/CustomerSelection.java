package io.seatwise.portfolio;

import java.util.Map;

/**
 * A filter and its scope as SQL, for a feature that joins rows of its own to {@code customer c}.
 *
 * @param joins to stand behind {@code customer c}: its figures as {@code m} and {@code s}
 * @param condition to stand behind {@code where}, the scope in it
 * @param parameters of the condition; a modifiable map
 */
public record CustomerSelection(String joins, String condition, Map<String, Object> parameters) {}
