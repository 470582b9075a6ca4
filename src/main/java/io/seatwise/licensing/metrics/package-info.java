/** Metrics: one row per customer, one per customer and product, the days of both, and the rollups of the partner. */
@NamedInterface("metrics")
@NullMarked
package io.seatwise.licensing.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
