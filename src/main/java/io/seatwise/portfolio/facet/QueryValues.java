package io.seatwise.portfolio.facet;

import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of query parameters; empty values are left out. A value that is not understood is an
 * {@link IllegalArgumentException} whose message names the parameter and what is expected.
 */
public record QueryValues(Map<String, ? extends Collection<String>> parameters) {

    /** The most values of one parameter. */
    public static final int MAX_VALUES = 500;

    private static final int MAX_LENGTH = 300;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    /** The texts of a parameter, each once. */
    public List<String> texts(String name) {
        return list(name, UnaryOperator.identity());
    }

    List<String> list(String name, UnaryOperator<String> form) {
        Collection<String> given = parameters.get(name);
        if (given == null) {
            return List.of();
        }
        List<String> values = given.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(form)
                .distinct()
                .toList();
        if (values.size() > MAX_VALUES) {
            throw bad(name, "at most " + MAX_VALUES + " values are expected, not " + values.size());
        }
        for (String value : values) {
            if (value.length() > MAX_LENGTH) {
                throw bad(name, "at most " + MAX_LENGTH + " characters are expected, not " + value.length());
            }
        }
        return values;
    }

    @Nullable
    String single(String name) {
        List<String> values = texts(name);
        if (values.size() > 1) {
            throw bad(name, "one value is expected, not " + values.size());
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The constants of an enum that a parameter names, case aside. */
    public <E extends Enum<E>> Set<E> names(String name, Class<E> type) {
        EnumSet<E> found = EnumSet.noneOf(type);
        E[] known = type.getEnumConstants();
        for (String value : texts(name)) {
            found.add(Arrays.stream(known)
                    .filter(one -> one.name().equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() ->
                            bad(name, "one of " + Arrays.toString(known) + " is expected, not " + quoted(value))));
        }
        return found;
    }

    @Nullable
    BigDecimal percent(String name) {
        String value = single(name);
        if (value == null) {
            return null;
        }
        if (!NUMBER.matcher(value).matches()) {
            throw bad(name, "a percentage such as 40 or 99.5 is expected, not " + quoted(value));
        }
        return new BigDecimal(value);
    }

    /** The whole number of a parameter, null where it is missing. */
    public @Nullable Integer integer(String name, int min, int max) {
        String value = single(name);
        if (value == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException exception) {
            // Reported below with what is expected
        }
        throw bad(name, "a whole number from " + min + " to " + max + " is expected, not " + quoted(value));
    }

    boolean bool(String name) {
        String value = single(name);
        if (value == null || value.equalsIgnoreCase("false")) {
            return false;
        }
        if (value.equalsIgnoreCase("true")) {
            return true;
        }
        throw bad(name, "true or false is expected, not " + quoted(value));
    }

    @Nullable
    CustomerId customer(String name) {
        String value = single(name);
        return value == null ? null : customer(name, value);
    }

    List<CustomerId> customers(String name) {
        return texts(name).stream()
                .map(value -> customer(name, value))
                .distinct()
                .toList();
    }

    private static CustomerId customer(String name, String value) {
        return CustomerId.parse(value)
                .orElseThrow(() -> bad(
                        name, "an id such as 0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9 is expected, not " + quoted(value)));
    }

    /** The exception for an invalid value: names the parameter and what is expected. */
    public static IllegalArgumentException bad(String name, String expected) {
        return new IllegalArgumentException(name + ": " + expected);
    }

    /** The beginning of a value in quotation marks, for messages. */
    public static String quoted(String value) {
        return "\"" + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + "\"";
    }
}
