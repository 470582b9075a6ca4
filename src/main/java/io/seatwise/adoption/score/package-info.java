/** The Adoption Score: what files say, points by category and day, totals in a scheme, history and the portfolio's view. */
@NamedInterface("score")
@NullMarked
package io.seatwise.adoption.score;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
