/** Facts by customer and day: their tables, and how a file is merged into them and undone. */
@NamedInterface("fact")
@NullMarked
package io.seatwise.customers.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
