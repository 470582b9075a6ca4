/** What the page of one customer shows, gathered by one reader. */
@NamedInterface("customer")
@NullMarked
package io.seatwise.portfolio.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
