package io.seatwise.portfolio.facet;

/** A filter that is declared once: its parameter in the URL and in REST, the form of its values and its description. */
public interface Facet<T> {

    /** The name of its query parameter. */
    String parameter();

    /** Reads and writes its values. */
    FacetForm<T> form();

    /** Its description in the OpenAPI document. */
    String description();
}
