/** The Adoption Score over REST. */
@NullMarked
package io.seatwise.adoption.score.api;

import org.jspecify.annotations.NullMarked;
