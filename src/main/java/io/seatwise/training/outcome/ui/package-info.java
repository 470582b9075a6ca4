/** Outcomes on screen. */
@NullMarked
package io.seatwise.training.outcome.ui;

import org.jspecify.annotations.NullMarked;
