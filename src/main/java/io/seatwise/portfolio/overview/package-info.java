/** The figures of the portfolio page: sums and counts by account manager, and lists of what needs attention. */
@NullMarked
package io.seatwise.portfolio.overview;

import org.jspecify.annotations.NullMarked;
