/** Figures for a monitoring system: no partner, customer or person is in them. */
@NullMarked
package io.seatwise.operations.metrics;

import org.jspecify.annotations.NullMarked;
