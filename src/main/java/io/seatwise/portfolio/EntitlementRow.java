package io.seatwise.portfolio;

import io.seatwise.licensing.ProductPosition;

/** One customer and one of its products: a row of the Entitlements sheet. */
public record EntitlementRow(CustomerRow customer, ProductPosition product) {}
