package io.seatwise.portfolio.facet;

import io.seatwise.base.Guid;
import io.seatwise.ids.CustomerId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values of a filter as texts.
 *
 * @param shape the shape of its parameter
 * @param names the values to choose from; empty where any text is allowed
 * @param messageKey what comes before a value in the bundles; null where values are shown as they are
 * @param reader null, false or an empty collection where the parameter is missing
 */
public record FacetForm<T>(
        Shape shape,
        List<String> names,
        @Nullable String messageKey,
        BiFunction<QueryValues, String, @Nullable T> reader,
        Function<T, List<String>> writer) {

    /** The shape of a query parameter. */
    public enum Shape {
        TEXT,
        TEXTS,
        PERCENT,
        INTEGER,
        BOOLEAN,
        UUID,
        UUIDS
    }

    /** One text. */
    public static FacetForm<String> text() {
        return new FacetForm<>(
                Shape.TEXT,
                List.of(),
                null,
                QueryValues::single,
                value -> value.isBlank() ? List.of() : List.of(value));
    }

    /** Alternatives, each in this form. */
    public static FacetForm<List<String>> texts(UnaryOperator<String> form) {
        return new FacetForm<>(
                Shape.TEXTS, List.of(), null, (values, name) -> values.list(name, form), values -> values);
    }

    /** Alternative product ids; GUIDs are compared in lower case. */
    public static FacetForm<List<String>> productIds() {
        return texts(value -> Guid.matches(value) ? value.toLowerCase(Locale.ROOT) : value);
    }

    /** One customer. */
    public static FacetForm<CustomerId> customer() {
        return new FacetForm<>(Shape.UUID, List.of(), null, QueryValues::customer, value -> List.of(value.toString()));
    }

    /** Alternative customers. */
    public static FacetForm<List<CustomerId>> customers() {
        return new FacetForm<>(
                Shape.UUIDS,
                List.of(),
                null,
                QueryValues::customers,
                ids -> ids.stream().map(CustomerId::toString).toList());
    }

    /** Alternatives of an enum, shown by the bundle's text at the key followed by their name. */
    public static <E extends Enum<E>> FacetForm<Set<E>> names(Class<E> type, String messageKey) {
        return new FacetForm<>(
                Shape.TEXTS,
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(),
                messageKey,
                (values, name) -> values.names(name, type),
                values -> values.stream().sorted().map(Enum::name).toList());
    }

    /** A percentage. */
    public static FacetForm<BigDecimal> percent() {
        return new FacetForm<>(
                Shape.PERCENT, List.of(), null, QueryValues::percent, value -> List.of(value.toPlainString()));
    }

    /** A whole number from 0 to a maximum. */
    public static FacetForm<Integer> integer(int max) {
        return new FacetForm<>(
                Shape.INTEGER,
                List.of(),
                null,
                (values, name) -> values.integer(name, 0, max),
                value -> List.of(value.toString()));
    }

    /** Yes; no is the same as a missing parameter. */
    public static FacetForm<Boolean> yes() {
        return new FacetForm<>(
                Shape.BOOLEAN, List.of(), null, QueryValues::bool, value -> value ? List.of("true") : List.of());
    }

    /** Whether a value leaves the filter out. */
    static boolean isMissing(@Nullable Object value) {
        return value == null
                || value.equals(Boolean.FALSE)
                || value instanceof Collection<?> values && values.isEmpty();
    }
}
