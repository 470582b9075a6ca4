/** The training part proven from outside: over REST, on data not seen before, against computations of its own. */
@NullMarked
package io.seatwise.training.proof;

import org.jspecify.annotations.NullMarked;
