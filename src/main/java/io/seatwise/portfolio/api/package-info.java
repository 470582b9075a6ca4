/** The REST API's reads: the portfolio, customers, one customer's entitlements and history. */
@NullMarked
package io.seatwise.portfolio.api;

import org.jspecify.annotations.NullMarked;
