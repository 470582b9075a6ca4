package io.seatwise.portfolio;

import io.seatwise.portfolio.facet.Facet;
import io.seatwise.portfolio.facet.FacetForm;

/**
 * A filter of customers, declared once in {@link CustomerFacets}: its parameter in the URL and in REST, its values, its
 * SQL and its texts. Chips and fields take the texts {@code portfolio.chip.<parameter>} and
 * {@code portfolio.filter.<parameter>}.
 *
 * @param words the key of the workbook's text below {@code portfolio.export.filter}
 * @param description for the OpenAPI document
 */
public record CustomerFacet<T>(
        String parameter, FacetForm<T> form, Condition<T> condition, String words, String description)
        implements Facet<T> {

    /** Adds the SQL of a filter that is on to the conditions of a statement. */
    @FunctionalInterface
    public interface Condition<T> {

        void add(CustomerConditions conditions, T value);
    }

    @Override
    public String toString() {
        return parameter;
    }
}
