package io.seatwise.portfolio.facet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of the facets that are on. Facets of different features may be mixed. */
public final class FacetValues {

    /** No facet is on. */
    public static final FacetValues NONE = new FacetValues(Map.of());

    private final Map<Facet<?>, Object> values;

    private FacetValues(Map<Facet<?>, Object> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Reads these facets from query parameters.
     *
     * @throws IllegalArgumentException for an invalid value; the message names the parameter and what is expected
     */
    public static FacetValues read(Collection<? extends Facet<?>> facets, QueryValues parameters) {
        FacetValues read = NONE;
        for (Facet<?> facet : facets) {
            read = read.withRead(facet, parameters);
        }
        return read;
    }

    /** The same values with this one of a facet; null, false and an empty collection take the facet off. */
    public <T> FacetValues with(Facet<T> facet, @Nullable T value) {
        Map<Facet<?>, Object> changed = new LinkedHashMap<>(values);
        if (value == null || FacetForm.isMissing(value)) {
            changed.remove(facet);
        } else {
            changed.put(facet, value);
        }
        return new FacetValues(changed);
    }

    /** Whether no facet is on. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Whether the facet is on. */
    public boolean has(Facet<?> facet) {
        return values.containsKey(facet);
    }

    /** The value of a facet, null when the facet is off. */
    @SuppressWarnings("unchecked") // with() takes a facet only with a value of its type
    public <T> @Nullable T get(Facet<T> facet) {
        return (T) values.get(facet);
    }

    /** The values of a facet as texts, as its parameter has them; empty when the facet is off. */
    public <T> List<String> texts(Facet<T> facet) {
        T value = get(facet);
        return value == null ? List.of() : facet.form().writer().apply(value);
    }

    /** Adds the parameters of these facets to a map that {@link #read} reads back. */
    public void addTo(Map<String, List<String>> parameters, Collection<? extends Facet<?>> facets) {
        for (Facet<?> facet : facets) {
            List<String> texts = texts(facet);
            if (!texts.isEmpty()) {
                parameters.put(facet.parameter(), texts);
            }
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FacetValues others && values.equals(others.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    private <T> FacetValues withRead(Facet<T> facet, QueryValues parameters) {
        return with(facet, facet.form().reader().apply(parameters, facet.parameter()));
    }
}
