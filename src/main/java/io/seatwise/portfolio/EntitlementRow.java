package io.seatwise.portfolio;

import io.seatwise.licensing.metrics.ProductPosition;

/**
 * One customer and one of its products: a row of the Entitlements sheet.
 *
 * @param money {@link ProductMoney#NONE} for readers who may not see money
 */
public record EntitlementRow(CustomerRow customer, ProductPosition product, ProductMoney money) {}
