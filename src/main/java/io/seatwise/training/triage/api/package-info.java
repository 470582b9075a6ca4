/** Recommendations over REST. */
@NullMarked
package io.seatwise.training.triage.api;

import org.jspecify.annotations.NullMarked;
