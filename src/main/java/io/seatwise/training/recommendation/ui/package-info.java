/** The rules of recommendations as settings. */
@NullMarked
package io.seatwise.training.recommendation.ui;

import org.jspecify.annotations.NullMarked;
