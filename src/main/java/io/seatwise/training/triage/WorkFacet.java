package io.seatwise.training.triage;

import io.seatwise.portfolio.facet.Facet;
import io.seatwise.portfolio.facet.FacetForm;

/**
 * A filter of recommendations, declared once in {@link WorkFacets}: its parameter in the URL and in REST, its values and
 * its SQL. Chips and fields take the text {@code training.triage.filter.<parameter>}.
 *
 * @param description for the OpenAPI document
 */
public record WorkFacet<T>(String parameter, FacetForm<T> form, Condition<T> condition, String description)
        implements Facet<T> {

    /** Adds the SQL of a filter that is on to the conditions of a statement. */
    @FunctionalInterface
    interface Condition<T> {

        void add(WorkConditions conditions, T value);
    }

    /** Adds the SQL of this filter when it is on. */
    void addTo(WorkConditions conditions, WorkFilter filter) {
        T value = filter.get(this);
        if (value != null) {
            condition.add(conditions, value);
        }
    }

    @Override
    public String toString() {
        return parameter;
    }
}
