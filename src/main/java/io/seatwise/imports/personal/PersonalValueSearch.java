package io.seatwise.imports.personal;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Searches the values of one file for personal data. Most values of a file stand in many rows, so a value in which nothing
 * was found is not searched again. Remembers a bounded number of values; for one thread.
 */
public final class PersonalValueSearch {

    private static final int MAX_VALUES = 8_192;
    private static final int MAX_LENGTH = 100;

    private final Set<String> harmless = new HashSet<>();

    /** Whether {@link PersonalData#isPersonalValue} says so. */
    public boolean isPersonal(@Nullable String value) {
        if (value == null || harmless.contains(value)) {
            return false;
        }
        if (PersonalData.isPersonalValue(value)) {
            return true;
        }
        if (value.length() <= MAX_LENGTH) {
            if (harmless.size() == MAX_VALUES) {
                harmless.clear();
            }
            harmless.add(value);
        }
        return false;
    }
}
