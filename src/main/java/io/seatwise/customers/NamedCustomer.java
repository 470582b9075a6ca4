package io.seatwise.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.seatwise.ids.CustomerId;

/** A customer by its id and its name; unwrapped in a document, its fields are those of every REST document. */
public record NamedCustomer(
        @JsonProperty("customerTenantId") CustomerId id,
        @JsonProperty("customerName") String name) {}
