/** The page of one customer. */
@NamedInterface("customer-ui")
@NullMarked
package io.seatwise.portfolio.customer.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
