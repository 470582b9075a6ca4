/** Outcomes over REST. */
@NullMarked
package io.seatwise.training.outcome.api;

import org.jspecify.annotations.NullMarked;
