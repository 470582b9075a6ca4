/** The portfolio page and the customers grid; what other grids of customers' rows offer, too. */
@NamedInterface("ui")
@NullMarked
package io.seatwise.portfolio.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
