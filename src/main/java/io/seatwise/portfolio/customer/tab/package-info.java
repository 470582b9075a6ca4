/** What features add to the page of a customer: tabs, and tiles and advice on top. */
@NamedInterface("customer-tab")
@NullMarked
package io.seatwise.portfolio.customer.tab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
