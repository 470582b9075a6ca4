/** Filters that are declared once: their parameters, values and descriptions. */
@NamedInterface("facet")
@NullMarked
package io.seatwise.portfolio.facet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
