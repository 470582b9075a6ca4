/** What changed for customers between two days. */
@NullMarked
package io.seatwise.portfolio.changes;

import org.jspecify.annotations.NullMarked;
