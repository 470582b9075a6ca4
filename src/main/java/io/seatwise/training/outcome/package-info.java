/** Outcomes: what came after a training or campaign, against matched customers that had none. */
@NamedInterface("outcome")
@NullMarked
package io.seatwise.training.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
