/** What changed for customers between two days. */
@NamedInterface("changes")
@NullMarked
package io.seatwise.portfolio.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
