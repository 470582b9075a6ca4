/** The customers that a person opened last. */
@NullMarked
package io.seatwise.portfolio.recent;

import org.jspecify.annotations.NullMarked;
