/** Recommendations: rules over a customer's figures, with a reason, a priority of factors and an expected gain. */
@NamedInterface("recommendation")
@NullMarked
package io.seatwise.training.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
